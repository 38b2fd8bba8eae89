/** A copy of JSON data with one member changed, by a path such as `nodes[0].children[2].maxScore`. */

function steps(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

function member(data: unknown, step: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[step];
}

function changed(
  data: unknown,
  [step, ...rest]: readonly string[],
  change: (holder: object, step: string) => void,
): unknown {
  if (step === undefined || typeof data !== "object" || data === null)
    throw new Error(`No such member: ${String(step)}`);
  const copy: object = Array.isArray(data) ? [...(data as readonly unknown[])] : { ...data };
  if (rest.length === 0) change(copy, step);
  else Reflect.set(copy, step, changed(member(data, step), rest, change));
  return copy;
}

export function withMember(data: unknown, path: string, value: unknown): unknown {
  return changed(data, steps(path), (holder, step) => Reflect.set(holder, step, value));
}

export function withoutMember(data: unknown, path: string): unknown {
  return changed(data, steps(path), (holder, step) => Reflect.deleteProperty(holder, step));
}

export function memberAt(data: unknown, path: string): unknown {
  return steps(path).reduce(member, data);
}
