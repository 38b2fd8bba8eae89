/** A formula cut where references and names begin, so that one kind of piece can be changed and all others stay. */

/** A reference to cells, with the sheet before it as written: `'Bảng điểm'!$A$1:C3`, `5:7`. */
export interface ReferencePiece {
  /** `null`: the formula's own sheet. */
  readonly sheet: string | null;
  /** As written before the cells: `'Bảng điểm'!`. */
  readonly prefix: string;
  readonly cells: string;
}

const bracket = String.raw`\[(?:'.|\[(?:'.|[^\]'])*\]|[^\][']|)*\]`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\d_.]*)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const rows = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const columns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;

/** Texts and brackets first: nothing inside them is a reference. `[1]Tờ!A1` is another workbook's. */
const piece = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<outside>'\[(?:[^']|'')+'!|\[\d+\](?:'(?:[^']|'')+'|[\p{L}\d_.]+)?!)(?:${cell}(?::${cell})?)?`,
    String.raw`(?<table>[\p{L}_\\][\p{L}\d_.]*)(?<columns>${bracket})`,
    bracket,
    String.raw`(?<![\p{L}\d_.$])(?<prefix>${sheet})?(?<cells>${cell}(?::${cell})?|${rows}|${columns})(?![\p{L}\d_.(!\[])`,
  ].join("|"),
  "gu",
);

export interface PieceChanges {
  readonly reference?: (found: ReferencePiece) => string;
  readonly table?: (name: string, columns: string) => string;
}

export function changePieces(formula: string, changes: PieceChanges): string {
  return formula.replace(piece, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { prefix = "" } = groups;
    const cells = groups["cells"];
    const table = groups["table"];
    if (cells !== undefined) return changes.reference?.({ sheet: sheetIn(prefix), prefix, cells }) ?? whole;
    if (table !== undefined) return changes.table?.(table, groups["columns"] ?? "") ?? whole;
    return whole;
  });
}

function sheetIn(prefix: string): string | null {
  if (prefix === "") return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
