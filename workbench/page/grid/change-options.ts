/** How Univer, and the workbench through it, mark changes that no person made with the grid's tools. */
export interface ChangeOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

export const isPersons = (options: ChangeOptions | undefined): boolean => !options?.onlyLocal && !options?.fromFormula;
