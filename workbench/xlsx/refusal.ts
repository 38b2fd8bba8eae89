/** Why a file is not opened: a tag and its facts. Sentences are made where somebody reads them. */
export type Refusal =
  | { readonly refused: "notXlsx"; readonly found: "unknown" | "text" | "zipWithoutWorkbook" | "binaryWorkbook" }
  | { readonly refused: "encrypted"; readonly container: "compoundFile" | "zipEntry" }
  | { readonly refused: "damaged"; readonly what: ZipDamage; readonly part?: string }
  | { readonly refused: "tooLarge"; readonly what: LimitName; readonly limit: number; readonly part?: string }
  | { readonly refused: "malformedXml"; readonly what: XmlFault; readonly part: string; readonly offset: number }
  | { readonly refused: "missingPart"; readonly part: string };

export type ZipDamage =
  | "truncated"
  | "badDirectory"
  | "duplicateEntry"
  | "badDeflate"
  | "wrongSize"
  | "wrongChecksum"
  | "unknownCompression"
  | "severalDisks";

export type XmlFault = "documentType" | "unclosed" | "mismatchedTag" | "badAttribute" | "unknownEntity" | "noRoot";

/** What untrusted input may cost at most. Bytes are counted unpacked unless the name says otherwise. */
export interface OpenLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked bytes for each packed byte; entries of less than a mebibyte are not measured. */
  readonly ratio: number;
  readonly xmlDepth: number;
  readonly cells: number;
  /** Characters of formulas written out from shared ones: a file of a few kilobytes can claim gigabytes of them. */
  readonly sharedFormulaCharacters: number;
}

export type LimitName = keyof OpenLimits;

const MEBIBYTE = 1024 * 1024;

/** Wide enough for a province's consolidated workbook, far below what stops a browser tab. */
export const DEFAULT_LIMITS: OpenLimits = {
  fileBytes: 64 * MEBIBYTE,
  entries: 4096,
  entryBytes: 192 * MEBIBYTE,
  totalBytes: 384 * MEBIBYTE,
  ratio: 250,
  xmlDepth: 256,
  cells: 4_000_000,
  sharedFormulaCharacters: 128_000_000,
};

/**
 * Carries a refusal up from the part where it was found; `openXlsx` catches it and returns its facts, so nothing outside
 * this folder ever sees it thrown.
 */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly refusal: Refusal) {
    super(`xlsx file refused: ${JSON.stringify(refusal)}`);
  }
}

export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}
