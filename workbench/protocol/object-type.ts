import type { Arguments } from "./arguments";
import type { ExcelHost } from "./host";

/** An object of the workbook as a request means it: which kind it is, and which one. */
export interface HostObject {
  readonly type: ObjectType;
  readonly self: unknown;
}

/** A value of the object, such as `Name`. Without `write` it is read-only; without `read` it can only be set. */
export interface Property<S> {
  read?(self: S, host: ExcelHost): unknown;
  write?(self: S, value: unknown, host: ExcelHost): void;
}

export type Link<S> = { open(self: S, host: ExcelHost): HostObject | null }["open"];

/** Gives a host object, `null` for a null object, any other value, or nothing. */
export type Method<S> = { call(self: S, args: Arguments, host: ExcelHost): unknown }["call"];

export interface Items<S> {
  list(self: S, host: ExcelHost): readonly HostObject[];
  /**
   * The item with a key; `null` when there is none. `getItem`, `getItemOrNullObject`, `getItemAt`, `getCount` and the
   * indexer follow from these two and need not be listed as methods.
   */
  find(self: S, key: string, host: ExcelHost): HostObject | null;
}

/**
 * What the workbench knows of one kind of Excel object. Members have the names they have on the wire: PascalCase. A member
 * that is not listed answers `NotImplemented`.
 */
export interface ObjectType<S = unknown> {
  readonly name: string;
  /** By what later requests find the object again: its key in its collection, or a reference kept for it. */
  readonly identity: "none" | "reference" | { key(self: S, host: ExcelHost): string };
  readonly properties: Readonly<Record<string, Property<S>>>;
  /** Objects reached through a property: `range.format`, `workbook.worksheets`. */
  readonly links: Readonly<Record<string, Link<S>>>;
  readonly methods: Readonly<Record<string, Method<S>>>;
  /** Methods that look at calculated values: formulas are brought up to date before they run. */
  readonly readsValues?: readonly string[];
  readonly items?: Items<S>;
}

const defined: ObjectType[] = [];

/** Every kind of object that was described so far: what the workbench can be measured by. */
export const definedObjects = (): readonly ObjectType[] => defined;

/** Describes a kind of object. Parts that are left out are empty. */
export function defineObject<S>(name: string, description: Partial<Omit<ObjectType<S>, "name">>): ObjectType<S> {
  const type: ObjectType<S> = { name, identity: "none", properties: {}, links: {}, methods: {}, ...description };
  defined.push(type);
  return type;
}

export function hostObject<S>(type: ObjectType<S>, self: S): HostObject {
  return { type: type, self };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "self" in value;
}

/** What an object is when it is of the kind asked for. */
export function selfOf<S>(object: HostObject | null | undefined, type: ObjectType<S>): S | undefined {
  return object && (object.type as unknown) === type ? (object.self as S) : undefined;
}
