import type { BorderStyle, CellStyle } from "../../workbook-data";

/** How the parts of a table look that its cells do not decide themselves. */
export interface TableStyle {
  readonly header: CellStyle;
  readonly totals: CellStyle;
  readonly band: CellStyle;
  readonly plain: CellStyle;
}

/** The accents of Excel's Office theme; the first place is that of styles without one. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

const bold: CellStyle = { font: { bold: true } };
const boldWhite: CellStyle = { font: { bold: true, color: "#FFFFFF" } };
const white: CellStyle = { font: { color: "#FFFFFF" } };
const fill = (color: string): CellStyle => ({ fill: color });
const line = (color: string, kind: BorderStyle["line"] = "Thin"): BorderStyle => ({ line: kind, color });
const around = (border: BorderStyle): CellStyle => ({
  borders: { top: border, bottom: border, left: border, right: border },
});
const between = (top: BorderStyle, bottom: BorderStyle = top): CellStyle => ({ borders: { top, bottom } });

/** A colour mixed with white: 0 is the colour, 1 is white. Excel calls it a tint. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}

/** Families of seven styles each, one for every accent, as Excel's gallery shows them. */
const FAMILIES: Readonly<Record<string, (accent: string) => TableStyle>> = {
  Light1: (accent) => ({
    header: { ...bold, ...between(line(accent), line(accent)) },
    totals: { ...bold, ...between(line(accent), line(accent)) },
    band: fill(tint(accent, 0.85)),
    plain: {},
  }),
  Light2: (accent) => ({
    header: { ...boldWhite, ...fill(accent) },
    totals: { ...bold, ...between(line(accent, "Double"), line(accent)) },
    band: between(line(accent)),
    plain: between(line(accent)),
  }),
  Light3: (accent) => ({
    header: { ...bold, borders: { ...around(line(accent)).borders, bottom: line(accent, "Medium") } },
    totals: { ...bold, ...around(line(accent)) },
    band: { ...fill(tint(accent, 0.85)), ...around(line(accent)) },
    plain: around(line(accent)),
  }),
  Medium1: (accent) => ({
    header: { ...boldWhite, ...fill(accent) },
    totals: { ...bold, ...between(line(accent, "Double"), line(tint(accent, 0.4))) },
    band: { ...fill(tint(accent, 0.8)), ...between(line(tint(accent, 0.4))) },
    plain: between(line(tint(accent, 0.4))),
  }),
  Medium2: (accent) => ({
    header: { ...boldWhite, ...fill(accent), ...around(line("#FFFFFF")) },
    totals: { ...boldWhite, ...fill(accent), ...around(line("#FFFFFF")) },
    band: { ...fill(tint(accent, 0.6)), ...around(line("#FFFFFF")) },
    plain: { ...fill(tint(accent, 0.8)), ...around(line("#FFFFFF")) },
  }),
  Medium3: (accent) => ({
    header: { ...boldWhite, ...fill(accent), ...between(line("#000000", "Medium")) },
    totals: { ...bold, ...between(line("#000000", "Double"), line("#000000", "Medium")) },
    band: fill("#D9D9D9"),
    plain: {},
  }),
  Medium4: (accent) => ({
    header: { ...bold, ...fill(tint(accent, 0.8)), ...around(line(tint(accent, 0.4))) },
    totals: { ...bold, ...fill(tint(accent, 0.8)), ...around(line(tint(accent, 0.4))) },
    band: { ...fill(tint(accent, 0.6)), ...around(line(tint(accent, 0.4))) },
    plain: { ...fill(tint(accent, 0.8)), ...around(line(tint(accent, 0.4))) },
  }),
  Dark1: (accent) => ({
    header: { ...boldWhite, ...fill("#000000") },
    totals: { ...boldWhite, ...fill("#000000") },
    band: { ...white, ...fill(tint(accent, 0.1)) },
    plain: { ...white, ...fill(tint(accent, 0.25)) },
  }),
};

const NO_STYLE: TableStyle = { header: {}, totals: {}, band: {}, plain: {} };

/** A built-in style by Excel's name for it (`TableStyleMedium2`), or no style at all for any other name. */
export function tableStyle(name: string | undefined): TableStyle {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name ?? "");
  if (!match) return NO_STYLE;
  const place = Number(match[2]) - 1;
  const family = FAMILIES[`${match[1]!}${String(Math.floor(place / ACCENTS.length) + 1)}`];
  return family ? family(ACCENTS[place % ACCENTS.length]!) : NO_STYLE;
}
