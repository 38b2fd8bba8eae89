import { Arguments } from "./arguments";
import { ExcelError, NotImplementedError } from "./excel-error";
import type { BatchFaults } from "./faults";
import type { ExcelHost } from "./host";
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type ErrorBody,
  type ObjectPath,
  PathType,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { type HostObject, isHostObject } from "./object-type";
import { answerQuery, identityOf } from "./query";

/** Carries out one request: its actions in order, until one fails. What was done before it stays done, as in Excel. */
export class Batch {
  private readonly host: ExcelHost;
  private readonly paths: RequestBody["ObjectPaths"];
  /** Objects found so far, by path id; `null` is a null object. */
  private readonly found = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];

  constructor(host: ExcelHost, paths: RequestBody["ObjectPaths"]) {
    this.host = host;
    this.paths = paths;
  }

  async run(actions: readonly Action[], faults: BatchFaults): Promise<ResponseBody> {
    for (const [index, action] of actions.entries()) {
      try {
        faults.beforeAction(index);
        await this.perform(action);
      } catch (problem) {
        return { Error: this.errorBody(problem, index), Results: this.results, TraceIds: this.traceIds };
      }
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private async perform(action: Action): Promise<void> {
    switch (action.ActionType) {
      case ActionType.trace:
        this.traceIds.push(action.Id);
        // Handlers of events are put in place when the trace behind their registration is answered.
        this.answer(action, null);
        return;
      case ActionType.instantiate:
        await this.prepare(this.paths[action.ObjectPathId]);
        this.answer(action, this.identify(this.object(action.ObjectPathId)));
        return;
      case ActionType.query:
        await this.host.calculate();
        this.answer(action, this.query(action));
        return;
      case ActionType.setProperty:
        this.setProperty(action);
        return;
      case ActionType.method:
        await this.callMethod(action);
        return;
      default:
        throw new NotImplementedError(`action type ${String(action.ActionType)}`);
    }
  }

  private answer(action: Action, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  private identify(object: HostObject | null): unknown {
    return object && identityOf(object, this.host);
  }

  private query(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    return object && answerQuery(object, action.QueryInfo ?? {}, this.host);
  }

  private setProperty(action: Action): void {
    const object = this.present(action.ObjectPathId);
    const property = object.type.properties[action.Name];
    if (!property?.write) throw new NotImplementedError(`${object.type.name}.${action.Name} (set)`);
    const args = this.readArguments(action.ArgumentInfo);
    const value = args.raw(0);
    this.host.guard(object, action.Name, args);
    this.host.engine.act("addin", () => property.write!(object.self, value, this.host));
  }

  private async callMethod(action: Action): Promise<void> {
    const object = this.object(action.ObjectPathId);
    if (action.Name === "_KeepReference") {
      if (object) this.references.keep(object);
      this.answer(action, null);
      return;
    }
    if (!object) {
      this.answer(action, null);
      return;
    }
    if (needsValues(object, action.Name)) await this.host.calculate();
    const value = this.invoke(object, action.Name, action.ArgumentInfo);
    this.answer(action, isHostObject(value) ? identityOf(value, this.host) : (value ?? null));
  }

  /** Formulas are brought up to date before a path whose method looks at values. */
  private async prepare(path: ObjectPath | undefined): Promise<void> {
    if (path?.ObjectPathType !== PathType.method || this.found.has(path.Id)) return;
    const parent = this.object(path.ParentObjectPathId!);
    if (parent && needsValues(parent, path.Name)) await this.host.calculate();
  }

  /** The object a path means. Each path is followed once, so that `add()` adds once. */
  private object(pathId: number): HostObject | null {
    const known = this.found.get(pathId);
    if (known !== undefined) return known;
    const path = this.paths[pathId];
    if (!path) throw new ExcelError("InvalidObjectPath");
    const object = this.follow(path);
    this.found.set(pathId, object);
    return object;
  }

  private present(pathId: number): HostObject {
    const object = this.object(pathId);
    if (!object) throw new ExcelError("ItemNotFound");
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.host.root;
      case PathType.service:
        return this.host.service(path.Name);
      case PathType.nullObject:
        return null;
      case PathType.reference: {
        const object = this.references.get(path.Name);
        if (!object) throw new ExcelError("InvalidReference");
        return object;
      }
    }
    const parent = this.object(path.ParentObjectPathId!);
    // "When an *OrNullObject method finds nothing, what is called on its result gives null objects too."
    return parent && this.followFrom(parent, path);
  }

  private followFrom(parent: HostObject, path: ObjectPath): HostObject | null {
    const { type, self } = parent;
    if (path.ObjectPathType === PathType.property) {
      const link = type.links[path.Name];
      if (!link) throw new NotImplementedError(`${type.name}.${path.Name}`);
      return link(self, this.host);
    }
    if (path.ObjectPathType === PathType.indexer) {
      if (!type.items) throw new NotImplementedError(`${type.name}.getItem`);
      return found(type.items.find(self, this.readArguments(path.ArgumentInfo).key(0), this.host));
    }
    if (path.ObjectPathType !== PathType.method)
      throw new NotImplementedError(`path type ${String(path.ObjectPathType)}`);
    const result = this.invoke(parent, path.Name, path.ArgumentInfo);
    if (result !== null && !isHostObject(result)) throw new Error(`${type.name}.${path.Name} must give an object`);
    return result;
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const { type, self } = object;
    const args = this.readArguments(info);
    const method = type.methods[name];
    if (method) {
      this.host.guard(object, name, args);
      return this.host.engine.act("addin", () => method(self, args, this.host));
    }
    if (type.items && name === "GetItem") return found(type.items.find(self, args.key(0), this.host));
    if (type.items && name === "GetItemOrNullObject") return type.items.find(self, args.key(0), this.host);
    if (type.items && name === "GetItemAt") return itemAt(type.items.list(self, this.host), args.number(0));
    if (type.items && name === "GetCount") return type.items.list(self, this.host).length;
    throw new NotImplementedError(`${type.name}.${name}`);
  }

  private readArguments(info: ArgumentInfo | undefined): Arguments {
    const objects = new Map<number, HostObject | null>();
    for (const [position, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (typeof id === "number" && id !== 0) objects.set(position, this.object(id));
    }
    return new Arguments(
      (info?.Arguments ?? []).map((value) => this.withObjects(value)),
      objects,
    );
  }

  /** Objects inside plain ones, such as the range in `{list: {source: range}}`, come as the id of their path. */
  private withObjects(value: unknown): unknown {
    if (!isPlainObject(value)) return value;
    const id = value[NESTED_OBJECT];
    if (typeof id === "number") return this.object(id);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withObjects(inner)]));
  }

  private get references() {
    return this.host.references;
  }

  private errorBody(problem: unknown, index: number): ErrorBody {
    const error = problem instanceof ExcelError ? problem : undefined;
    if (error instanceof NotImplementedError) this.host.ledger.count(error.member);
    if (!error) this.host.noteOwnMistake(problem);
    return {
      Code: error?.code ?? "GeneralException",
      Message: problem instanceof Error ? problem.message : String(problem),
      Location: "",
      ActionIndex: index,
      HttpStatusCode: error?.httpStatus ?? 500,
    };
  }
}

/** office.js's mark for an object inside a plain one. */
const NESTED_OBJECT = "_ObjectPathId";

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function needsValues({ type }: HostObject, name: string): boolean {
  return type.readsValues?.includes(name) ?? false;
}

function found(item: HostObject | null): HostObject {
  if (!item) throw new ExcelError("ItemNotFound");
  return item;
}

function itemAt(items: readonly HostObject[], index: number): HostObject {
  const item = items[index];
  if (!item) throw new ExcelError("InvalidArgument");
  return item;
}
