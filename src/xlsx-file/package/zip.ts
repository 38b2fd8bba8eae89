/** A workbook's file as its parts, looked at with suspicion, and back. */
import { unzipSync, zipSync, type Zippable } from "fflate";
import type { WorkbookFileProblem } from "../file-problem";

/** Parts by path, as they stand in the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Far above any commune's workbook; below what a small machine can hold. */
const mostFileBytes = 50_000_000;
const mostParts = 5_000;
const mostUnpackedBytes = 300_000_000;
/** Sheets of nothing but repetition stay under it; a bomb does not. */
const mostRatio = 250;
/** Small parts may be as repetitive as they like. */
const ratioCountsFrom = 5_000_000;

/** Nothing is unpacked until everything the file says of itself is within the limits. */
export function openZip(bytes: Uint8Array): Parts | WorkbookFileProblem {
  if (bytes.length > mostFileBytes) return { problem: "FileTooLarge", what: "file", limit: mostFileBytes };
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: "EncryptedOrOldFormat" };
  if (!beginsWith(bytes, [0x50, 0x4b])) return { problem: "NotAWorkbook" };
  try {
    const refusal = whyTooLarge(bytes);
    if (refusal !== null) return refusal;
    return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  } catch {
    return { problem: "FileDamaged", part: "zip" };
  }
}

function beginsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** From the zip's list of contents. A part that lies about its size is cut there, so the list can be relied on. */
function whyTooLarge(bytes: Uint8Array): WorkbookFileProblem | null {
  const sizes: { readonly packed: number; readonly unpacked: number }[] = [];
  unzipSync(bytes, {
    filter: ({ size, originalSize }) => {
      sizes.push({ packed: size, unpacked: originalSize });
      return false;
    },
  });
  const isBomb = sizes.some(({ packed, unpacked }) => unpacked > ratioCountsFrom && unpacked > mostRatio * packed);
  const total = sizes.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (sizes.length > mostParts) return { problem: "FileTooLarge", what: "parts", limit: mostParts };
  if (total > mostUnpackedBytes) return { problem: "FileTooLarge", what: "unpacked", limit: mostUnpackedBytes };
  return isBomb ? { problem: "FileTooLarge", what: "ratio", limit: mostRatio } : null;
}

/** The earliest day a zip can hold: the same parts give the same bytes. */
const noDay = new Date(1980, 0, 1);

export function closeZip(parts: Parts): Uint8Array {
  const first = "[Content_Types].xml";
  const paths = [...parts.keys()].sort((a, b) => Number(b === first) - Number(a === first));
  const files: Zippable = Object.fromEntries(paths.map((path) => [path, parts.get(path) ?? new Uint8Array()]));
  return zipSync(files, { mtime: noDay, level: 6 });
}
