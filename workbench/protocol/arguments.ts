import { ExcelError } from "./excel-error";
import type { HostObject } from "./object-type";

/** The arguments of a call, read as what the member expects; anything else is Excel's `InvalidArgument`. */
export class Arguments {
  private readonly values: readonly unknown[];
  private readonly objects: ReadonlyMap<number, HostObject | null>;

  /** `objects` holds the arguments that are themselves objects, by position; `null` is a null object. */
  constructor(values: readonly unknown[], objects: ReadonlyMap<number, HostObject | null> = new Map()) {
    this.values = values;
    this.objects = objects;
  }

  raw(position: number): unknown {
    return this.values[position];
  }

  has(position: number): boolean {
    return this.objects.has(position) || (this.values[position] !== undefined && this.values[position] !== null);
  }

  object(position: number): HostObject | undefined {
    return this.objects.get(position) ?? undefined;
  }

  text(position: number): string {
    const value = this.values[position];
    if (typeof value !== "string") throw new ExcelError("InvalidArgument");
    return value;
  }

  /** Keys of collections may be sent as a number or as text. */
  key(position: number): string {
    const value = this.values[position];
    if (typeof value !== "string" && typeof value !== "number") throw new ExcelError("InvalidArgument");
    return String(value);
  }

  number(position: number): number {
    const value = this.values[position];
    if (typeof value !== "number" || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
    return value;
  }

  flag(position: number): boolean {
    const value = this.values[position];
    if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
    return value;
  }

  oneOf<const T extends string>(position: number, allowed: readonly T[]): T {
    return oneOf(this.values[position], allowed);
  }
}

/** Excel's enumerations are compared without regard to letter case. */
export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found =
    typeof value === "string" ? allowed.find((name) => name.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw new ExcelError("InvalidArgument");
  return found;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}
