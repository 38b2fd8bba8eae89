import { formatArea } from "../engine/a1";
import { cellArea, intersectAreas } from "../engine/area";
import type { WorkbookChange } from "../engine/change-feed";
import type { Engine } from "../engine/engine";
import type { GridShift } from "../engine/grid-shift";
import { plainValue, valueType } from "../engine/plain-value";
import type { Area } from "../workbook-data";

/** The target of events of a whole collection. */
export const WHOLE_WORKBOOK = "Workbook";

/** office.js's numbers of the events the workbench sends. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type EventName = keyof typeof EventType;

export interface EventMessage {
  readonly type: number;
  readonly target: string;
  /** What the add-in's handler is told. Made only when somebody listens, when the event is sent. */
  readonly args: () => object;
  /** The cells the handler can ask for as a range. */
  readonly range?: EventRange;
}

export interface EventRange {
  readonly sheet: string;
  readonly area: Area;
}

/** One message for the sheet or table itself and one for its collection. */
function both(event: EventName, target: string, args: () => object, range?: EventRange): EventMessage[] {
  const message = { type: EventType[event], args, ...(range && { range }) };
  return [
    { ...message, target },
    { ...message, target: WHOLE_WORKBOOK },
  ];
}

/** One message for a table, one for the tables of its sheet and one for those of the workbook. */
function ofTable(event: EventName, table: number, args: () => object, range: EventRange): EventMessage[] {
  const { sheet } = range;
  return [...both(event, String(table), args, range), { type: EventType[event], target: sheet, args, range }];
}

type Change<K extends WorkbookChange["kind"]> = Extract<WorkbookChange, { kind: K }>;

/** The events Excel sends for a change, whoever may be listening. */
export function messagesOf(change: WorkbookChange, engine: Engine): EventMessage[] {
  const source = change.origin === "coauthor" ? "Remote" : "Local";
  switch (change.kind) {
    case "cells":
      return [...cellMessages(change, engine), ...formulaMessages(change, engine)];
    case "tableGrown":
      return ofTable("tableChanged", change.table, () => grownArgs(change, source), change);
    case "looks":
      return both("worksheetFormatChanged", change.sheet, () => placeArgs(change, source), change);
    case "sorted":
      return both(change.axis === "rows" ? "worksheetRowSorted" : "worksheetColumnSorted", change.sheet, () => ({
        source,
        worksheetId: change.sheet,
        address: change.areas.map((area) => formatArea(area)).join(","),
      }));
    case "rowsHidden":
    case "rowsShown":
      return both("worksheetRowHiddenChanged", change.sheet, () => ({
        source,
        worksheetId: change.sheet,
        address: formatArea(change.area),
        changeType: change.kind === "rowsHidden" ? "Hidden" : "Unhidden",
      }));
    case "clicked":
      return both("worksheetSingleClicked", change.sheet, () => ({
        worksheetId: change.sheet,
        address: formatArea(cellArea(change.row, change.column)),
        offsetX: change.offsetX,
        offsetY: change.offsetY,
      }));
    case "protectionChanged":
      return both("worksheetProtectionChanged", change.sheet, () => ({
        isProtected: change.isProtected,
        source,
        worksheetId: change.sheet,
      }));
    case "calculated":
      return both("worksheetCalculated", change.sheet, () => ({
        worksheetId: change.sheet,
        address: formatArea(change.area),
      }));
    case "selected":
      return selectionMessages(change, engine);
    case "sheetAdded":
      return both("worksheetAdded", change.sheet, () => ({ source, worksheetId: change.sheet }));
    case "sheetDeleted":
      return both("worksheetDeleted", change.sheet, () => ({ source, worksheetId: change.sheet }));
    case "sheetActivated":
      return both("worksheetActivated", change.sheet, () => ({ worksheetId: change.sheet }));
    case "sheetDeactivated":
      return both("worksheetDeactivated", change.sheet, () => ({ worksheetId: change.sheet }));
    case "tableAdded":
    case "tableDeleted":
      // These are events of collections alone: of the sheet's tables and of the workbook's.
      return both(change.kind, change.sheet, () => ({
        source,
        worksheetId: change.sheet,
        tableId: String(change.table),
        ...(change.kind === "tableDeleted" && { tableName: change.name }),
      }));
    case "chartAdded":
    case "chartDeleted":
      return both(change.kind, change.sheet, () => ({ source, worksheetId: change.sheet, chartId: change.chart }));
    case "commentAdded":
    case "commentDeleted":
    case "commentChanged":
      return both(change.kind, change.sheet, () => ({
        source,
        worksheetId: change.sheet,
        changeType: change.change,
        commentDetails: [{ commentId: change.comment, replyIds: change.replies }],
      }));
    default:
      return [];
  }
}

