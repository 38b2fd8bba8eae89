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

/** A text inside a formula. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
