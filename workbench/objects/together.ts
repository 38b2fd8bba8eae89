import type { Arguments } from "../protocol/arguments";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, isHostObject, type ObjectType } from "../protocol/object-type";
import { uniform } from "./uniform";

/** Objects of one kind that are spoken to as one, such as the formats of several areas. */
type Members = readonly HostObject[];

const types = new WeakMap<ObjectType, ObjectType<Members>>();

/** One object for several of a kind: reading gives what they share or `null`, writing and calling goes to each. */
export function together(members: Members): HostObject {
  const { type } = members[0]!;
  const joint = types.get(type) ?? jointType(type);
  types.set(type, joint);
  return hostObject(joint, members);
}

function jointType(type: ObjectType): ObjectType<Members> {
  return defineObject<Members>(type.name, {
    properties: mapValues(type.properties, (property) => ({
      ...(property.read && {
        read: (members: Members, host: ExcelHost) => uniform(members.map(({ self }) => property.read!(self, host))),
      }),
      ...(property.write && {
        write: (members: Members, value: unknown, host: ExcelHost) => {
          for (const { self } of members) property.write!(self, value, host);
        },
      }),
    })),
    links: mapValues(
      type.links,
      (link) => (members: Members, host: ExcelHost) => joined(members.map(({ self }) => link(self, host))),
    ),
    methods: mapValues(type.methods, (method) => (members: Members, args: Arguments, host: ExcelHost) => {
      const answers = members.map(({ self }) => method(self, args, host));
      return answers.every(isHostObject) ? together(answers) : answers[0];
    }),
    ...(type.items && {
      items: {
        list: (members: Members, host: ExcelHost) => {
          const lists = members.map(({ self }) => type.items!.list(self, host));
          return lists[0]!.map((_, index) => together(lists.map((list) => list[index]!)));
        },
        find: (members: Members, key: string, host: ExcelHost) =>
          joined(members.map(({ self }) => type.items!.find(self, key, host))),
      },
    }),
    ...(type.readsValues && { readsValues: type.readsValues }),
  });
}

function joined(objects: readonly (HostObject | null)[]): HostObject | null {
  return objects.every(isHostObject) ? together(objects) : null;
}

const mapValues = <V, W>(record: Readonly<Record<string, V>>, map: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
