import type { WorkbookData } from "../../workbook-data";
import { childNamed, element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { rgb } from "./hucre-styles";
import type { SaveContext } from "./save-context";

interface SoughtColor {
  readonly of: "cell" | "font";
  readonly color: string;
}

export function colorKey({ of, color }: SoughtColor): string {
  return `${of} ${color}`;
}

/** Filters and sorts name the colour they look for by a differential format; Excel writes a cell's as its fill's main colour. */
export function addSoughtColors(styles: XmlElement, { workbook, soughtColors }: SaveContext): void {
  const looks = childNamed(styles, "dxfs")!;
  for (const sought of soughtIn(workbook)) {
    if (soughtColors.has(colorKey(sought))) continue;
    soughtColors.set(colorKey(sought), looks.children.length);
    const color = { rgb: `FF${rgb(sought.color).rgb}` };
    const fill = [element("fgColor", color), element("bgColor", { rgb: "FF000000" })];
    looks.children.push(
      element("dxf", {}, [
        sought.of === "font"
          ? element("font", {}, [element("color", color)])
          : element("fill", {}, [element("patternFill", { patternType: "solid" }, fill)]),
      ]),
    );
  }
  looks.attributes["count"] = String(looks.children.length);
}

function soughtIn({ sheets }: WorkbookData): SoughtColor[] {
  return sheets.flatMap(({ tables, autoFilter }) => {
    const filters = [...tables.flatMap((table) => table.filters), ...(autoFilter?.columns ?? [])];
    const fields = tables.flatMap(({ sort }) => sort?.fields ?? []);
    return [
      ...filters.flatMap(({ color }) => color ?? []),
      ...fields.flatMap(({ on, color }): SoughtColor[] =>
        color === undefined || on === "Value" ? [] : [{ of: on === "CellColor" ? "cell" : "font", color }],
      ),
    ];
  });
}
