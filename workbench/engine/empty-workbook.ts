import type { WorkbookData } from "../workbook-data";

/** What Excel opens when asked for a new workbook. */
export const EMPTY_WORKBOOK: WorkbookData = {
  sheets: [
    {
      name: "Sheet1",
      visibility: "Visible",
      cells: [],
      columns: {},
      rows: {},
      merges: [],
      tables: [],
      conditionalFormats: [],
      validations: [],
      hyperlinks: [],
      comments: [],
      charts: [],
    },
  ],
  styles: [],
  names: [],
  customXml: [],
  settings: {},
  properties: { custom: {} },
  calculationMode: "automatic",
  activeSheet: 0,
};
