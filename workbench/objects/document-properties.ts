import { keepProperties } from "../engine/document-records";
import { asNumber, asText } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { DocumentProperties } from "../workbook-data";

type TextName =
  "title" | "subject" | "author" | "keywords" | "comments" | "category" | "company" | "manager" | "lastAuthor";

const text = (name: TextName): Property<null> => ({
  read: (_self, { engine }) => engine.document.properties[name] ?? "",
  write: (_self, value, { engine }) => {
    keepProperties(engine, { [name]: asText(value) });
  },
});

export const documentPropertiesType: ObjectType<null> = defineObject<null>("DocumentProperties", {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Company: text("company"),
    Manager: text("manager"),
    LastAuthor: { read: (_self, { engine }) => engine.document.properties.lastAuthor ?? "" },
    CreationDate: { read: (_self, { engine }) => engine.document.properties.created ?? null },
    RevisionNumber: {
      read: (_self, { engine }) => engine.document.properties.revision ?? 0,
      write: (_self, value, { engine }) => {
        keepProperties(engine, { revision: asNumber(value) });
      },
    },
  },
  links: { Custom: () => hostObject(customPropertiesType, null) },
});

type Custom = DocumentProperties["custom"];

/** A custom property, by its key as it is spelled. */
interface CustomRef {
  readonly key: string;
}

const customOf = ({ engine }: ExcelHost): Custom => engine.document.properties.custom;

/** "The key that identifies the custom property object", "which is case-insensitive". */
const spelling = (key: string, host: ExcelHost): string | undefined =>
  Object.keys(customOf(host)).find((one) => one.toLowerCase() === key.toLowerCase());

function valueOf({ key }: CustomRef, host: ExcelHost): Custom[string] {
  const value = customOf(host)[key];
  if (value === undefined) throw new ExcelError("ItemNotFound");
  return value;
}

/** "larger values are automatically trimmed to 255 characters" */
const LONGEST = 255;

function put(key: string, value: unknown, host: ExcelHost): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw new ExcelError("InvalidArgument");
  const kept = typeof value === "string" ? value.slice(0, LONGEST) : value;
  keepProperties(host.engine, { custom: { ...customOf(host), [key]: kept } });
}

const customPropertyType: ObjectType<CustomRef> = defineObject<CustomRef>("CustomProperty", {
  identity: { key: ({ key }) => key },
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: valueOf,
      write: ({ key }, value, host) => {
        put(key, value, host);
      },
    },
    Type: { read: (ref, host) => typeOf(valueOf(ref, host)) },
  },
  methods: {
    Delete: ({ key }, _args, host) => {
      const { [key]: _gone, ...custom } = customOf(host);
      keepProperties(host.engine, { custom });
    },
  },
});

function typeOf(value: Custom[string]): "String" | "Boolean" | "Number" | "Float" {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Number" : "Float";
}

const openCustom = (key: string): HostObject => hostObject(customPropertyType, { key });

const customPropertiesType: ObjectType<null> = defineObject<null>("CustomPropertyCollection", {
  items: {
    list: (_self, host) => Object.keys(customOf(host)).map(openCustom),
    find: (_self, key, host) => {
      const spelled = spelling(key, host);
      return spelled === undefined ? null : openCustom(spelled);
    },
  },
  methods: {
    // "Creates a new or sets an existing custom property."
    Add: (_self, args, host) => {
      const key = args.text(0).slice(0, LONGEST);
      if (key === "") throw new ExcelError("InvalidArgument");
      const spelled = spelling(key, host) ?? key;
      put(spelled, args.raw(1), host);
      return openCustom(spelled);
    },
    DeleteAll: (_self, _args, { engine }) => {
      keepProperties(engine, { custom: {} });
    },
  },
});
