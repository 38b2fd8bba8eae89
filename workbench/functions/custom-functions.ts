import { IFormulaRuntimeService, IFunctionService } from "@univerjs/engine-formula";
import { formatSheetArea } from "../engine/a1";
import { cellArea } from "../engine/area";
import { type CalculatedCell, CellResults } from "../engine/cell-results";
import type { WorkbookChange } from "../engine/change-feed";
import type { Engine } from "../engine/engine";
import type { CellPlace } from "../engine/entry-edit";
import type { PaneMessage } from "../protocol/messages";
import type { Area, ErrorCode } from "../workbook-data";
import type { AddInFunctions, DeclaredFunction } from "./add-in-functions";
import { type Answer, readArrayResult, readResult } from "./answers";
import { CallBook, type CallRequest } from "./call-book";
import { callMessage, cancelMessage } from "./call-message";
import { CellCalls } from "./cell-calls";
import { columnRuns } from "./cell-runs";
import { convertArguments, type ExcelKind } from "./convert-arguments";
import type { GivenArgument } from "./given-argument";
import { SheetFunction } from "./sheet-function";
import { UnlinkedCells } from "./unlinked-cells";
import { showsUnusedCalls } from "./untaken-branches";

/** The add-in's side: where calls go, and where it is noted that something is missing here. */
export interface FunctionRuntime {
  post(message: PaneMessage): void;
  noteMissing(what: string): void;
}

/**
 * Custom functions of a workbook. A formula that calls one takes the answer that is known, or shows `#BUSY!`; when the
 * calculation is over all calls go to the add-in's runtime together, and when answers come the cells that waited are
 * calculated again.
 */
export class CustomFunctions {
  /** Whose way with empty cells is followed. */
  excel: ExcelKind = "desktop";

