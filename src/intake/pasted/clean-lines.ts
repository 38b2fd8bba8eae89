/**
 * Pasted text as lines: composed letters, plain spaces, no marks left by Markdown or HTML. Line numbers are those of the
 * text as it came, and tabs stay, because they hold tables together.
 */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Cleaned; tabs kept, ends cut but for tabs. */
  readonly text: string;
  /** As it came, for lists of what was not understood. */
  readonly raw: string;
  /** Set on a line that Markdown marks as a heading. */
  readonly isMarkedHeading: boolean;
  /** How many marks of bold stand in it: after an odd number of them the next line is still bold. */
  readonly boldMarks: number;
}

const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// The whole of C0 but tab and line feed, which never belong to what staff see.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export function cleanLines(text: string): readonly Line[] {
  const raw = text.replace(/\r\n?/g, "\n").split("\n");
  return raw.map((line, at) => cleanLine(line, at + 1));
}

function cleanLine(raw: string, number: number): Line {
  if (raw === "") return { number, text: "", raw, isMarkedHeading: false, boldMarks: 0 };
  const plain = raw.normalize("NFC").replace(controls, " ").replace(invisible, "").replace(oddSpaces, " ");
  const withoutTags = stripTags(plain);
  const marks = headingMarks(withoutTags);
  const body = stripEmphasis(tableBars(withoutTags.slice(marks)));
  return {
    number,
    text: trimSpaces(body),
    raw,
    isMarkedHeading: marks > 0 || isBold(withoutTags),
    boldMarks: boldMarksIn(withoutTags),
  };
}

/** `**1. Công tác chỉ đạo:**`: a line that is bold from end to end. */
function isBold(text: string): boolean {
  const line = text.trim();
  return line.length > 4 && line.startsWith("**") && line.endsWith("**");
}

function boldMarksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("**"); at >= 0; at = text.indexOf("**", at + 2)) count += 1;
  return count;
}

/** Spaces at both ends go; tabs stay, they are empty cells. */
function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text.charAt(from) === " ") from += 1;
  while (to > from && text.charAt(to - 1) === " ") to -= 1;
  return text.slice(from, to);
}

/** How many letters the `### ` of a Markdown heading takes. */
function headingMarks(text: string): number {
  let at = 0;
  while (text.charAt(at) === " ") at += 1;
  const from = at;
  while (text.charAt(at) === "#" && at - from < 6) at += 1;
  return at > from && text.charAt(at) === " " ? at + 1 : 0;
}

const longestTag = 120;
const entities: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const knownTags = new Set(
  "a b i u p br hr em strong span div font sup sub small table tbody thead tr td th ul ol li h1 h2 h3 h4 h5 h6 s".split(
    " ",
  ),
);

/** `<i>…</i>` and the like go; `</td>` between cells is a tab. A `<` that opens no known tag stays. */
function stripTags(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  let kept = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "<") {
      const end = text.slice(at, at + longestTag).indexOf(">");
      const name = end < 0 ? null : /^<\/?([a-z][a-z0-9]{0,9})(?=[\s/>])/i.exec(text.slice(at, at + 14));
      if (name !== null && knownTags.has((name[1] ?? "").toLowerCase())) {
        const tag = (name[1] ?? "").toLowerCase();
        const isCellEnd = text.charAt(at + 1) === "/" && (tag === "td" || tag === "th");
        if (isCellEnd && /^\s*<t[dh][\s>]/i.test(text.slice(at + end + 1, at + end + 40))) kept += "\t";
        else if (tag === "br") kept += " ";
        at += end;
        continue;
      }
    } else if (letter === "&") {
      const found = Object.keys(entities).find((entity) => text.startsWith(entity, at));
      if (found !== undefined) {
        kept += entities[found] ?? "";
        at += found.length - 1;
        continue;
      }
    }
    kept += letter;
  }
  return kept;
}

/** `**bold**`, `*italic*`, `__bold__` and escaped marks; a `*` that opens a list item stays a bullet. */
function stripEmphasis(text: string): string {
  const isItem = /^\s*\*\s/.test(text.slice(0, 40));
  const body = text.includes("*") || text.includes("__") ? text.replace(/\*+|_{2,}/g, "") : text;
  const plain = body.includes("\\") ? body.replace(/\\(?=[*_#.+\-[\]()])/g, "") : body;
  return isItem ? `-${plain}` : plain;
}

/** `| a | b |` of a Markdown table becomes tab-separated; its ruler `|---|---|` becomes blank. */
function tableBars(text: string): string {
  const body = text.trim();
  if (body.length < 3 || !body.startsWith("|") || !body.endsWith("|")) return text;
  const cells = body
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell)) ? "" : cells.join("\t");
}
