/** Every formula of a workbook, wherever it stands, for changes that touch cells others speak of. */
import { columnLetters } from "../../sheets/cell-address";
import type { PackageDraft } from "../package/package-draft";
import { childNamed, childrenNamed, elementsOf, localName, textOf, type XmlElement } from "../xml/xml-tree";
import { areaOf, columnOfLetters } from "./areas";
import { type Book, nameElements, sheetsOf } from "./book";
import { changePieces } from "./formula-tokens";

/** `host`: the path of the sheet the formula stands on; `null` for names, which always say their sheet. */
export type FormulaChange = (formula: string, host: string | null) => string;

/** Elements whose text is a formula, by their names without prefix. */
const formulaNames = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "definedName",
]);

export function changeFormulas(book: Book, change: FormulaChange): void {
  const { draft, path } = book;
  if (nameElements(book).length > 0) changeIn(draft.edit(path), null, change);
  for (const sheet of sheetsOf(book)) {
    changePart(draft, sheet.path, sheet.path, change);
    for (const { kind, target } of draft.linksOf(sheet.path)) {
      if (kind === "table") changePart(draft, target, sheet.path, change);
      if (kind !== "drawing") continue;
      for (const link of draft.linksOf(target)) if (link.kind === "chart") changePart(draft, link.target, null, change);
    }
  }
}

/** A part none of whose formulas changes stays byte for byte. */
function changePart(draft: PackageDraft, part: string, host: string | null, change: FormulaChange): void {
  const root = draft.read(part);
  const changes: string[] = [];
  changeIn(root, host, (formula, sheet) => {
    const changed = change(formula, sheet);
    if (changed !== formula) changes.push(changed);
    return changed;
  });
  if (changes.length > 0) draft.edit(part);
}

function changeIn(node: XmlElement, host: string | null, change: FormulaChange): void {
  for (const child of elementsOf(node)) {
    if (!formulaNames.has(localName(child.name)) || elementsOf(child).length > 0) changeIn(child, host, change);
    else if (child.children.length > 0) child.children = [change(textOf(child), host)];
  }
}

/** Formulas that cells share are written out: each cell may go its own way from now on. */
export function expandSharedFormulas(book: Book): void {
  for (const { kind, path } of sheetsOf(book)) {
    if (kind !== "worksheet") continue;
    const data = childNamed(book.draft.read(path), "sheetData");
    const cells = childrenNamed(data, "row").flatMap((row) => childrenNamed(row, "c"));
    const shared = cells.filter((cell) => childNamed(cell, "f")?.attributes["t"] === "shared");
    if (shared.length === 0) continue;
    book.draft.edit(path);
    expand(shared);
  }
}

function expand(cells: readonly XmlElement[]): void {
  const masters = new Map(
    cells.flatMap((cell) => {
      const formula = childNamed(cell, "f");
      const text = textOf(formula);
      return text === "" ? [] : [[formula?.attributes["si"] ?? "", { text, at: cell.attributes["r"] ?? "" }] as const];
    }),
  );
  for (const cell of cells) {
    const formula = childNamed(cell, "f");
    const master = masters.get(formula?.attributes["si"] ?? "");
    const [from, to] = [areaOf(master?.at ?? ""), areaOf(cell.attributes["r"] ?? "")];
    if (formula === undefined || master === undefined || from === null || to === null) continue;
    for (const name of ["t", "si", "ref"]) Reflect.deleteProperty(formula.attributes, name);
    formula.children = [translated(master.text, to.row - from.row, to.column - from.column)];
  }
}

/** The formula as a cell so many rows below and columns beside would have it; what `$` fixes stays. */
export function translated(formula: string, rows: number, columns: number): string {
  const moveCorner = (corner: string): string =>
    corner.replace(
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/,
      (_, mark: string, letters: string, second: string, digits: string) => {
        const [columnMark, rowMark] = letters === "" ? ["", mark] : [mark, second];
        const column =
          letters === "" || columnMark !== "" ? letters : columnLetters(columnOfLetters(letters) + columns);
        const row = digits === "" || rowMark !== "" ? digits : String(Number(digits) + rows);
        return `${columnMark}${column}${rowMark}${row}`;
      },
    );
  return changePieces(formula, {
    reference: ({ prefix, cells }) => prefix + cells.split(":").map(moveCorner).join(":"),
  });
}
