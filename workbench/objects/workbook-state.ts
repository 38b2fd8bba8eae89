import { asFlag } from "../protocol/arguments";
import { NotImplementedError } from "../protocol/excel-error";
import type { Method, Property } from "../protocol/object-type";
import { DOCUMENT_NAME } from "../transport/external";

/** Excel 2021's calculation engine. */
export const CALCULATION_ENGINE = 191_029;

/** What a workbook says of itself as a file: one file, opened to be written, by one person. */
export const workbookState: Readonly<Record<string, Property<null>>> = {
  Name: { read: () => DOCUMENT_NAME },
  ReadOnly: { read: () => false },
  AutoSave: { read: () => false },
  PreviouslySaved: { read: () => true },
  CalculationEngineVersion: { read: () => CALCULATION_ENGINE },
  IsDirty: {
    // "Specifies if changes have been made since the workbook was last saved."
    read: (_self, { engine }) => engine.changes.isDirty,
    write: (_self, value, { engine }) => {
      engine.changes.isDirty = asFlag(value);
    },
  },
  UsePrecisionAsDisplayed: {
    read: () => false,
    write: (_self, value) => {
      if (asFlag(value)) throw new NotImplementedError("Workbook.usePrecisionAsDisplayed true");
    },
  },
};

export const workbookStateMethods: Readonly<Record<string, Method<null>>> = {
  GetIsActiveCollabSession: () => false,
  // "Save current workbook." What is open on the page stays where it is; it has no changes any more.
  Save: (_self, args, { engine }) => {
    if (args.has(0)) args.oneOf(0, ["Save", "Prompt"]);
    engine.changes.isDirty = false;
  },
};
