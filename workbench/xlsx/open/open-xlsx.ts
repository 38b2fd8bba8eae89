import type { SheetData, WorkbookData } from "../../workbook-data";
import { WORKBENCH_ADD_IN } from "../add-in";
import type { AddInReference } from "../add-in";
import { ForeignCollector } from "../foreign/collect-foreign";
import { OpenedPackage } from "../package/opened-package";
import { relationshipKind } from "../package/relationships";
import { readZip } from "../package/zip-reader";
import { DEFAULT_LIMITS, Refused } from "../refusal";
import type { OpenLimits, Refusal } from "../refusal";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, descend, flag, numberAttribute, prefixedAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { Palette } from "./colors";
import { readCustomXml } from "./read-custom-xml";
import { readNames } from "./read-names";
import { readProperties } from "./read-properties";
import { readStructureProtection } from "./read-protection";
import { readRichErrors } from "./read-rich-errors";
import { readSettings } from "./read-settings";
import { readSharedStrings } from "./read-strings";
import { StyleSheet } from "./read-styles";
import { readWorksheet } from "./read-worksheet";

export interface OpenOptions {
  /** Namespaces of custom functions (`CCHC`): theirs come back as typed; without any, formulas stay as stored. */
  readonly namespaces?: readonly string[];
  /** Whose settings to read; the workbench's own when left out. */
  readonly addIn?: Pick<AddInReference, "id">;
  readonly limits?: Partial<OpenLimits>;
}

/**
 * Reads a workbook from a file nobody vouches for.
 *
 * The library writes our files but does not read them here: it gives dates rounded to milliseconds instead of the number
 * in the cell, leaves out the text of shared formulas, hidden names, filter criteria, calculated columns and the
 * calculation mode, turns away workbooks with a chart sheet, and has no limits on what it unpacks.
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<WorkbookData | Refusal> {
  return new Promise((resolve) => {
    resolve(readOrRefuse(bytes, options));
  });
}

function readOrRefuse(bytes: Uint8Array, options: OpenOptions): WorkbookData | Refusal {
  try {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    refuseOtherFormats(bytes);
    return readWorkbook(new OpenedPackage(readZip(bytes, limits), limits), options);
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal;
    throw fault;
  }
}

/** Old `.xls` files and workbooks encrypted with a password share one container, which begins with these bytes. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherFormats(bytes: Uint8Array): void {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    throw new Refused({ refused: "encrypted", container: "compoundFile" });
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const text = bytes.subarray(0, 64).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  throw new Refused({ refused: "notXlsx", found: text && bytes.length > 0 ? "text" : "unknown" });
}

function readWorkbook(file: OpenedPackage, options: OpenOptions): WorkbookData {
  const workbookPart = file.related("", "officeDocument")[0];
  if (workbookPart === undefined) throw new Refused({ refused: "notXlsx", found: "zipWithoutWorkbook" });
  if (workbookPart.toLowerCase().endsWith(".bin")) throw new Refused({ refused: "notXlsx", found: "binaryWorkbook" });
  const root = file.tree(workbookPart);
  if (root.local !== "workbook") throw new Refused({ refused: "notXlsx", found: "zipWithoutWorkbook" });
  const namespaces = options.namespaces ?? [];
  const tabs = readTabs(file, workbookPart, root);
  const names = readNames(root, new Map(tabs.map((tab, index) => [tab.number, index])), namespaces);
  const styles = readStyles(file, workbookPart);
  const foreign = new ForeignCollector(file, new Set([workbookPart, ...tabs.map((tab) => tab.part)]));
  const cells = {
    strings: readSharedStrings(file, workbookPart),
    styles,
    dateSystem: flag(childNamed(root, "workbookPr"), "date1904") === true ? ("1904" as const) : ("1900" as const),
    richErrors: readRichErrors(file, workbookPart),
    namespaces,
    budget: { cells: file.limits.cells, sharedFormulaCharacters: file.limits.sharedFormulaCharacters },
    limits: file.limits,
  };
  const sheets = tabs.map((tab, index) =>
    readWorksheet({ ...tab, print: names.printRanges.get(index) ?? {} }, { file, workbookPart, cells, foreign }),
  );
  const protection = readStructureProtection(root);
  foreign.keepWorkbook(workbookPart, root);
  const { settings, otherPanes } = readSettings(file, { ...WORKBENCH_ADD_IN, ...options.addIn });
  foreign.keepPanes(otherPanes);
  const foreignParts = foreign.parts();
  return {
    sheets,
    styles: styles.used,
    names: names.names,
    customXml: readCustomXml(file, workbookPart),
    settings,
    properties: readProperties(file),
    calculationMode: calculationMode(root),
    activeSheet: activeSheet(root, tabs),
    ...(protection === undefined ? {} : { structureProtection: protection }),
    ...(foreignParts === undefined ? {} : { foreignParts }),
  };
}

function readStyles(file: OpenedPackage, workbookPart: string): StyleSheet {
  const theme = file.related(workbookPart, "theme")[0];
  const root = file.treeIfPresent(file.related(workbookPart, "styles")[0]);
  const own = childrenNamed(descend(root, "colors", "indexedColors"), "rgbColor").map((node) => node.attributes["rgb"]);
  const palette = new Palette(
    theme === undefined ? undefined : file.checkedText(theme),
    own.every((color) => /^[0-9a-fA-F]{6,8}$/.test(color ?? "")) ? own.flatMap((color) => color ?? []) : [],
  );
  return new StyleSheet(root, palette);
}

interface Tab {
  /** Its place in the file's own list, which also counts tabs that hold no cells. */
  readonly number: number;
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetData["visibility"];
}

/** Worksheets only: a chart or a macro sheet has no cells. No part is two tabs. */
function readTabs(file: OpenedPackage, workbookPart: string, root: XmlElement): Tab[] {
  const links = new Map(file.relationships(workbookPart).map((link) => [link.id, link]));
  const taken = new Set<string>();
  return childrenNamed(childNamed(root, "sheets"), "sheet").flatMap((node, number): Tab[] => {
    const link = links.get(prefixedAttribute(node, "id") ?? "");
    if (link === undefined || relationshipKind(link) !== "worksheet" || taken.has(link.target)) return [];
    taken.add(link.target);
    const state = node.attributes["state"];
    const visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
    return [{ number, name: decodeXstring(node.attributes["name"] ?? ""), part: link.target, visibility }];
  });
}

function calculationMode(root: XmlElement): WorkbookData["calculationMode"] {
  const mode = childNamed(root, "calcPr")?.attributes["calcMode"];
  return mode === "manual" ? "manual" : mode === "autoNoTable" ? "automaticExceptTables" : "automatic";
}

function activeSheet(root: XmlElement, tabs: readonly Tab[]): number {
  const active = numberAttribute(descend(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  return Math.max(
    0,
    tabs.findIndex((tab) => tab.number === active),
  );
}
