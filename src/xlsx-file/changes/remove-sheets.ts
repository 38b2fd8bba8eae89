import type { WorkbookProblem } from "../../ports/workbook";
import type { TableName } from "../../sheets/sheet-plan";
import { changeFormulas } from "../book/all-formulas";
import { askForCalculation, type Book, type BookSheet, removeNames, sheetsOf, tablesOf } from "../book/book";
import { changePieces } from "../book/formula-tokens";
import { childNamed, elementsOf, prefixedAttribute, textOf } from "../xml/xml-tree";
import { damaged } from "../file-problem";

/** Takes sheets away with what is on them and the names of ours that stood for their cells. */
export function removeSheets(book: Book, tables: readonly TableName[]): WorkbookProblem | null {
  const present = tablesOf(book);
  const missing = tables.find((table) => present.every(({ name }) => name !== table));
  if (missing !== undefined) return { problem: "TableMissing", table: missing };
  const gone = new Set(
    present.filter(({ name }) => tables.some((table) => table === name)).map(({ sheet }) => sheet.path),
  );
  const kept = sheetsOf(book).filter(({ path }) => !gone.has(path));
  // A workbook shows at least one sheet.
  if (kept.every(({ isHidden }) => isHidden)) return { problem: "HostFailed", code: "LastSheet", undone: "all" };
  for (const path of gone) {
    const sheet = sheetsOf(book).find((one) => one.path === path);
    if (sheet !== undefined) removeSheet(book, sheet);
  }
  askForCalculation(book);
  return null;
}

/** What names of ours begin with. */
const ownNames = "CCHC_";

/** What other formulas said of the sheet becomes `#REF!`, as Excel has it: a file that names what is not there is damaged. */
export function removeSheet(book: Book, sheet: BookSheet): void {
  const { draft, path } = book;
  const sheets = sheetsOf(book);
  const index = sheets.findIndex((one) => one.path === sheet.path);
  const tables = new Set(
    tablesOf(book)
      .filter((table) => table.sheet.path === sheet.path)
      .map(({ name }) => name),
  );
  const isOurs = (formula: string): boolean =>
    formula.startsWith(`'${sheet.name.replaceAll("'", "''")}'!`) || formula.startsWith(`${sheet.name}!`);
  removeNames(
    book,
    (node) =>
      node.attributes["localSheetId"] === String(index) ||
      ((node.attributes["name"] ?? "").startsWith(ownNames) && isOurs(textOf(node))),
  );
  changeFormulas(book, (formula, host) =>
    host === sheet.path
      ? formula
      : changePieces(formula, {
          reference: ({ sheet: named, prefix, cells }) =>
            named?.toLowerCase() === sheet.name.toLowerCase() ? "#REF!" : prefix + cells,
          table: (name, columns) => (tables.has(name) ? "#REF!" : name + columns),
        }),
  );
  const root = draft.edit(path);
  const list = childNamed(root, "sheets");
  if (list === undefined) throw damaged(path);
  list.children = elementsOf(list).filter((node) => prefixedAttribute(node, "id") !== sheet.linkId);
  for (const node of elementsOf(childNamed(root, "definedNames") ?? list)) {
    const local = Number(node.attributes["localSheetId"] ?? "-1");
    if (local > index) node.attributes["localSheetId"] = String(local - 1);
  }
  showAnotherSheet(book, index);
  draft.unlink(path, sheet.linkId);
  removeWithOwnParts(book, sheet.path);
}

/** The sheet that is open when the file is opened, by its place among all. */
function showAnotherSheet(book: Book, removed: number): void {
  const root = book.draft.edit(book.path);
  const views = elementsOf(childNamed(root, "bookViews") ?? { name: "", attributes: {}, children: [] });
  const firstShown = sheetsOf(book).findIndex(({ isHidden }) => !isHidden);
  for (const { attributes } of views) {
    const active = Number(attributes["activeTab"] ?? "0");
    attributes["activeTab"] = String(active === removed ? firstShown : active > removed ? active - 1 : active);
    Reflect.deleteProperty(attributes, "firstSheet");
  }
}

/** Parts that nothing else links to go with the part that does. */
function removeWithOwnParts(book: Book, part: string): void {
  const { draft } = book;
  const targets = draft.linksOf(part).filter(({ isOutside }) => !isOutside);
  draft.remove(part);
  for (const { target } of targets) {
    const isLinked = draft
      .paths()
      .filter((path) => !path.endsWith(".rels"))
      .some((path) => draft.linksOf(path).some((link) => link.target === target));
    if (!isLinked && draft.has(target)) removeWithOwnParts(book, target);
  }
}
