/** How a workbook names the add-in whose settings it carries: the manifest's id and version, and where it came from. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
}

/** The workbench's own name, for a workbook saved without an add-in loaded: Excel gives its settings to nobody. */
export const WORKBENCH_ADD_IN: AddInReference = {
  id: "7f6d2f0a-2f0b-4b57-8f8a-1d8f6f2d9c31",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

export function sameAddIn(one: string, other: string): boolean {
  const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
  return bare(one) === bare(other);
}
