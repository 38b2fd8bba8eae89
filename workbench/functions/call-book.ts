import type { DeclaredFunction } from "./add-in-functions";
import type { Answer } from "./answers";

/** One call of a function: what is asked. Calls with the same key have the same answer. */
export interface CallRequest {
  readonly key: string;
  readonly declared: DeclaredFunction;
  readonly values: readonly unknown[];
  /** The calling cell, for functions that asked for it. */
  readonly address: string | null;
  /** Which recalculation of the workbook asks; the answer of a volatile function holds for this one only. */
  readonly recalculation: number;
}

export interface Call {
  readonly id: number;
  readonly request: CallRequest;
  isSent: boolean;
  answer?: Answer;
  /** A cell has taken the answer. */
  isTaken: boolean;
}

/** Characters of keys and answers that are kept before the answers used longest ago are forgotten. */
const ROOM = 16_000_000;

/**
 * Calls that are out and answers that came. Kept answers serve cells that are calculated again with the same arguments;
 * there is room for about 100,000 of ordinary size.
 */
export class CallBook {
  private readonly calls = new Map<string, Call>();
  private readonly unanswered = new Map<number, Call>();
  private readonly room: number;
  private used = 0;
  private lastId = 0;

  constructor(room: number = ROOM) {
    this.room = room;
  }

  /** The answer to a call, if there is one that still holds. */
  answerTo(request: CallRequest): Answer | undefined {
    const call = this.calls.get(request.key);
    if (!call?.answer || isStale(call, request)) return undefined;
    call.isTaken = true;
    // The last one used stands last.
    this.calls.delete(request.key);
    this.calls.set(request.key, call);
    return call.answer;
  }

  /** Opens a call for a request, unless one is out already. */
  open(request: CallRequest): void {
    const known = this.calls.get(request.key);
    if (known && !known.answer) return;
    this.forgetAnswer(request.key);
    const call: Call = { id: ++this.lastId, request, isSent: false, isTaken: false };
    this.calls.set(request.key, call);
    this.unanswered.set(call.id, call);
  }

  /** Takes an answer in. Gives the call; nothing when nobody asked, or asks no longer. */
  answer(id: number, answer: Answer): Call | undefined {
    const call = this.unanswered.get(id);
    if (!call) return undefined;
    this.unanswered.delete(id);
    call.answer = answer;
    this.used += sizeOf(call);
    this.makeRoom();
    return call;
  }

  outstanding(): readonly Call[] {
    return [...this.unanswered.values()];
  }

  /** Nobody wants the answer of a call that is out. */
  abandon(call: Call): void {
    this.unanswered.delete(call.id);
    this.calls.delete(call.request.key);
  }

  /** The next cell that asks this has the function called again. */
  forgetAnswer(key: string): void {
    const call = this.calls.get(key);
    if (!call?.answer) return;
    this.calls.delete(key);
    this.used -= sizeOf(call);
  }

  forgetAnswers(): void {
    for (const key of [...this.calls.keys()]) this.forgetAnswer(key);
  }

  private makeRoom(): void {
    if (this.used <= this.room) return;
    for (const call of [...this.calls.values()]) {
      // An answer nobody has looked at yet would only be asked for again.
      if (call.isTaken) this.forgetAnswer(call.request.key);
      if (this.used <= this.room) return;
    }
  }
}

const isStale = (call: Call, request: CallRequest): boolean =>
  request.declared.isVolatile && call.request.recalculation !== request.recalculation;

/** Roughly the characters a call and its answer take: numbers count as eight. */
function sizeOf({ request, answer }: Call): number {
  let size = request.key.length * 2 + (answer?.message?.length ?? 0);
  for (const row of answer?.cells ?? []) for (const value of row) size += typeof value === "string" ? value.length : 8;
  return size;
}
