import { hasLockedCells, isAllowed, isProtected } from "../engine/sheet-protection";
import type { Arguments } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { type HostObject, isHostObject } from "../protocol/object-type";
import { areasOf, hasFilter, sheetOf } from "./protected-cells";
import { isHarmless, type Need, needsOf, type ProtectedCall, STRUCTURE_MEMBERS } from "./protection-needs";

/**
 * Called before the add-in sets a property or calls a method. Throws `AccessDenied`, "You cannot perform the requested
 * operation", where a protected sheet or workbook does not allow it; nothing has been done then.
 */
export function refuseProtected(object: HostObject, member: string, args: Arguments, host: ExcelHost): void {
  if (isTogether(object)) {
    for (const one of object.self) refuseProtected(one, member, args, host);
    return;
  }
  const name = `${object.type.name}.${member}`;
  if (STRUCTURE_MEMBERS.has(name)) {
    if (host.engine.document.structureProtection) throw new ExcelError("AccessDenied");
    return;
  }
  if (isHarmless(object.type.name, member)) return;
  const sheet = sheetOf(object, args, host);
  if (sheet === undefined || !isProtected(host.engine, sheet)) return;
  const call: ProtectedCall = {
    args,
    areas: () => areasOf(object, sheet, args, host),
    hasFilter: () => hasFilter(object, sheet, host),
  };
  const needs = needsOf(object.type.name, member, call);
  // Whoever adds a member that changes a sheet says in `protection-needs.ts` what it needs.
  if (needs === undefined) throw new NotImplementedError(`${name} on a protected sheet`);
  if (!needs.every((need) => isMet(need, call, sheet, host))) throw new ExcelError("AccessDenied");
}

function isMet(need: Need, call: ProtectedCall, sheet: string, { engine }: ExcelHost): boolean {
  if (need === "never") return false;
  if (need === "unlocked cells") return !call.areas().some((area) => hasLockedCells(engine, sheet, area));
  return isAllowed(engine, sheet, need);
}

/** Several objects spoken to as one, such as the formats of the areas of a `RangeAreas`. */
function isTogether(object: HostObject): object is HostObject & { readonly self: readonly HostObject[] } {
  return Array.isArray(object.self) && object.self.every(isHostObject);
}
