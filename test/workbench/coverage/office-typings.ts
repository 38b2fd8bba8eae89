import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A member of a class as Microsoft's type definitions describe it. */
export interface OfficeMember {
  readonly name: string;
  readonly kind: "property" | "method" | "event";
  /** The requirement set it came with, such as `ExcelApi 1.9`. */
  readonly since: string;
}

const typings = (): string =>
  readFileSync(
    join(
      createRequire(join(process.cwd(), "package.json")).resolve("@types/office-js/package.json"),
      "..",
      "index.d.ts",
    ),
    "utf8",
  );

/** What every client object has and no host ever hears of. */
const CLIENT_SIDE = new Set([
  "context",
  "items",
  "set",
  "update",
  "load",
  "track",
  "untrack",
  "toJSON",
  "isNullObject",
]);

const API_SET = /\[\s*Api set:\s*(\w+)\s+([\d.]+)/i;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??(\(|<|:)/;

/** The classes of the `Excel` namespace with their members, read line by line: the file has 180 000 of them. */
export function excelClasses(): ReadonlyMap<string, readonly OfficeMember[]> {
  const classes = new Map<string, OfficeMember[]>();
  let isExcel = false;
  let current: { members: OfficeMember[]; since: string } | undefined;
  let comment: string[] = [];
  for (const line of typings().split("\n")) {
    if (line.startsWith("declare namespace ")) isExcel = line.startsWith("declare namespace Excel ");
    if (!isExcel) continue;
    const trimmed = line.trim();
    if (trimmed.startsWith("/**")) comment = [trimmed];
    else if (trimmed.startsWith("*")) comment.push(trimmed);
    const opened = /^ {4}class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) {
      current = { members: [], since: sinceOf(comment) ?? "" };
      classes.set(opened, current.members);
    } else if (line.startsWith("    }")) current = undefined;
    const member = current && memberAt(line, comment, current.since);
    if (member && current?.members.every(({ name }) => name !== member.name)) current.members.push(member);
  }
  return classes;
}

function sinceOf(comment: readonly string[]): string | undefined {
  const match = API_SET.exec(comment.join("\n"));
  return match ? `${match[1]!} ${match[2]!}` : undefined;
}

function memberAt(line: string, comment: readonly string[], classSince: string): OfficeMember | undefined {
  const match = MEMBER.exec(line);
  const name = match?.[1];
  if (name === undefined || CLIENT_SIDE.has(name)) return undefined;
  const isMethod = match![2] !== ":";
  const kind = isMethod ? "method" : line.includes("OfficeExtension.EventHandlers<") ? "event" : "property";
  return { name, kind, since: sinceOf(comment) ?? classSince };
}

/** `ExcelApi 1.14` and older: what the workbench promises. */
export function isPromised(since: string): boolean {
  const match = /^ExcelApi (\d+)\.(\d+)$/.exec(since);
  return match !== null && Number(match[1]) === 1 && Number(match[2]) <= 14;
}
