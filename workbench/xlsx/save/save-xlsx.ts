import { writeXlsx } from "hucre";
import type { WorkbookData } from "../../workbook-data";
import { WORKBENCH_ADD_IN } from "../add-in";
import { ForeignRestorer } from "../foreign/restore-foreign";
import { PackageDraft } from "../package/package-draft";
import { amendStyles, amendWorkbook } from "./amend-workbook";
import { amendWorksheet } from "./amend-worksheet";
import { addCustomXml, amendProperties } from "./document-parts";
import { ErrorCells } from "./error-cells";
import { hucreWorkbook } from "./hucre-workbook";
import { SaveContext, worksheetPart } from "./save-context";
import type { SaveOptions } from "./save-context";
import { takeLineLooks } from "./line-looks";
import { addSoughtColors } from "./sought-colors";
import { addThreads } from "./threads";
import { addWebExtension } from "./web-extension-parts";

/**
 * A workbook as the bytes of an .xlsx file: the library writes cells, styles, rules, notes and charts and wires the parts;
 * what it does not know is then added part by part. The same workbook and options give the same bytes.
 */
export async function saveXlsx(workbook: WorkbookData, options: SaveOptions = {}): Promise<Uint8Array> {
  const context = new SaveContext(workbook, options);
  const plain = hucreWorkbook(context);
  const properties = { ...plain.properties, ...(options.savedAt === undefined ? {} : { modified: options.savedAt }) };
  const draft = new PackageDraft(await writeXlsx({ ...plain, properties }));
  const errors = new ErrorCells();
  const foreign = new ForeignRestorer(draft, workbook);
  context.lineFormats = takeLineLooks(draft, workbook);
  amendStyles(draft, (root) => {
    addSoughtColors(root, context);
    foreign.styles(root);
  });
  workbook.sheets.forEach((sheet, index) => {
    amendWorksheet(draft, index, context, errors, (root) => foreign.sheet(sheet.name, worksheetPart(index), root));
  });
  amendWorkbook(draft, context, (root) => foreign.workbook(root));
  amendProperties(draft, workbook.properties, options.savedAt);
  addThreads(draft, workbook);
  addCustomXml(draft, workbook.customXml);
  errors.addParts(draft);
  const nothingToTell = Object.keys(workbook.settings).length === 0 && options.addIn === undefined;
  const addIn = nothingToTell ? undefined : (options.addIn ?? WORKBENCH_ADD_IN);
  addWebExtension(draft, addIn, workbook.settings, [...context.customFunctions], (panes, part) =>
    foreign.panes(panes, part),
  );
  return draft.zip();
}