function cellMessages(change: Change<"cells">, engine: Engine): EventMessage[] {
  const { sheet, area, type, shift } = change;
  const shared = {
    changeType: type,
    source: change.origin === "coauthor" ? "Remote" : "Local",
    worksheetId: sheet,
    triggerSource: change.origin === "addin" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: shift?.span ? directionOf(shift) : "None",
  };
  const details = detailsOf(change, engine);
  const told = (place: Area): object => ({ ...shared, address: formatArea(place), ...details() });
  const ofTables = tablesIn(change, engine).flatMap(({ id, part }) => {
    const changeType = shift ? typeInTable(shift) : type;
    const args = (): object => ({ ...told(part), tableId: String(id), changeType });
    return ofTable("tableChanged", id, args, { sheet, area: part });
  });
  return [...ofTables, ...both("worksheetChanged", sheet, () => told(area), { sheet, area })];
}

const placeArgs = ({ sheet, area }: EventRange, source: string): object => ({
  source,
  worksheetId: sheet,
  address: formatArea(area),
});

function grownArgs({ sheet, table, area, type }: Change<"tableGrown">, source: string): object {
  return { changeType: type, source, worksheetId: sheet, tableId: String(table), address: formatArea(area) };
}

interface TouchedTable {
  readonly id: number;
  readonly part: Area;
}

/** Tables whose cells were written, or that were stretched or shrunk by moved cells. */
function tablesIn({ sheet, area, shift, tables = [] }: Change<"cells">, engine: Engine): TouchedTable[] {
  if (shift) return tables.map(({ id, part }) => ({ id, part }));
  return engine.tables
    .overlapping(sheet, area)
    .map(({ data }) => ({ id: data.id, part: intersectAreas(data.area, area)! }));
}

/** Seen from a table, cells that move through all of it are its rows or columns. */
function typeInTable({ axis, kind }: GridShift): string {
  return `${axis === "rows" ? "Row" : "Column"}${kind === "insert" ? "Inserted" : "Deleted"}`;
}

function directionOf({ axis, kind }: GridShift): string {
  if (axis === "rows") return kind === "insert" ? "ShiftCellDown" : "ShiftCellUp";
  return kind === "insert" ? "ShiftCellRight" : "ShiftCellLeft";
}

/**
 * "This property can be retrieved when the changed event is triggered on a single cell." A formula's value is known when
 * the event is sent, a typed value at once.
 */
function detailsOf({ sheet, area, before }: Change<"cells">, engine: Engine): () => object {
  if (before?.value === undefined) return () => ({});
  const { row, column } = area;
  const isFormula = engine.grid(sheet).formula(row, column) !== undefined;
  const now = engine.grid(sheet).value(row, column);
  return () => {
    const after = isFormula && engine.sheets.has(sheet) ? engine.grid(sheet).value(row, column) : now;
    return {
      valueBefore: plainValue(before.value!),
      valueAfter: plainValue(after),
      valueTypeBefore: valueType(before.value!),
      valueTypeAfter: valueType(after),
    };
  };
}

/** "This event is for when the formula itself changes, not the data value resulting from the formula's calculation." */
function formulaMessages({ sheet, before, origin }: Change<"cells">, engine: Engine): EventMessage[] {
  const changed = before?.previousFormulas(engine.grid(sheet)) ?? [];
  if (changed.length === 0) return [];
  return both("worksheetFormulaChanged", sheet, () => ({
    source: origin === "coauthor" ? "Remote" : "Local",
    worksheetId: sheet,
    formulaDetails: changed.map(({ row, column, formula }) => ({
      cellAddress: formatArea(cellArea(row, column)),
      previousFormula: formula,
    })),
  }));
}

function selectionMessages({ sheet, area }: Change<"selected">, engine: Engine): EventMessage[] {
  const ofTables = engine.tables.onSheet(sheet).flatMap(({ data }) => {
    const inside = intersectAreas(data.area, area);
    const address = inside ? formatArea(inside) : "";
    return both("tableSelectionChanged", String(data.id), () => ({
      worksheetId: sheet,
      tableId: String(data.id),
      address,
    }));
  });
  const address = formatArea(area);
  return [...both("worksheetSelectionChanged", sheet, () => ({ worksheetId: sheet, address })), ...ofTables];
}
