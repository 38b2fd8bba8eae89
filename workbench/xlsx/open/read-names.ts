import type { NameData } from "../../workbook-data";
import { parseArea } from "../addresses";
import { typeFormula } from "../formulas/file-formulas";
import { isMark, joinTokens, tokenize } from "../formulas/formula-tokens";
import type { Token } from "../formulas/formula-tokens";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, flag, numberAttribute, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { PrintRanges } from "./read-page-layout";

export interface ReadNames {
  readonly names: NameData[];
  /** By our sheet index: print areas and titles are stored as reserved names. */
  readonly printRanges: ReadonlyMap<number, PrintRanges>;
}

/** `sheetOfTab` gives our index of a tab in the file's list, which also counts chart sheets. */
export function readNames(
  workbook: XmlElement,
  sheetOfTab: ReadonlyMap<number, number>,
  namespaces: readonly string[],
): ReadNames {
  const names: NameData[] = [];
  const printRanges = new Map<number, PrintRanges>();
  for (const node of childrenNamed(childNamed(workbook, "definedNames"), "definedName")) {
    const name = decodeXstring(node.attributes["name"] ?? "");
    const tab = numberAttribute(node, "localSheetId");
    const sheet = tab === undefined ? undefined : sheetOfTab.get(tab);
    const stored = decodeXstring(textOf(node)).trim();
    if (name === "" || stored === "" || (tab !== undefined && sheet === undefined)) continue;
    if (name === "_xlnm._FilterDatabase") continue;
    const ranges = sheet === undefined ? undefined : readPrintRanges(name, stored);
    if (sheet !== undefined && ranges !== undefined) {
      printRanges.set(sheet, { ...printRanges.get(sheet), ...ranges });
      continue;
    }
    const comment = node.attributes["comment"];
    names.push({
      name,
      ...(sheet === undefined ? {} : { sheet }),
      formula: typeFormula(stored, namespaces),
      visible: flag(node, "hidden") !== true,
      ...(comment === undefined ? {} : { comment: decodeXstring(comment) }),
    });
  }
  return { names, printRanges };
}

/** Nothing when the name is no print setting or says more than ours can hold, such as several areas: then it stays a name. */
function readPrintRanges(name: string, stored: string): PrintRanges | undefined {
  const areas = references(stored).map((reference) => parseArea(reference.slice(reference.lastIndexOf("!") + 1)));
  const [first, second] = areas;
  if (first === undefined || areas.length > 2 || (areas.length === 2 && second === undefined)) return undefined;
  if (name === "_xlnm.Print_Area") return areas.length === 1 ? { printArea: first } : undefined;
  if (name !== "_xlnm.Print_Titles") return undefined;
  const ranges: { -readonly [Key in keyof PrintRanges]: PrintRanges[Key] } = {};
  for (const area of areas) {
    if (area === undefined) continue;
    if (area.row === 0 && area.rows === 1_048_576) {
      ranges.titleColumns = { first: area.column, last: area.column + area.columns - 1 };
    } else {
      ranges.titleRows = { first: area.row, last: area.row + area.rows - 1 };
    }
  }
  return ranges;
}

function references(stored: string): string[] {
  const parts: Token[][] = [[]];
  for (const token of tokenize(stored)) {
    if (isMark(token, ",")) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.map((part) => joinTokens(part).trim());
}
