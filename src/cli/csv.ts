/** CSV as Excel saves it: quoted cells, doubled quotes, line breaks in cells; comma, semicolon or tab between cells. */

/** Rows of cells, each with the line it begins on, from 1. Cells keep their text exactly; nothing is turned into a number. */
export function readCsv(text: string): readonly CsvRow[] {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let firstLine = 1;
  const endRow = (): void => {
    rows.push({ cells: [...cells, cell], line: firstLine });
    cells = [];
    cell = "";
    firstLine = line;
  };
  for (let at = 0; at < body.length; at += 1) {
    const letter = body.charAt(at);
    if (letter === '"' && cell === "") {
      const end = closingQuote(body, at + 1);
      cell = body.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split("\n").length - 1;
      at = end;
    } else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && body.charAt(at + 1) === "\n") at += 1;
      line += 1;
      endRow();
    } else cell += letter;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The place of the quote that closes a cell; the end of the text where none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

/** What stands most often between cells of the first lines, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 10_000);
  let isQuoted = false;
  const times = new Map<string, number>([
    [";", 0],
    [",", 0],
    ["\t", 0],
  ]);
  for (const letter of head) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && times.has(letter)) times.set(letter, (times.get(letter) ?? 0) + 1);
  }
  const [best] = [...times].sort(([, first], [, second]) => second - first);
  return best?.[0] ?? ",";
}
