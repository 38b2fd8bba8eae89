import {
  CellValueType,
  type ICellData,
  ICommandService,
  type Injector,
  type Nullable,
  ObjectMatrix,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  type ISetRangeValuesMutationParams,
  type ISheetLocationBase,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { toUniverStyle } from "../../engine/cell-look";
import { objectionTo, refuses } from "../../engine/entry-check";
import { type CellPlace, entryEdit } from "../../engine/entry-edit";
import type { Engine } from "../../engine/engine";
import { canonicalFormula } from "../../engine/formula-text";
import { withClosedBrackets } from "../../engine/formula-syntax";
import { VI_VN } from "../../engine/formula-tokens";
import { type CellEdit, univerValue } from "../../engine/sheet-grid";
import { TYPED } from "../region";
import { type ChangeOptions, isPersons } from "./change-options";
import { editedText } from "./edited-text";
import type { GridListener } from "./grid-listener";
import type { ReadEngine } from "./read-engine";

/** Before every other reader of typed texts, so that what is typed is read once, by the workbench, as Excel reads it. */
const FIRST = 1000;

/** The cell editor and the formula bar show and read texts as the region has it: `0,5`, `12%`, `=SUM(A1;B1)`. */
export function readTypedEntries(injector: Injector, readEngine: ReadEngine, listener: GridListener): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    id: "workbench-edited-text",
    priority: FIRST,
    handler: (cell, location, next) => {
      const engine = readEngine();
      return engine ? cellInEditor(cell, location, engine) : next(cell);
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: "workbench-typed-entry",
    priority: FIRST,
    handler: (cell, location, next) => {
      const engine = readEngine();
      if (!engine || !cell) return next(cell);
      const edit = typedEdit(engine, placeOf(location), typedText(cell));
      const objection = objectionTo(engine, placeOf(location), edit);
      if (objection) listener.objects(objection);
      return objection && refuses(objection) ? cellBefore(location, engine) : enteredCell(edit, location, engine);
    },
  });
}

/** Texts that are pasted, or chosen from a list, are read like typed ones: Univer leaves them without a type. */
export function readGivenTexts(injector: Injector, readEngine: ReadEngine): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options?: ChangeOptions) => {
    const engine = readEngine();
    if (id !== SetRangeValuesMutation.id || !engine || !isPersons(options)) return;
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    if (unitId !== engine.workbook.getUnitId()) return;
    new ObjectMatrix(cellValue).forValue((row, col, cell) => {
      if (typeof cell?.v !== "string" || cell.v === "" || (cell.t ?? undefined) !== undefined || cell.p || cell.f)
        return;
      const location = { unitId, subUnitId, row, col };
      Object.assign(cell, enteredCell(typedEdit(engine, placeOf(location), cell.v), location, engine));
    });
  });
}

function cellInEditor(
  cell: Nullable<ICellData>,
  { subUnitId, row, col }: ISheetLocationBase,
  engine: Engine,
): Nullable<ICellData> {
  const { f: _f, si: _si, p: _p, ...shown } = cell ?? {};
  return { ...shown, v: editedText(engine, subUnitId, row, col), t: CellValueType.STRING };
}

/** The text as it stood in the editor, put together again from what Univer made of it. */
function typedText({ v, f, p, t }: ICellData): string {
  if (typeof f === "string") return f;
  const text = p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? String(v ?? "");
  return t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

const placeOf = ({ subUnitId, row, col }: ISheetLocationBase): CellPlace => ({ sheet: subUnitId, row, column: col });

/** The edit that typing a text makes; brackets left out at the end of a formula are put there. */
export const typedEdit = (engine: Engine, place: CellPlace, text: string): CellEdit =>
  entryEdit(engine, place, withClosedBrackets(text, VI_VN), TYPED);

const cellBefore = ({ subUnitId, row, col }: ISheetLocationBase, engine: Engine): ICellData =>
  engine.workbook.getSheetBySheetId(subUnitId)?.getCellRaw(row, col) ?? {};

function enteredCell(edit: CellEdit, location: ISheetLocationBase, engine: Engine): ICellData {
  const { s } = cellBefore(location, engine);
  const nothing = { f: null, si: null, p: null };
  const look = edit.style ? { s: toUniverStyle(edit.style) } : s ? { s } : {};
  const { sheet, row, column } = placeOf(location);
  if (edit.formula)
    return { ...nothing, ...look, v: null, f: canonicalFormula(edit.formula, engine.scopeOf(sheet, row, column)) };
  return { ...nothing, ...look, ...univerValue(edit.value ?? null, edit.isQuoted ? "quoted" : "as it looks") };
}
