import type { Relationship } from "../package/relationships";
import type { ChartOriginal } from "./chart-originals";
import type { KeptAttributes } from "./kept-attributes";

/**
 * What an opened file holds beyond our data, and how to hang it in again. It travels in `foreignParts` beside the parts
 * themselves, under this name, which no part can have. Elements are XML texts that stand alone: their namespaces with them.
 */
export const LEDGER_PART = "[Ledger].json";

/** The name of the theme in our own files: not to be kept as if somebody had chosen it. */
export const OWN_THEME = "Workbench";

export interface ForeignLedger {
  readonly workbook: ForeignHolder;
  /** By the sheet's name; a sheet renamed meanwhile loses them. */
  readonly sheets: Readonly<Record<string, ForeignSheet>>;
  readonly panes: readonly ForeignPane[];
  readonly theme?: string;
  readonly contentTypes: Readonly<Record<string, string>>;
}

export interface ForeignHolder {
  readonly elements: readonly string[];
  readonly links: readonly Relationship[];
  readonly attributes?: KeptAttributes;
}

export interface ForeignSheet extends ForeignHolder {
  /** Anchors of pictures, shapes and charts of unknown kinds. */
  readonly drawing?: ForeignHolder;
  readonly rules: readonly ForeignRule[];
  /** Charts that say more than our data does. */
  readonly charts?: readonly ChartOriginal[];
}

/** A conditional format of an unknown kind; `look` is its entry among the differential formats. */
export interface ForeignRule {
  readonly areas: string;
  readonly element: string;
  readonly look?: string;
}

export interface ForeignPane {
  readonly element: string;
  readonly part: string;
}
