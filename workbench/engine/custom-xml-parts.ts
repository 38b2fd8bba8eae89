import { keepDocument } from "./document-records";
import type { Engine } from "./engine";
import { newId } from "./record-ids";

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
}

/** The workbook's data has the texts alone; their ids are kept beside the list they belong to. */
const idsOfLists = new WeakMap<readonly string[], readonly string[]>();
let lastId = 0;

const nextId = (): string => newId(5, ++lastId);

export function listCustomXml(engine: Engine): readonly CustomXmlPart[] {
  const { customXml } = engine.document;
  const ids = idsOfLists.get(customXml) ?? customXml.map(nextId);
  idsOfLists.set(customXml, ids);
  return customXml.map((xml, index) => ({ xml, id: ids[index]! }));
}

function replaceAll(engine: Engine, parts: readonly CustomXmlPart[]): void {
  const texts = parts.map(({ xml }) => xml);
  idsOfLists.set(
    texts,
    parts.map(({ id }) => id),
  );
  keepDocument(engine, "customXml", texts);
}

export function addCustomXml(engine: Engine, xml: string): string {
  const id = nextId();
  replaceAll(engine, [...listCustomXml(engine), { id, xml }]);
  return id;
}

export function setCustomXml(engine: Engine, id: string, xml: string): void {
  replaceAll(
    engine,
    listCustomXml(engine).map((part) => (part.id === id ? { id, xml } : part)),
  );
}

export function removeCustomXml(engine: Engine, id: string): void {
  replaceAll(
    engine,
    listCustomXml(engine).filter((part) => part.id !== id),
  );
}
