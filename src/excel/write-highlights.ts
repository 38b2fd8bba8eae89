import { toneLook } from "../sheets/looks";
import type { Highlight } from "../sheets/sheet-plan";
import { placedArea, placedFormula, type Placement } from "./addresses";
import { rangeAt } from "./write-cells";

/** Conditional formats in the plan's order: the first that holds decides. */
export function writeHighlights(sheet: Excel.Worksheet, highlights: readonly Highlight[], placement: Placement): void {
  // Excel puts each new rule before the others, so the one that wins is added last; no priority has to be set.
  for (const { area, formula, tone } of [...highlights].reverse()) {
    const range = rangeAt(sheet, placedArea(placement, area));
    const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = placedFormula(placement, formula);
    rule.stopIfTrue = true;
    const { fill, color, bold, italic } = toneLook[tone];
    const { format } = rule.custom;
    if (fill !== null) format.fill.color = fill;
    format.font.color = color;
    if (bold) format.font.bold = true;
    if (italic) format.font.italic = true;
  }
}
