/** Whether a code can follow another in a numbered list: `1.2` after `1.1`, `1.1.1` after `1.1`, `2` after `1.7.3`. */
import type { PrintedCode } from "./printed-code";

export type Succession = "next" | "possible" | null;

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
const capitals = ["A", "B", "C", "D", "E", "G", "H"];

/** Codes in use; asked only whether one is among them. */
export type UsedCodes = Pick<ReadonlySet<string>, "has">;

/** What has been numbered so far: the last code of each kind, and every dotted code since the last Roman or capital. */
export interface NumberedSoFar {
  readonly lastRoman: string | null;
  readonly lastCapital: string | null;
  readonly lastDotted: string | null;
  readonly used: UsedCodes;
}

export const nothingNumbered: NumberedSoFar = {
  lastRoman: null,
  lastCapital: null,
  lastDotted: null,
  used: { has: () => false },
};

/**
 * The state after one more code, as if it stood next; `used` tells which dotted codes are in use once it does. Where it
 * begins a new part there are none.
 */
export function numbered(before: NumberedSoFar, code: PrintedCode, used: UsedCodes): NumberedSoFar {
  const value = code.code;
  if (value === null) return before;
  switch (code.kind) {
    case "part":
    case "capital":
      return { lastRoman: null, lastCapital: value, lastDotted: null, used };
    case "roman":
      return { ...before, lastRoman: value, lastDotted: null, used };
    case "dotted":
    case "ordinal":
      return { ...before, lastDotted: value, used };
    case "letter":
    case "bullet":
      return before;
  }
}

/** Whether a code begins a part of its own, in which dotted codes begin again. */
export function startsPart({ kind }: PrintedCode): boolean {
  return kind === "part" || kind === "capital" || kind === "roman";
}

export function successionOf(code: PrintedCode, before: NumberedSoFar): Succession {
  const value = code.code;
  if (value === null) return null;
  switch (code.kind) {
    case "part":
      return "next";
    case "roman":
      return inOrder(romans, before.lastRoman, value);
    case "capital":
      return inOrder(capitals, before.lastCapital, value);
    case "letter":
    case "bullet":
      return null;
    case "dotted":
    case "ordinal":
      return before.used.has(value) ? null : dottedSuccession(value, before.lastDotted, before.used);
  }
}

function inOrder(all: readonly string[], last: string | null, value: string): Succession {
  const at = all.indexOf(value);
  const after = last === null ? 0 : all.indexOf(last) + 1;
  return at < 0 ? null : at === after ? "next" : at > after && at <= after + 2 ? "possible" : null;
}

const mostSkipped = 6;

export function dottedSuccession(value: string, last: string | null, used: UsedCodes): Succession {
  const code = value.split(".").map(Number);
  if (last === null) return code.every((segment) => segment === 1) ? "next" : "possible";
  const before = last.split(".").map(Number);
  const shared = code.findIndex((segment, at) => segment !== before[at]);
  if (shared < 0) return null;
  const tail = code.slice(shared + 1);
  const isFirstBelow = tail.every((segment) => segment === 1);
  if (shared === before.length) {
    // Below the code before: its first child.
    const step = code[shared] ?? 0;
    if (step === 1 && isFirstBelow) return "next";
    return step <= mostSkipped ? "possible" : null;
  }
  const step = (code[shared] ?? 0) - (before[shared] ?? 0);
  if (step === 1 && isFirstBelow && tail.length <= 1) return "next";
  if (step >= 1 && step <= mostSkipped) return "possible";
  // Out of order, beside a code that is there: 3.12.1 after 3.12.2.
  const parent = value.slice(0, Math.max(0, value.lastIndexOf(".")));
  return parent !== "" && (used.has(parent) || last.startsWith(`${parent}.`)) ? "possible" : null;
}
