import type { DocumentProperties } from "../workbook-data";
import type { DocumentRecords, Engine } from "./engine";

/** Changes one of the things that belong to the file as a whole, and tells so. */
export function keepDocument<K extends keyof DocumentRecords>(
  engine: Engine,
  part: K,
  value: DocumentRecords[K],
): void {
  engine.document = { ...engine.document, [part]: value };
  engine.changes.tell({ kind: "documentChanged", part, origin: engine.origin });
}

/** A text that is empty is not kept. */
export function keepProperties(engine: Engine, change: Partial<DocumentProperties>): void {
  const merged = Object.entries({ ...engine.document.properties, ...change });
  const kept = Object.fromEntries(merged.filter(([, value]) => value !== ""));
  keepDocument(engine, "properties", kept as unknown as DocumentProperties);
}
