/** The part that makes cells of a sheet a table. */
import type { Dialect, TablePlan } from "../../sheets/sheet-plan";
import { type Area, addressOf } from "../book/areas";
import { type Book, tablesOf } from "../book/book";
import { worksheetOrder, place } from "../book/element-order";
import { storedFormula } from "../book/stored-formula";
import { childNamed, element, elementsOf, type XmlElement } from "../xml/xml-tree";
import { escapeString } from "../xml/xml-text";

/** A table keeps one blank row where the plan has none. */
export function bodyRows({ rows }: TablePlan): number {
  return Math.max(rows.length, 1);
}

export function tableArea(plan: TablePlan): Area {
  const { headerRow, firstColumn, columns } = plan;
  return { row: headerRow, column: firstColumn, rows: bodyRows(plan) + 1, columns: columns.length };
}

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds the table to the sheet: each calculated column with its formula, so that rows added in Excel go on with it. */
export function addTable(book: Book, sheetPath: string, plan: TablePlan, dialect: Dialect): void {
  const { draft } = book;
  const ids = tablesOf(book).map(({ path }) => Number(draft.read(path).attributes["id"]));
  const ref = addressOf(tableArea(plan));
  const root = element(
    "table",
    { xmlns, id: Math.max(0, ...ids) + 1, name: plan.name, displayName: plan.name, ref, totalsRowShown: 0 },
    [
      element("autoFilter", { ref }),
      element(
        "tableColumns",
        { count: plan.columns.length },
        plan.columns.map(({ heading, formula }, index) =>
          element("tableColumn", { id: index + 1, name: columnName(heading) }, calculated(formula?.[dialect] ?? null)),
        ),
      ),
      element("tableStyleInfo", {
        name: "TableStyleLight1",
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 0,
        showColumnStripes: 0,
      }),
    ],
  );
  const path = draft.freePath("xl/tables/table", ".xml");
  draft.add(path, contentType, root);
  const id = draft.link(sheetPath, "table", path);
  const worksheet = draft.edit(sheetPath);
  const present = childNamed(worksheet, "tableParts");
  const parts = present ?? element("tableParts");
  if (present === undefined) place(worksheet, parts, worksheetOrder);
  parts.children.push(element("tablePart", { "xmlns:r": relationships, "r:id": id }));
  parts.attributes["count"] = String(elementsOf(parts).length);
}

/** Line breaks in a column's name are written as `_x000a_`: an attribute would turn them into spaces. */
function columnName(heading: string): string {
  return escapeString(heading).replace(/[\t\n\r]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

function calculated(formula: string | null): readonly XmlElement[] {
  if (formula === null) return [];
  const { text, isDynamic } = storedFormula(formula);
  return [element("calculatedColumnFormula", { array: isDynamic ? 1 : undefined }, [escapeString(text)])];
}

/** The formula that new rows of the column take; columns count from 0 in the table. */
export function setCalculatedColumn(table: XmlElement, column: number, formula: string): void {
  const columns = elementsOf(childNamed(table, "tableColumns") ?? element(""));
  const node = columns[column];
  if (node === undefined) return;
  const others = elementsOf(node).filter(({ name }) => name !== "calculatedColumnFormula");
  node.children = [...calculated(formula), ...others];
}

/** The table over other rows; its filter goes with it. */
export function resizeTable(table: XmlElement, area: Area, totalsRows: number): void {
  table.attributes["ref"] = addressOf(area);
  const filter = childNamed(table, "autoFilter");
  if (filter !== undefined) filter.attributes["ref"] = addressOf({ ...area, rows: area.rows - totalsRows });
}
