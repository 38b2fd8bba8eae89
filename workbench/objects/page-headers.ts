import { asFlag, asText, oneOf } from "../protocol/arguments";
import { defineObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { PageHeaders } from "../workbook-data";
import { changeLayout, layoutOf } from "./page-layout";
import type { SheetRef } from "./worksheet";

/** Which pages a set of headers and footers is for. */
type Pages = "headers" | "firstPageHeaders" | "evenPageHeaders";

interface HeadersRef extends SheetRef {
  readonly pages: Pages;
}

const TEXTS = {
  LeftHeader: "leftHeader",
  CenterHeader: "centerHeader",
  RightHeader: "rightHeader",
  LeftFooter: "leftFooter",
  CenterFooter: "centerFooter",
  RightFooter: "rightFooter",
} as const satisfies Readonly<Record<string, keyof PageHeaders>>;

const headerFooterType: ObjectType<HeadersRef> = defineObject<HeadersRef>("HeaderFooter", {
  properties: Object.fromEntries(Object.entries(TEXTS).map(([wireName, name]) => [wireName, headerText(name)])),
});

function headerText(name: keyof PageHeaders): Property<HeadersRef> {
  return {
    read: (ref, host) => layoutOf(ref, host)[ref.pages]?.[name] ?? "",
    write: (ref, value, host) => {
      const texts = { ...layoutOf(ref, host)[ref.pages], [name]: asText(value) };
      const kept = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
      changeLayout(ref, host, { [ref.pages]: kept });
    },
  };
}

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

export const headerFooterGroupType: ObjectType<SheetRef> = defineObject<SheetRef>("HeaderFooterGroup", {
  properties: {
    State: {
      read: (ref, host) => layoutOf(ref, host).headersState ?? "Default",
      write: (ref, value, host) => {
        const state = oneOf(value, STATES);
        changeLayout(ref, host, { headersState: state === "Default" ? undefined : state });
      },
    },
    UseSheetMargins: {
      read: (ref, host) => layoutOf(ref, host).headersUseSheetMargins ?? true,
      write: (ref, value, host) => {
        changeLayout(ref, host, { headersUseSheetMargins: asFlag(value) ? undefined : false });
      },
    },
    UseSheetScale: {
      read: (ref, host) => layoutOf(ref, host).headersUseSheetScale ?? true,
      write: (ref, value, host) => {
        changeLayout(ref, host, { headersUseSheetScale: asFlag(value) ? undefined : false });
      },
    },
  },
  links: {
    // "The general header/footer, used for all pages unless even/odd or first page is specified": a file keeps it with the odd ones.
    DefaultForAllPages: ({ sheet }) => hostObject(headerFooterType, { sheet, pages: "headers" }),
    OddPages: ({ sheet }) => hostObject(headerFooterType, { sheet, pages: "headers" }),
    EvenPages: ({ sheet }) => hostObject(headerFooterType, { sheet, pages: "evenPageHeaders" }),
    FirstPage: ({ sheet }) => hostObject(headerFooterType, { sheet, pages: "firstPageHeaders" }),
  },
});
