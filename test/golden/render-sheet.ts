/** A planned sheet as text that a reviewer can read: what stands where, the formulas of each column, rules, colours, charts. */
import {
  isPlannedFormula,
  type CellArea,
  type CellContent,
  type ColumnPlan,
  type PlannedCell,
  type SheetPlan,
} from "../../src/sheets/sheet-plan";
import { cellAddress } from "../../src/sheets/cell-address";
import { printTable } from "../../src/cli/table";

export function renderSheet(plan: SheetPlan): string {
  const { table, print, frozen } = plan;
  return [
    `# ${plan.name} (${table.name}, ${print.orientation}, rows ${print.titleRows.first + 1}–${print.titleRows.last + 1} on every page, frozen ${frozen.rows} × ${frozen.columns})`,
    "",
    ...plan.cells.map(cellLine),
    "",
    `## Table at ${cellAddress(table.headerRow, table.firstColumn)}`,
    "",
    printTable(
      table.columns.map(({ heading, content }) => ({
        heading,
        align: content === "points" || content === "count" || content === "percent" ? "right" : "left",
        most: 36,
      })),
      table.rows.map(({ cells, indent, look }) =>
        cells.map((cell, at) => (table.columns[at]?.key === "name" ? `${"  ".repeat(indent)}${said(cell)} [${look}]` : said(cell))),
      ),
    ),
    "",
    "## Columns",
    "",
    ...table.columns.flatMap(columnLines),
    "",
    "## Around the table",
    "",
    ...plan.names.map(({ name, area }) => `${name} = ${areaText(area)}`),
    ...plan.inputs.map(({ area, validation }) => `${areaText(area)} takes ${JSON.stringify(validation.rule)} “${validation.message}”`),
    ...plan.highlights.map(({ area, formula, tone }) => `${areaText(area)} is ${tone} where ${formula}`),
    ...plan.charts.map(
      ({ title, kind, categories, series, place }) =>
        `${areaText(place)} shows ${kind} “${title}” of ${areaText(categories)}: ${series.map(({ name, values, tone }) => `${name} ${areaText(values)} (${tone})`).join(", ")}`,
    ),
    "",
  ].join("\n");
}

function cellLine({ row, column, content, look }: PlannedCell): string {
  const place = `${cellAddress(row, column)} ${look}:`;
  if (!isPlannedFormula(content)) return `${place} ${said(content)}`;
  const { cchc, native } = content.formula;
  const formulas = cchc === native ? [cchc] : [cchc, native];
  return [`${place} ${said(content.value)}`, ...formulas.map((formula) => `    ${formula}`)].join("\n");
}

function columnLines({ heading, filledBy, isHidden, width, formula, validation }: ColumnPlan): readonly string[] {
  const formulas = formula === null ? [] : formula.cchc === formula.native ? [formula.cchc] : [formula.cchc, formula.native];
  return [
    `${heading}: ${filledBy}, ${width} wide${isHidden ? ", hidden" : ""}`,
    ...formulas.map((text) => `    ${text}`),
    ...(validation === null ? [] : [`    takes ${JSON.stringify(validation.rule)} (${validation.strictness}) “${validation.message}”`]),
  ];
}

function said(content: CellContent): string {
  switch (content?.kind) {
    case undefined:
      return "·";
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "date":
      return content.date;
  }
}

function areaText({ row, column, rows, columns }: CellArea): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}
