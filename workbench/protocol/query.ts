import { NotImplementedError } from "./excel-error";
import type { ExcelHost } from "./host";
import type { QueryInfo } from "./messages";
import type { HostObject } from "./object-type";

/** What to load: names in camelCase, each with what to load of the object behind it. */
type Selection = Map<string, Selection>;

/** Names office.js answers itself, or that mean "everything". */
const EVERYTHING = "$all";
const NOTHING = "$none";
const CLIENT_SIDE = new Set(["isNullObject", NOTHING]);

/** The answer to a load: `{Name: …, Format: {Fill: {…}}}`, for a collection `{_Items: […], Count: n}`. */
export function answerQuery(object: HostObject, query: QueryInfo, host: ExcelHost): unknown {
  const selection = parseSelection([...(query.Select ?? []), ...(query.Expand ?? [])]);
  if (!object.type.items) return { ...identityOf(object, host), ...readSelected(object, selection, host) };
  return readCollection(object, selection, query, host);
}

/** How later requests find the object again. */
export function identityOf(object: HostObject, host: ExcelHost): Readonly<Record<string, string>> {
  const { identity } = object.type;
  if (identity === "none") return {};
  if (identity === "reference") return { _ReferenceId: host.references.give(object) };
  return { Id: identity.key(object.self, host) };
}

function parseSelection(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let level = root;
    for (const name of path.split("/").filter((part) => part !== "items" && part !== "")) {
      const next = level.get(name) ?? (new Map() as Selection);
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

function readCollection(object: HostObject, selection: Selection, query: QueryInfo, host: ExcelHost) {
  const items = object.type.items!.list(object.self, host);
  const own = new Map([...selection].filter(([name]) => wireName(name) in object.type.properties));
  const ofItems = new Map([...selection].filter(([name]) => !own.has(name)));
  const first = query.Skip ?? 0;
  const page = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
  return {
    ...(own.size > 0 && readSelected(object, own, host)),
    _Items: page.map((item) => ({ ...identityOf(item, host), ...readSelected(item, ofItems, host) })),
    Count: items.length,
  };
}

function readSelected(object: HostObject, selection: Selection, host: ExcelHost): Record<string, unknown> {
  const names = selection.size === 0 || selection.has(EVERYTHING) ? readableNames(object) : [];
  const wanted: Selection = new Map([...names.map((name) => [name, new Map()] as const), ...selection]);
  const answer: Record<string, unknown> = {};
  for (const [name, inner] of wanted) {
    if (CLIENT_SIDE.has(name) || name === EVERYTHING) continue;
    answer[wireName(name)] = readMember(object, wireName(name), inner, host);
  }
  return answer;
}

function readMember({ type, self }: HostObject, name: string, inner: Selection, host: ExcelHost): unknown {
  const property = type.properties[name];
  if (property?.read) return property.read(self, host);
  const link = type.links[name];
  if (!link) throw new NotImplementedError(`${type.name}.${name}`);
  const target = link(self, host);
  if (!target) return null;
  return target.type.items
    ? readCollection(target, inner, {}, host)
    : { ...identityOf(target, host), ...readSelected(target, inner, host) };
}

function readableNames({ type }: HostObject): readonly string[] {
  return Object.entries(type.properties)
    .filter(([, property]) => property.read !== undefined)
    .map(([name]) => name.charAt(0).toLowerCase() + name.slice(1));
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
