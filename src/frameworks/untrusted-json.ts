/** Reading JSON that anybody may have written: every fault with its path, and limits before anything is walked. */
import * as v from "valibot";
import { isCanonicalNumber } from "../domain/decimal";

/** One thing wrong with untrusted data: where, and what. `text/json-fault-text.ts` words them. */
export interface JsonFault {
  /** `nodes[0].children[2].maxScore`; empty for the whole file. */
  readonly path: string;
  readonly fault: FaultKind;
  readonly facts: Readonly<Record<string, string>>;
}

export type FaultKind =
  | "notJson"
  | "tooLarge"
  | "wrongShape"
  | "unknownMember"
  | "missingMember"
  | "newerVersion"
  | "duplicateKey"
  | "unknownKey"
  | "keyOutsideParent"
  | "unknownSource"
  | "levelOrder"
  | "tooDeep"
  | "ruleNotReadable"
  | "ruleStepsOverlap"
  | "ruleMaximum"
  | "ruleSourceMissing"
  | "twoRemainders"
  | "bandOrder"
  | "unknownFramework";

export type Parsed<Value> = { readonly value: Value } | { readonly faults: readonly JsonFault[] };

/** Larger than any decision's criteria set or any commune's sheet, small enough to read at once. */
export const largestJson = 5_000_000;
export const mostNodes = 5_000;

/** Refuses with `notJson` or `tooLarge`. */
export function parseJsonText(text: string): Parsed<unknown> {
  if (text.length > largestJson)
    return { faults: [{ path: "", fault: "tooLarge", facts: { most: String(largestJson) } }] };
  try {
    // Notepad puts a mark before the text.
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) as unknown };
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : String(error);
    return { faults: [{ path: "", fault: "notJson", facts: { reason } }] };
  }
}

/** Holds data against a schema; every fault is reported, none stops the others. */
export function matchSchema<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): Parsed<v.InferOutput<Schema>> {
  const reserved = reservedKeys(data, "");
  const unknown = new Map<string, JsonFault>();
  let looked = data;
  for (;;) {
    const result = v.safeParse(schema, looked);
    const faults = result.success ? [] : result.issues.map(faultOf);
    const strangers = (result.issues ?? []).filter((issue) => faultOf(issue).fault === "unknownMember");
    const isNew = strangers.some((issue) => !unknown.has(pathText(issue)));
    for (const issue of strangers) unknown.set(pathText(issue), faultOf(issue));
    // The library names one unknown member of an object; the next is seen once it is out of the way.
    if (isNew && unknown.size < mostUnknownMembers) {
      looked = strangers.reduce<unknown>((rest, issue) => without(rest, issue.path ?? []), looked);
      continue;
    }
    const all = [...reserved, ...unknown.values(), ...faults.filter(({ fault }) => fault !== "unknownMember")];
    return result.success && all.length === 0 ? { value: result.output } : { faults: all };
  }
}

const mostUnknownMembers = 100;

function faultOf(issue: v.BaseIssue<unknown>): JsonFault {
  const path = pathText(issue);
  if (issue.type === "strict_object" && issue.expected === "never") return { path, fault: "unknownMember", facts: {} };
  if (issue.received === "undefined")
    return { path, fault: "missingMember", facts: { expected: issue.expected ?? "" } };
  return { path, fault: "wrongShape", facts: { expected: issue.expected ?? issue.type, received: issue.received } };
}

/** Names that objects have of their own: the library leaves such members out without a word, and a row would be lost. */
const reservedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function reservedKeys(data: unknown, path: string): readonly JsonFault[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, member]) => {
    const place = Array.isArray(data) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    if (reservedNames.has(key)) return [{ path: place, fault: "unknownKey", facts: { key } } as const];
    return reservedKeys(member, place);
  });
}

function without(data: unknown, path: readonly { readonly key: unknown }[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((member: unknown, at) => (at === step.key ? without(member, rest) : member));
  const members = Object.entries(data).flatMap(([key, member]): readonly (readonly [string, unknown])[] => {
    if (key !== step.key) return [[key, member]];
    return rest.length === 0 ? [] : [[key, without(member, rest)]];
  });
  return Object.fromEntries(members);
}

function pathText(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce<string>((path, { key }) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

/** How many levels of objects and lists lie in each other; recursion is safe only below a limit. */
export function isDeeperThan(data: unknown, most: number): boolean {
  if (typeof data !== "object" || data === null) return false;
  return most === 0 || Object.values(data).some((member) => isDeeperThan(member, most - 1));
}

/** A number as JSON carries it here: a text, so that 0.1 stays 0.1. */
export const decimalText = v.pipe(v.string(), v.check(isCanonicalNumber, "canonical decimal number"));
export const positiveDecimalText = v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?$/));
export const shortText = v.pipe(v.string(), v.maxLength(2_000));
export const longText = v.pipe(v.string(), v.maxLength(32_000));
/** A key goes into a cell, a formula and a path. */
export const keyText = v.pipe(v.string(), v.regex(/^[\p{L}\d_/-]+(?:\.[\p{L}\d_/-]+)*$/u), v.maxLength(120));
export const isoDate = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay, "day of the calendar"));

function isCalendarDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** Left out and `null` both mean: the paper does not say. */
export function unstated<Schema extends v.GenericSchema>(
  schema: Schema,
): v.OptionalSchema<v.NullableSchema<Schema, undefined>, null> {
  return v.optional(v.nullable(schema), null);
}
