import type { ObjectType } from "../../../workbench/protocol/object-type";
import { excelClasses, isPromised, type OfficeMember } from "./office-typings";

/** How much of one class of Excel's the workbench answers. */
export interface Coverage {
  readonly name: string;
  readonly promised: number;
  readonly answered: number;
  readonly missing: readonly string[];
  /** Members that are answered though Excel LTSC 2021 does not have them. */
  readonly tooNew: readonly string[];
  /** Names on the wire that no member of the class explains. */
  readonly unexplained: readonly string[];
}

/** Events of cells whose name on the wire is not their own. */
const EVENT_NAMES: Readonly<Record<string, string>> = {
  "Worksheet.onChanged": "DataChanged",
  "WorksheetCollection.onChanged": "DataChanged",
  "Table.onChanged": "DataChanged",
  "TableCollection.onChanged": "DataChanged",
};

/** Names office.js uses on the wire beside those of the members. */
const WIRE_ONLY: Readonly<Record<string, readonly string[]>> = {
  // `showGridlines` and `showHeadings` are set under these names.
  Worksheet: ["Gridlines", "Headings"],
};

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `workbook.onSelectionChanged` is an event of the document: office.js asks the transport for it, not the host. */
const OF_TRANSPORT = new Set(["Workbook.onSelectionChanged"]);

function wireNameOf(type: string, { name, kind }: OfficeMember): string {
  if (kind !== "event") return wireName(name);
  return `_Register${EVENT_NAMES[`${type}.${name}`] ?? name.slice(2)}Event`;
}

function wireNamesOf(type: ObjectType): ReadonlySet<string> {
  const own = [type.properties, type.links, type.methods].flatMap((part) => Object.keys(part));
  const ofItems = type.items ? ["GetItem", "GetItemOrNullObject", "GetItemAt", "GetCount", "Count"] : [];
  return new Set([...own, ...ofItems]);
}

/** The kinds of objects the workbench offers, measured against the classes of the same name. */
export function coverage(types: readonly ObjectType[]): readonly Coverage[] {
  const classes = excelClasses();
  const names = [...new Set(types.map(({ name }) => name))].filter((name) => classes.has(name));
  return names
    .map((name) => {
      const same = types.filter((type) => type.name === name);
      return coverageOf(name, same, classes.get(name)!);
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Several kinds of ours may stand for one class: names of the workbook and names of a sheet. */
function coverageOf(name: string, types: readonly ObjectType[], members: readonly OfficeMember[]): Coverage {
  const wire = types.map(wireNamesOf);
  const isAnswered = (member: OfficeMember): boolean =>
    OF_TRANSPORT.has(`${name}.${member.name}`) || wire.some((names) => names.has(wireNameOf(name, member)));
  const promised = members.filter(({ since }) => isPromised(since));
  const known = new Set([...members.map((member) => wireNameOf(name, member)), ...(WIRE_ONLY[name] ?? [])]);
  const derived = new Set(["GetItem", "GetItemOrNullObject", "GetItemAt", "GetCount", "Count"]);
  return {
    name,
    promised: promised.length,
    answered: promised.filter(isAnswered).length,
    missing: promised.filter((member) => !isAnswered(member)).map((member) => member.name),
    tooNew: members
      .filter(({ since }) => !isPromised(since))
      .filter((member) => types.some((type) => listed(type).has(wireNameOf(name, member))))
      .map((member) => member.name),
    unexplained: [...new Set(wire.flatMap((names) => [...names]))].filter(
      (wireName) => !known.has(wireName) && !derived.has(wireName) && !wireName.startsWith("_"),
    ),
  };
}

/** What a type lists itself, without what follows from its having items. */
const listed = ({ properties, links, methods }: ObjectType): ReadonlySet<string> =>
  new Set([properties, links, methods].flatMap((part) => Object.keys(part)));

export function coverageReport(measured: readonly Coverage[]): string {
  const lines = measured.map(
    ({ name, answered, promised, missing }) =>
      `${name} ${String(answered)}/${String(promised)}${missing.length > 0 ? `  missing: ${missing.join(", ")}` : ""}`,
  );
  return `${lines.join("\n")}\n`;
}
