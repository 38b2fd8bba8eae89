import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { CellPlace } from "../engine/entry-edit";
import type { GridShift } from "../engine/grid-shift";
import type { Area } from "../workbook-data";
import type { Answer } from "./answers";
import type { CallBook, CallRequest } from "./call-book";
import { CellMap, placeKey } from "./cell-map";
import { errorObject } from "./sheet-function";

/** What a cell's formula asked of custom functions when it was last calculated. */
interface CellUse {
  readonly keys: readonly string[];
  readonly isVolatile: boolean;
  /** The cell shows `#BUSY!`: it is calculated again when one of the answers is there. */
  readonly isWaiting: boolean;
  /** The sentence a function gave with the error the cell shows. */
  readonly message?: string;
}

/** A cell while its formula is being calculated. */
interface RunningCell {
  readonly key: string;
  readonly requests: Map<string, CallRequest>;
  readonly answers: Answer[];
}

/** True when a result of the formula that is no error proves that no call in it was needed. */
export type ShowsUnusedCalls = (place: CellPlace) => boolean;

/** Which cell asks for which calls. Calls are made when the calculation is over: until then a cell may change its mind. */
export class CellCalls {
  private readonly book: CallBook;
  private readonly showsUnusedCalls: ShowsUnusedCalls;
  private readonly uses = new CellMap<CellUse>();
  private wanted = new Map<string, readonly CallRequest[]>();
  private running: RunningCell | undefined;
  /** Most workbooks have no volatile function, and each of their edits would look for one. */
  private hasVolatile = false;

  constructor(book: CallBook, showsUnusedCalls: ShowsUnusedCalls) {
    this.book = book;
    this.showsUnusedCalls = showsUnusedCalls;
  }

  /** A function is met in the formula of a cell that is being calculated. */
  ask(place: CellPlace, request: CallRequest): Answer | undefined {
    const key = placeKey(place);
    if (this.running?.key !== key) this.running = { key, requests: new Map(), answers: [] };
    this.running.requests.set(request.key, request);
    this.hasVolatile ||= request.declared.isVolatile;
    const answer = this.book.answerTo(request);
    if (answer) this.running.answers.push(answer);
    return answer;
  }

  /** The formula has come to a result. Excel shows `#BUSY!` while a call of it is out, whatever it makes of it. */
  finish(place: CellPlace, result: FunctionVariantType): FunctionVariantType {
    const key = placeKey(place);
    const running = this.running?.key === key ? this.running : undefined;
    this.running = undefined;
    this.wanted.delete(key);
    this.uses.delete(place);
    if (!running) return result;
    const requests = [...running.requests.values()];
    const missing = requests.filter((request) => !this.book.answerTo(request));
    const isWaiting = missing.length > 0 && (holdsBusy(result) || !this.showsUnusedCalls(place));
    const message = isWaiting ? undefined : messageOf(result, running.answers);
    this.uses.set(place, {
      keys: requests.map((request) => request.key),
      isVolatile: requests.some(({ declared }) => declared.isVolatile),
      isWaiting,
      ...(message !== undefined && { message }),
    });
    if (!isWaiting) return result;
    this.wanted.set(key, missing);
    return errorObject("#BUSY!");
  }

  /** What the cells calculated since the last time want called. */
  takeWanted(): readonly CallRequest[] {
    const wanted = [...this.wanted.values()].flat();
    this.wanted = new Map();
    this.running = undefined;
    return wanted;
  }

  messageAt(place: CellPlace): string | undefined {
    return this.uses.get(place)?.message;
  }

  get isWaiting(): boolean {
    return this.uses.all().some(({ value }) => value.isWaiting);
  }

  volatileCells(): readonly CellPlace[] {
    return this.hasVolatile ? this.cellsWhere(({ isVolatile }) => isVolatile) : [];
  }

  /** The cells that wait for one of these calls. */
  waitingFor(keys: ReadonlySet<string>): readonly CellPlace[] {
    return this.cellsWhere((use) => use.isWaiting && use.keys.some((key) => keys.has(key)));
  }

  /** The calls some cell waits for. */
  awaitedKeys(): ReadonlySet<string> {
    return new Set(this.uses.all().flatMap(({ value }) => (value.isWaiting ? value.keys : [])));
  }

  /** Cells were entered anew: Excel calls their functions again, whatever they answered before. */
  reenter(sheet: string, area: Area): void {
    this.forgetAnswers(sheet, area);
    for (const { place } of this.uses.within(sheet, area)) this.uses.delete(place);
  }

  /** The functions of these cells are to be called again when the cells are calculated. */
  forgetAnswers(sheet: string, area: Area): void {
    for (const { value } of this.uses.within(sheet, area)) for (const key of value.keys) this.book.forgetAnswer(key);
  }

  shift(sheet: string, shift: GridShift): void {
    this.uses.shift(sheet, shift);
  }

  removeSheet(sheet: string): void {
    this.uses.removeSheet(sheet);
  }

  private cellsWhere(holds: (use: CellUse) => boolean): readonly CellPlace[] {
    return this.uses
      .all()
      .filter(({ value }) => holds(value))
      .map(({ place }) => place);
  }
}

function holdsBusy(result: FunctionVariantType): boolean {
  if (!(result instanceof ArrayValueObject)) return errorOf(result) === "#BUSY!";
  return result.getArrayValue().some((row) => row.some((value) => value && errorOf(value) === "#BUSY!"));
}

function messageOf(result: FunctionVariantType, answers: readonly Answer[]): string | undefined {
  const shown = errorOf(result);
  if (shown === undefined) return undefined;
  return answers.findLast(({ cells, message }) => message !== undefined && errorCodeOf(cells[0]?.[0]) === shown)
    ?.message;
}

function errorOf(value: FunctionVariantType | BaseValueObject): string | undefined {
  return !(value instanceof BaseReferenceObject) && value.isError() ? String(value.getValue()) : undefined;
}

const errorCodeOf = (value: Answer["cells"][number][number] | undefined): string | undefined =>
  typeof value === "object" ? value?.error : undefined;
