/** A score sheet's figures and a plan's table put into the open workbook as they are, so that the formulas can be asked. */
import type { CellContent, Dialect, SheetPlan, Tone } from "../../src/sheets/sheet-plan";
import { isPlannedFormula } from "../../src/sheets/sheet-plan";
import type { ScoreSheet, ScoreSheetRow } from "../../src/domain/score-sheet";
import { toNumber, type Points } from "../../src/domain/decimal";
import { headingOf, scoreSheetTable, type ScoreSheetColumn } from "../../src/sheets/score-sheet-columns";
import { columnLetters } from "../../src/sheets/cell-address";
import { serialOfDay } from "../../src/sheets/excel-day";
import { statusText } from "../../src/text/status-text";

type Cell = string | number;

/** What a formula that shows nothing leaves: an empty text, not a blank. */
const shownBlank = '=""';

const figure = (points: Points | null): Cell => (points === null ? shownBlank : toNumber(points));

/** Each formula column by the value it comes to. */
const scoreSheetCells: Readonly<Partial<Record<ScoreSheetColumn, (row: ScoreSheetRow) => Cell>>> = {
  nodeKey: ({ key }) => key,
  maxScore: ({ maxScore }) => figure(maxScore),
  state: ({ status }) => (status === "notApplicable" ? "Không phát sinh" : ""),
  selfScore: ({ selfScore }) => figure(selfScore),
  appraisedScore: ({ appraisedScore }) => figure(appraisedScore),
  applicableMax: ({ applicableMax }) => figure(applicableMax),
  gap: ({ gap }) => figure(gap),
  status: ({ status }) => statusText[status],
  owner: ({ entry }) => entry?.owner ?? "",
};

const textFormats = (rows: number): string[][] => Array.from({ length: rows }, () => ["@"]);

/** The table `BangDiem`, headings first. */
export function scoreSheetLines({ rows }: ScoreSheet): readonly (readonly Cell[])[] {
  const names = Object.keys(scoreSheetCells) as readonly ScoreSheetColumn[];
  return [names.map(headingOf), ...rows.map((row) => names.map((name) => scoreSheetCells[name]!(row)))];
}

export async function putScoreSheet(scores: ScoreSheet): Promise<void> {
  const lines = scoreSheetLines(scores);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Bảng điểm");
    const range = sheet.getRange("A1").getResizedRange(lines.length - 1, lines[0]!.length - 1);
    range.getColumn(0).numberFormat = textFormats(lines.length);
    range.formulas = lines.map((line) => [...line]);
    sheet.tables.add(range, true).name = scoreSheetTable;
    await context.sync();
  });
}

export const enteredValue = (content: CellContent): Cell => {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return content.text;
    case "number":
      return Number(content.number);
    case "date":
      return serialOfDay(content.date);
  }
};

/** The apostrophe keeps a text such as 1 from becoming a number. */
const written = (content: CellContent): Cell => (content?.kind === "text" ? `'${content.text}` : enteredValue(content));

/** The plan's table and the cells around it, formulas in one dialect. */
export async function putPlan(plan: SheetPlan, dialect: Dialect): Promise<void> {
  const { table, cells, name } = plan;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const body = table.rows.map((row) =>
      row.cells.map((content, at) => (table.columns[at]!.formula === null ? enteredValue(content) : "")),
    );
    const header = sheet.getCell(table.headerRow, table.firstColumn);
    const range = header.getResizedRange(Math.max(1, body.length), table.columns.length - 1);
    table.columns.forEach(({ content }, at) => {
      if (content === "code") range.getColumn(at).numberFormat = textFormats(Math.max(1, body.length) + 1);
    });
    const blank = table.columns.map(() => "");
    range.values = [table.columns.map(({ heading }) => heading), ...(body.length === 0 ? [blank] : body)];
    sheet.tables.add(range, true).name = table.name;
    await context.sync();
    for (const [at, { formula }] of table.columns.entries()) {
      if (formula === null) continue;
      const column = header.getOffsetRange(1, at).getResizedRange(Math.max(1, body.length) - 1, 0);
      column.formulas = Array.from({ length: Math.max(1, body.length) }, () => [formula[dialect]]);
    }
    for (const { row, column, content } of cells) {
      const cell = sheet.getCell(row, column);
      if (isPlannedFormula(content)) cell.formulas = [[content.formula[dialect]]];
      else cell.values = [[written(content)]];
    }
    await context.sync();
  });
  await workbench.settled();
}

const shownNumber = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(15)) : value === null ? "" : value;

/** Every cell a plan says, by address. */
export function plannedValues({ table, cells }: SheetPlan): ReadonlyMap<string, Cell> {
  const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
  const ofTable = table.rows.flatMap((row, down) =>
    row.cells.map(
      (content, at) => [address(table.headerRow + 1 + down, table.firstColumn + at), enteredValue(content)] as const,
    ),
  );
  const around = cells.map(
    ({ row, column, content }) =>
      [address(row, column), enteredValue(isPlannedFormula(content) ? content.value : content)] as const,
  );
  return new Map([...ofTable, ...around]);
}

/** What the workbook shows at the same addresses. */
export async function shownValues(plan: SheetPlan): Promise<ReadonlyMap<string, unknown>> {
  return await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    const ranges = [...plannedValues(plan).keys()].map((address) => ({ address, range: sheet.getRange(address) }));
    ranges.forEach(({ range }) => range.load("values"));
    await context.sync();
    return new Map(ranges.map(({ address, range }) => [address, shownNumber(range.values[0]![0])]));
  });
}

/** The plan's highlights, each tone as a fill of its own. Excel puts what is added last before the rest. */
export async function putHighlights({ name, highlights }: SheetPlan): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { area, formula, tone } of [...highlights].reverse()) {
      const range = sheet.getCell(area.row, area.column).getResizedRange(area.rows - 1, area.columns - 1);
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = tonesAsFills[tone];
      format.stopIfTrue = true;
    }
    await context.sync();
  });
  await workbench.settled();
}

const tonesAsFills: Readonly<Record<Tone, string>> = {
  belowMaximum: "#000001",
  aboveMaximum: "#000002",
  unscored: "#000003",
  notApplicable: "#000004",
  overdue: "#000005",
  dueSoon: "#000006",
  mismatch: "#000007",
  settled: "#000008",
};

/** Which tone each cell of the plan's sheet shows now, by address. */
export function shownTones({ name }: SheetPlan, address: string): Readonly<Record<string, string>> {
  const looks = workbench.looks(`'${name}'!${address}`);
  return Object.fromEntries(
    looks.map(({ row, column, look }) => {
      const tone = Object.entries(tonesAsFills).find(([, fill]) => fill === look.fill)?.[0];
      return [`${columnLetters(column)}${row + 1}`, tone ?? JSON.stringify(look)];
    }),
  );
}
