/** Plain text tables for a terminal: columns padded by what a reader sees, figures to the right. */

export interface TableColumn {
  readonly heading: string;
  readonly align: "left" | "right";
  /** Longest text shown; longer ones end in an ellipsis. */
  readonly most?: number;
}

export function printTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cut = (text: string, most: number | undefined): string =>
    most !== undefined && widthOf(text) > most
      ? `${Array.from(text)
          .slice(0, most - 1)
          .join("")}…`
      : text;
  const texts = rows.map((row) => columns.map(({ most }, at) => cut(row[at] ?? "", most)));
  const widths = columns.map(({ heading }, at) =>
    Math.max(widthOf(heading), ...texts.map((row) => widthOf(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, at) => pad(cells[at] ?? "", widths[at] ?? 0, align))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(columns.map(({ heading }) => heading)), rule, ...texts.map(line)].join("\n");
}

/** Vietnamese letters in composed form take one column each. */
function widthOf(text: string): number {
  return Array.from(text.normalize("NFC")).length;
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const gap = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + gap : gap + text;
}
