import { Inflate } from "fflate";
import { Refused } from "../refusal";
import type { OpenLimits, ZipDamage } from "../refusal";
import { crc32 } from "./crc32";

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_DIRECTORY_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_EXTRA = 0x0001;
const IN_ZIP64_EXTRA = 0xffffffff;
const ENCRYPTED = 0x0001;
const RATIO_MEASURED_FROM = 1024 * 1024;
/** Deflate gives at most about 1,032 bytes for one, so a slice unpacks to 17 MB before the size is checked again. */
const SLICE = 16 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * The parts of a zip file by name, in the directory's order.
 *
 * The library's own unpacking trusts the sizes written in the file; this reader checks every size, the number of
 * entries and the ratio before and while unpacking, and the checksums after it.
 */
export function readZip(bytes: Uint8Array, limits: OpenLimits): Map<string, Uint8Array> {
  if (bytes.length > limits.fileBytes) {
    throw new Refused({ refused: "tooLarge", what: "fileBytes", limit: limits.fileBytes });
  }
  const entries = readDirectory(bytes, limits);
  checkSizes(entries, bytes.length, limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    if (parts.has(entry.name)) throw damaged("duplicateEntry", entry.name);
    parts.set(entry.name, unpack(bytes, entry));
  }
  return parts;
}

function damaged(what: ZipDamage, part?: string): Refused {
  return new Refused({ refused: "damaged", what, ...(part === undefined ? {} : { part }) });
}

function readDirectory(bytes: Uint8Array, limits: OpenLimits): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > limits.entries) throw new Refused({ refused: "tooLarge", what: "entries", limit: limits.entries });
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged("badDirectory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > view.byteLength) throw damaged("badDirectory");
    const name = partName(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) {
      throw new Refused({ refused: "encrypted", container: "zipEntry" });
    }
    const wide = readZip64Extra(view, at + 46 + nameLength, extraLength);
    const sized = (offset: number): number => {
      const value = view.getUint32(offset, true);
      return value === IN_ZIP64_EXTRA ? wide() : value;
    };
    const unpacked = sized(at + 24);
    const packed = sized(at + 20);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      unpacked,
      packed,
      offset: sized(at + 42),
    });
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - END_OF_DIRECTORY_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff) throw damaged("severalDisks");
    const wideAt = at - 20 >= 0 && view.getUint32(at - 20, true) === LOCATOR_64 ? wideNumber(view, at - 12) : undefined;
    if (wideAt === undefined) return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
    if (wideAt + 56 > view.byteLength || view.getUint32(wideAt, true) !== END_OF_DIRECTORY_64) {
      throw damaged("badDirectory");
    }
    return { count: wideNumber(view, wideAt + 32), start: wideNumber(view, wideAt + 48) };
  }
  throw damaged("truncated");
}

function wideNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The values that did not fit 32 bits, in the order the format fixes: unpacked size, packed size, offset. */
function readZip64Extra(view: DataView, start: number, length: number): () => number {
  let at = start;
  const end = start + length;
  while (at + 4 <= end) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      let next = at + 4;
      const stop = Math.min(end, next + size);
      return () => {
        if (next + 8 > stop) throw damaged("badDirectory");
        next += 8;
        return wideNumber(view, next - 8);
      };
    }
    at += 4 + size;
  }
  return () => {
    throw damaged("badDirectory");
  };
}

/** Some programs write `\` or a leading `/`; package part names have neither. */
function partName(raw: Uint8Array): string {
  return new TextDecoder().decode(raw).replaceAll("\\", "/").replace(/^\/+/, "");
}

function checkSizes(entries: readonly Entry[], fileBytes: number, limits: OpenLimits): void {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    packed += entry.packed;
    unpacked += entry.unpacked;
    if (entry.unpacked > limits.entryBytes) {
      throw new Refused({ refused: "tooLarge", what: "entryBytes", limit: limits.entryBytes, part: entry.name });
    }
    if (entry.unpacked >= RATIO_MEASURED_FROM && entry.unpacked > entry.packed * limits.ratio) {
      throw new Refused({ refused: "tooLarge", what: "ratio", limit: limits.ratio, part: entry.name });
    }
  }
  if (unpacked > limits.totalBytes) {
    throw new Refused({ refused: "tooLarge", what: "totalBytes", limit: limits.totalBytes });
  }
  // Entries that share packed bytes (overlapping bombs) add up to more than the file holds.
  if (packed > fileBytes) throw damaged("badDirectory");
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) {
    throw damaged("badDirectory", entry.name);
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw damaged("truncated", entry.name);
  const unpacked = entry.method === 0 ? packed.slice() : inflate(packed, entry);
  if (unpacked.length !== entry.unpacked) throw damaged("wrongSize", entry.name);
  if (crc32(unpacked) !== entry.checksum) throw damaged("wrongChecksum", entry.name);
  return unpacked;
}

function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw damaged("unknownCompression", entry.name);
  const unpacked = new Uint8Array(entry.unpacked);
  let written = 0;
  const stream = new Inflate((chunk) => {
    if (written + chunk.length > unpacked.length) throw damaged("wrongSize", entry.name);
    unpacked.set(chunk, written);
    written += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    throw damaged("badDeflate", entry.name);
  }
  if (written !== unpacked.length) throw damaged("wrongSize", entry.name);
  return unpacked;
}
