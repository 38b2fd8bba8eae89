import { Refused } from "../refusal";

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The five named entities and character numbers; anything else is refused, so nothing a file declares is expanded. */
export function decodeEntities(raw: string, part: string, offset: number): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&([^;&<]{0,16};?)/g, (_, body: string) => {
    const name = body.endsWith(";") ? body.slice(0, -1) : "";
    const named = Object.hasOwn(NAMED_ENTITIES, name) ? NAMED_ENTITIES[name] : undefined;
    if (named !== undefined) return named;
    const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    const code = digits === null ? -1 : digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
    if (code < 0 || code > 0x10ffff) {
      throw new Refused({ refused: "malformedXml", what: "unknownEntity", part, offset });
    }
    return String.fromCodePoint(code);
  });
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Characters that XML has no way to write are left out: one of them would make the whole part unreadable. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (found) => ESCAPED[found] ?? "");
}

export function escapeAttribute(text: string): string {
  return text.replace(
    /[&<>"\t\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g,
    (found) => ESCAPED[found] ?? "",
  );
}

const NEEDS_NUMBER = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * Spreadsheet strings write what XML cannot hold as `_xHHHH_`, and a text that happens to look like one with its
 * underscore escaped (ECMA-376, ST_Xstring).
 */
export function escapeXstring(text: string): string {
  return text.replace(
    NEEDS_NUMBER,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
