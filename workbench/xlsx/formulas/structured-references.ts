const ONLY_THIS_ROW = "[#This Row]";

/**
 * `[@c]` → `[[#This Row],[c]]`: the file never holds `@` inside a reference.
 * Takes and gives the bracket alone, without the table's name.
 */
export function storedThisRow(bracket: string): string {
  const inside = bracket.slice(1, -1).trim();
  if (!inside.startsWith("@")) return bracket;
  const columns = inside.slice(1).trim();
  if (columns === "") return ONLY_THIS_ROW;
  return columns.startsWith("[") ? `[[#This Row],${columns}]` : `[[#This Row],[${columns}]]`;
}

/** One column met by one row: `[@c]`, `[@[c d]]`, `[[#This Row],[c]]`, `[[#Headers],[c]]`, `[[#Totals],[c]]`. */
export function isOneCell(bracket: string): boolean {
  return /^\[\s*\[#(?:This Row|Headers|Totals)\]\s*,\s*\[[^[\]]+\]\s*\]$/i.test(storedThisRow(bracket));
}
