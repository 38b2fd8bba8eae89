/** Why a file cannot be taken for a workbook, before anything in it is believed. */
export type WorkbookFileProblem =
  /** Not a zip, or a zip of something else: a paper, a picture, an old `.xls`. */
  | { readonly problem: "NotAWorkbook" }
  /** Locked with a password to open, or the binary format of Excel before 2007: both begin alike. */
  | { readonly problem: "EncryptedOrOldFormat" }
  | { readonly problem: "FileTooLarge"; readonly what: "file" | "parts" | "unpacked" | "ratio"; readonly limit: number }
  | { readonly problem: "FileDamaged"; readonly part: string };

/** Thrown inside this folder where a part turns out not to be what it should; never leaves it. */
export interface DamagedPart {
  readonly damagedPart: string;
}

export function damaged(part: string): Error & DamagedPart {
  return Object.assign(new Error(`Damaged part: ${part}`), { damagedPart: part });
}

export function isDamagedPart(thrown: unknown): thrown is DamagedPart {
  return typeof thrown === "object" && thrown !== null && "damagedPart" in thrown;
}
