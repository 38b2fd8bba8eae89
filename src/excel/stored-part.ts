/**
 * The custom XML part that carries the add-in's own text. Any text comes back exactly: it travels as JSON, so that no line
 * end or sign is lost to XML's own rules.
 */
export const partNamespace = "urn:cchc:workbook:1";

export function partXml(text: string): string {
  const json = JSON.stringify(text).replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  const escaped = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<cchc xmlns="${partNamespace}">${escaped}</cchc>`;
}

/** What `getXml` answered. */
export function textOfAnswer(xml: OfficeExtension.ClientResult<string>): string | null {
  return textOfPart(xml.value);
}

const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The text of a part; `null` for XML that this add-in did not write. */
function textOfPart(xml: string): string | null {
  const escaped = /<cchc\b[^>]*>([\s\S]*)<\/cchc>/.exec(xml)?.[1];
  if (escaped === undefined) return null;
  const json = escaped.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = "") =>
      hex === undefined && decimal === undefined
        ? (signs[String(name)] ?? whole)
        : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
