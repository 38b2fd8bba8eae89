/**
 * Where the pane takes Microsoft's office.js from: Microsoft's own address, which alone Microsoft supports, or a copy beside
 * the pane for networks without internet.
 *
 * The copy is office.js of the package `@microsoft/office-js`, unchanged, with the files it asks for on Windows, on the Mac
 * and on the web, in Vietnamese and English. It ends at ExcelApi 1.15, and whether it starts in Excel without internet has
 * not been tried.
 */
export const officeJsAddress = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  local: "vendor/office-js/office.js",
} as const;

export type OfficeJs = keyof typeof officeJsAddress;

export function isOfficeJs(word: string): word is OfficeJs {
  return Object.hasOwn(officeJsAddress, word);
}

/** The files to copy, from the package's `dist`. The loader asks for its parts by these very paths. */
export const officeJsFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
] as const;

const MICROSOFT = "https://appsforoffice.microsoft.com";

/** The pane's html with the local copy: one address changed, and Microsoft's taken out of what the page may load. */
export function withOfficeJs(html: string, officeJs: OfficeJs): string {
  if (officeJs === "cdn") return html;
  if (!html.includes(officeJsAddress.cdn)) throw new Error(`Trang của ngăn không nạp ${officeJsAddress.cdn}`);
  return html.replace(officeJsAddress.cdn, officeJsAddress.local).replaceAll(` ${MICROSOFT}`, "");
}
