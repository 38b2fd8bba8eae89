import type { PageLayoutData } from "../workbook-data";

export const PAPER_SIZES: readonly (readonly [NonNullable<PageLayoutData["paperSize"]>, number])[] = [
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
];

export const MARGIN_EDGES = ["top", "bottom", "left", "right", "header", "footer"] as const;

/** Excel's own margins, in inches. */
export const USUAL_MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 } as const;
export const POINTS_PER_INCH = 72;

/** `&Ltrái&Cgiữa&Rphải` → its three texts. Without a code the text stands in the middle; `&&` is an ampersand. */
export function splitHeader(stored: string): [left: string, center: string, right: string] {
  const texts: Record<"L" | "C" | "R", string> = { L: "", C: "", R: "" };
  let side: "L" | "C" | "R" = "C";
  for (const piece of stored.match(/&&|&"[^"]*"|&[\s\S]|[^&]+|&/g) ?? []) {
    const code = piece.toUpperCase();
    if (code === "&L" || code === "&C" || code === "&R") side = code[1] as "L" | "C" | "R";
    else texts[side] += piece;
  }
  return [texts.L, texts.C, texts.R];
}

export function joinHeader(left: string | undefined, center: string | undefined, right: string | undefined): string {
  return [
    left === undefined || left === "" ? "" : `&L${left}`,
    center === undefined || center === "" ? "" : `&C${center}`,
    right === undefined || right === "" ? "" : `&R${right}`,
  ].join("");
}

type Choice = "printOrder" | "printComments" | "printErrors";

/** Choices that are told in words: the file's attribute of `pageSetup` and its words for the API's. */
export const PRINT_CHOICES: Readonly<
  Record<Choice, { readonly attribute: string; readonly words: Readonly<Record<string, string>> }>
> = {
  printOrder: { attribute: "pageOrder", words: { DownThenOver: "downThenOver", OverThenDown: "overThenDown" } },
  printComments: {
    attribute: "cellComments",
    words: { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" },
  },
  printErrors: {
    attribute: "errors",
    words: { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" },
  },
};

/** Headers and footers by the pages they are of, in the order the format fixes. */
export const HEADER_PAGES = [
  ["headers", "odd"],
  ["evenPageHeaders", "even"],
  ["firstPageHeaders", "first"],
] as const;
