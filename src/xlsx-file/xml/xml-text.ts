/** Signs that XML and the strings of spreadsheets write in another way. */

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The five named entities and character numbers; what a file declares itself is never expanded. `null`: another one. */
export function decodeEntities(raw: string): string | null {
  if (!raw.includes("&")) return raw;
  const unknown: string[] = [];
  const text = raw.replace(/&([^;&]{0,10});?/g, (whole, body: string) => {
    const sign = whole.endsWith(";") ? signOf(body) : undefined;
    if (sign === undefined) unknown.push(whole);
    return sign ?? "";
  });
  return unknown.length === 0 ? text : null;
}

function signOf(entity: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(entity) ?? [];
  if (hex === undefined && decimal === undefined) return Object.hasOwn(named, entity) ? named[entity] : undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Signs that XML has no way to write are left out: one of them would make the whole part unreadable. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (sign) => escapes[sign] ?? "");
}

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (sign) => escapes[sign] ?? "");
}

/** Spreadsheet strings write what XML cannot hold as `_xHHHH_`, and a text that only looks like one with its underscore so. */
export function escapeString(text: string): string {
  return text.replace(
    /_(?=x[\dA-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

export function decodeString(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
