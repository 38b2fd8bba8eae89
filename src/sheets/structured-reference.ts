/** Structured references in the long form, which every spreadsheet that knows tables reads alike. */

/** This row's cell of a column: `BangDiem[[#This Row],[Khóa]]`. */
export function thisRow(table: string, heading: string): string {
  return `${table}[[#This Row],[${escapeHeading(heading)}]]`;
}

/** A whole column without its heading: `BangDiem[Khóa]`. */
export function wholeColumn(table: string, heading: string): string {
  return `${table}[${escapeHeading(heading)}]`;
}

/** Excel reads these signs inside a heading only after an apostrophe. */
function escapeHeading(heading: string): string {
  return heading.replace(/['#@[\]]/g, "'$&");
}

/** Excel takes at most 255 signs of text in one piece, counting some letters twice; pieces may be joined. */
const longestPiece = 120;

/** A text inside a formula. */
export function formulaText(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= longestPiece) return quoted(text);
  const count = Math.ceil(letters.length / longestPiece);
  const pieces = Array.from({ length: count }, (_, at) =>
    quoted(letters.slice(at * longestPiece, (at + 1) * longestPiece).join("")),
  );
  return `(${pieces.join("&")})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
