import {
  addCustomXml,
  type CustomXmlPart,
  listCustomXml,
  removeCustomXml,
  setCustomXml,
} from "../engine/custom-xml-parts";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import { rootNamespace } from "./xml-namespace";

/** A part, by its id. */
interface PartRef {
  readonly id: string;
}

function partOf({ id }: PartRef, { engine }: ExcelHost): CustomXmlPart {
  const part = listCustomXml(engine).find((one) => one.id === id);
  if (!part) throw new ExcelError("ItemNotFound");
  return part;
}

const customXmlPartType: ObjectType<PartRef> = defineObject<PartRef>("CustomXmlPart", {
  identity: { key: ({ id }) => id },
  properties: {
    Id: { read: ({ id }) => id },
    NamespaceUri: { read: (ref, host) => rootNamespace(partOf(ref, host).xml) ?? "" },
  },
  methods: {
    GetXml: (ref, _args, host) => partOf(ref, host).xml,
    SetXml: (ref, args, host) => {
      setCustomXml(host.engine, partOf(ref, host).id, validXml(args));
    },
    Delete: (ref, _args, host) => {
      removeCustomXml(host.engine, partOf(ref, host).id);
    },
  },
});

const openPart = ({ id }: PartRef): HostObject => hostObject(customXmlPartType, { id });

/** "Must be a valid XML fragment." */
function validXml(args: Arguments): string {
  const xml = args.text(0);
  if (rootNamespace(xml) === undefined) throw new ExcelError("InvalidArgument");
  return xml;
}

/** "custom XML parts whose namespaces match the given namespace" */
interface ScopeRef {
  readonly namespaceUri: string;
}

const partsIn = ({ namespaceUri }: ScopeRef, { engine }: ExcelHost): readonly CustomXmlPart[] =>
  listCustomXml(engine).filter(({ xml }) => rootNamespace(xml) === namespaceUri);

const scopedPartsType: ObjectType<ScopeRef> = defineObject<ScopeRef>("CustomXmlPartScopedCollection", {
  items: {
    list: (scope, host) => partsIn(scope, host).map(openPart),
    find: (scope, key, host) => {
      const part = partsIn(scope, host).find(({ id }) => id === key);
      return part ? openPart(part) : null;
    },
  },
  methods: {
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    GetOnlyItem: (scope, _args, host) => {
      const parts = partsIn(scope, host);
      if (parts.length !== 1) throw new ExcelError(parts.length === 0 ? "ItemNotFound" : "InvalidOperation");
      return openPart(parts[0]!);
    },
    GetOnlyItemOrNullObject: (scope, _args, host) => {
      const parts = partsIn(scope, host);
      return parts.length === 1 ? openPart(parts[0]!) : null;
    },
  },
});

export const customXmlPartsType: ObjectType<null> = defineObject<null>("CustomXmlPartCollection", {
  items: {
    list: (_self, { engine }) => listCustomXml(engine).map(openPart),
    find: (_self, key, { engine }) => {
      const part = listCustomXml(engine).find(({ id }) => id === key);
      return part ? openPart(part) : null;
    },
  },
  methods: {
    Add: (_self, args, { engine }) => openPart({ id: addCustomXml(engine, validXml(args)) }),
    GetByNamespace: (_self, args) => hostObject(scopedPartsType, { namespaceUri: args.text(0) }),
  },
});