  private readonly engine: Engine;
  private readonly runtime: FunctionRuntime;
  private readonly results: CellResults;
  private readonly book = new CallBook();
  private readonly cellCalls: CellCalls;
  private readonly unlinked: UnlinkedCells;
  private readonly names = new Set<string>();
  private isReady = false;
  /** Functions entered from then on are linked, also while their runtime is being loaded anew. */
  private hasStarted = false;
  private tellReady: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => (this.tellReady = resolve));
  private recalculation = 0;
  private settling: (() => void)[] = [];

  /** `known` are the add-ins Excel knew before it opened the workbook, though they may not have started yet. */
  constructor(engine: Engine, runtime: FunctionRuntime, known: readonly AddInFunctions[] = []) {
    this.engine = engine;
    this.runtime = runtime;
    this.results = resultsOf(engine);
    this.unlinked = new UnlinkedCells(engine);
    this.cellCalls = new CellCalls(this.book, ({ sheet, row, column }) =>
      showsUnusedCalls(engine.grid(sheet).formula(row, column) ?? "=", (name) => this.names.has(name)),
    );
    for (const addIn of known) this.declare(addIn);
    // A name that the file itself holds as unknown was never linked.
    this.unlinked.addPresent(this.names, (place) => shownError(engine, place) === "#NAME?");
    this.results.watch((cell, result) => this.cellCalls.finish(cell, result));
    engine.changes.listen((change) => {
      this.follow(change);
    });
  }

  /** Excel gets to know an add-in while the workbook is open: what names its functions already is not linked to them. */
  register(addIn: AddInFunctions): void {
    const names = this.declare(addIn);
    this.unlinked.addPresent(names, () => true);
  }

  /** The add-in's runtime has started, or started anew: calls that are out are made (again). */
  runtimeReady(): void {
    this.isReady = true;
    this.hasStarted = true;
    this.book.forgetAnswers();
    const awaited = this.cellCalls.awaitedKeys();
    for (const call of this.book.outstanding()) {
      call.isSent = false;
      if (!awaited.has(call.request.key)) this.book.abandon(call);
    }
    this.send();
    this.tellReady();
  }

  /** The runtime is gone, as when its page is loaded anew: calls are kept back until there is one again. */
  runtimeGone(): void {
    this.isReady = false;
  }

  /** Done when the runtime has started for the first time: from then on functions are known where they are entered. */
  whenReady(): Promise<void> {
    return this.ready;
  }

  /** What the runtime calls `SetInvocationResults`. */
  takeResults(entries: readonly unknown[]): void {
    this.take(entries.map((entry) => readResult(entry, this.noteMissing)));
  }

  /** What newer libraries call `SetInvocationArrayResults`. */
  takeArrayResults(entries: readonly unknown[]): void {
    this.take(entries.map((entry) => readArrayResult(entry, this.noteMissing)));
  }

  /** "Custom error messages are displayed in the error indicator menu, which is accessed by hovering over the error flag." */
  messageAt(place: CellPlace): string | undefined {
    return this.cellCalls.messageAt(place);
  }

  /** Done when no cell waits for a call. A function that never answers is waited for for ever. */
  settled(): Promise<void> {
    if (!this.cellCalls.isWaiting) return Promise.resolve();
    return new Promise((resolve) => this.settling.push(resolve));
  }

  /** "volatile: the function recalculates each time Excel recalculates, instead of only when the formula's dependent values have changed." */
  noteRecalculation(): void {
    this.recalculation++;
    this.noteCells(this.cellCalls.volatileCells());
  }

  /** A full recalculation calls every function again. */
  forgetAnswers(): void {
    this.book.forgetAnswers();
  }

  /** So does the recalculation of a range with those in its cells. */
  forgetAnswersIn(sheet: string, area: Area): void {
    this.cellCalls.forgetAnswers(sheet, area);
  }

  private readonly noteMissing = (what: string): void => {
    this.runtime.noteMissing(what);
  };

  private declare({ functions }: AddInFunctions): ReadonlySet<string> {
    const service = this.engine.univer.injector.get(IFunctionService);
    for (const declared of functions) {
      service.registerExecutors(new SheetFunction(declared, (...call) => this.evaluate(...call)));
      this.names.add(declared.name);
    }
    const names = functions.map(({ name }) => name);
    // Formulas that were read when the names meant nothing are to be read again.
    service.deleteFormulaAstCacheKey(...names);
    return new Set(names);
  }

  private evaluate(
    declared: DeclaredFunction,
    given: readonly GivenArgument[],
    place: CalculatedCell,
  ): Answer | ErrorCode {
    // "Custom functions that don't support synchronous operations return an error such as #CALC! or #VALUE!": in rules.
    if (!isSameCell(place, this.results.current)) return "#CALC!";
    if (place.unit !== this.engine.workbook.getUnitId() || this.unlinked.has(place)) return "#NAME?";
    if (declared.missingOption !== undefined) {
      this.noteMissing(`custom function option ${declared.missingOption} (${declared.name})`);
      return "#VALUE!";
    }
    const converted = convertArguments(declared, given, this.excel);
    if (converted.kind === "refused") return converted.error;
    return this.cellCalls.ask(place, this.request(declared, converted.values, place)) ?? "#BUSY!";
  }

  private request(declared: DeclaredFunction, values: readonly unknown[], place: CellPlace): CallRequest {
    const { isVolatile, needsAddress, name } = declared;
    const { recalculation } = this;
    const key = `${name} ${JSON.stringify(values)}`;
    if (!isVolatile && !needsAddress) return { key, declared, values, address: null, recalculation };
    const caller = formatSheetArea(this.engine.grid(place.sheet).name, cellArea(place.row, place.column));
    return { key: `${key} ${caller}`, declared, values, address: needsAddress ? caller : null, recalculation };
  }

  private take(results: readonly ReturnType<typeof readResult>[]): void {
    const answered = new Set<string>();
    for (const { id, answer } of results) {
      const call = this.book.answer(id, answer);
      if (call) answered.add(call.request.key);
    }
    this.noteCells(this.cellCalls.waitingFor(answered));
  }

  /** The engine compares every formula with every area that has changed: 10,000 cells one by one would take seconds. */
  private noteCells(places: readonly CellPlace[]): void {
    for (const { sheet, area } of columnRuns(places)) this.engine.recalculation.noteCells(sheet, area);
  }

  private follow(change: WorkbookChange): void {
    if (change.kind === "recalculated") this.makeCalls();
    else if (change.kind === "cells") this.followCells(change);
    else if (change.kind === "sheetDeleted") {
      this.cellCalls.removeSheet(change.sheet);
      this.unlinked.removeSheet(change.sheet);
      this.noteRecalculation();
    } else if (RECALCULATES.has(change.kind)) this.noteRecalculation();
    else return;
    this.tellSettled();
  }

  private followCells({ sheet, area, shift, cameFrom }: Extract<WorkbookChange, { kind: "cells" }>): void {
    if (shift) {
      this.cellCalls.shift(sheet, shift);
      this.unlinked.shift(sheet, shift);
    } else {
      this.cellCalls.reenter(sheet, area);
      if (cameFrom) this.unlinked.carry(sheet, area, cameFrom);
      else if (this.hasStarted) this.unlinked.removeEntered(sheet, area);
      else if (this.names.size > 0) this.unlinked.addEntered(this.names, sheet, area);
    }
    this.noteRecalculation();
  }

  private makeCalls(): void {
    for (const request of this.cellCalls.takeWanted()) {
      if (!this.book.answerTo(request)) this.book.open(request);
    }
    this.send();
  }

  /** Sends the calls that are not sent yet, and calls off those that nobody waits for. */
  private send(): void {
    if (!this.isReady) return;
    for (const call of this.book.outstanding()) {
      if (call.isSent) continue;
      call.isSent = true;
      this.runtime.post(callMessage(call));
    }
    this.cancelUnawaited();
  }

  /**
   * "Excel calls the CancelableInvocation handler whenever the user takes an action that has the effect of canceling the
   * function; for example, manually triggering recalculation or editing a cell that is referenced by the function."
   */
  private cancelUnawaited(): void {
    const cancelable = this.book.outstanding().filter(({ request }) => request.declared.isCancelable);
    if (cancelable.length === 0) return;
    const awaited = this.cellCalls.awaitedKeys();
    for (const call of cancelable) {
      if (awaited.has(call.request.key)) continue;
      this.runtime.post(cancelMessage(call));
      this.book.abandon(call);
    }
  }

  private tellSettled(): void {
    if (this.settling.length === 0 || this.cellCalls.isWaiting) return;
    for (const resolve of this.settling.splice(0)) resolve();
  }
}

/** Besides edited cells: what makes the engine calculate everything. */
const RECALCULATES: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "sheetAdded",
  "sheetRenamed",
  "tableAdded",
  "tableChanged",
  "tableDeleted",
  "namesChanged",
  "rowsHidden",
  "rowsShown",
]);

function resultsOf({ univer }: Engine): CellResults {
  const results = univer.injector.get(IFormulaRuntimeService);
  if (!(results instanceof CellResults)) throw new Error("Univer was not started by the workbench");
  return results;
}

const isSameCell = (a: CalculatedCell, b: CalculatedCell | undefined): boolean =>
  a.unit === b?.unit && a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function shownError(engine: Engine, { sheet, row, column }: CellPlace): ErrorCode | undefined {
  const value = engine.grid(sheet).value(row, column);
  return typeof value === "object" ? value?.error : undefined;
}
