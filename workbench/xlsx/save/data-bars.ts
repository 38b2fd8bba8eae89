import type { ConditionalFormatData } from "../../workbook-data";
import { areasAddress } from "../addresses";
import { storeRuleFormula } from "../rule-formulas";
import { EXCEL_MAIN, EXTENSION, X14 } from "../xml/namespaces";
import { escapeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, element } from "../xml/xml-tree";
import type { AttributeValues, XmlElement } from "../xml/xml-tree";
import { AXIS_COLOR, AXIS_POSITIONS, DIRECTIONS, NEGATIVE_COLOR } from "../data-bar-looks";
import type { StoredBound } from "./hucre-rules";
import { storedBound } from "./hucre-rules";
import { rgb } from "./hucre-styles";
import { countedId } from "./save-context";

type DataBar = Extract<ConditionalFormatData, { kind: "dataBar" }>;

/**
 * The plain data bar of 2007 is always a gradient; Excel says the rest in an extension that the plain rule points to.
 * `number` makes the ids differ from sheet to sheet. Gives the extension block, if the sheet has any data bar.
 */
export function extendDataBars(
  sheet: XmlElement,
  formats: readonly ConditionalFormatData[],
  number: number,
  namespaces: readonly string[],
): XmlElement | undefined {
  const bars = formats.filter((format): format is DataBar => format.kind === "dataBar");
  const rules = childrenNamed(sheet, "conditionalFormatting")
    .flatMap((list) => childrenNamed(list, "cfRule"))
    .filter((rule) => rule.attributes["type"] === "dataBar");
  const blocks = bars.map((bar, index) => {
    const id = countedId("dataBar", number * 0x10000 + index);
    const rule = rules[index]!;
    const plain = childNamed(rule, "dataBar")!;
    if (!bar.showValue) plain.attributes["showValue"] = "0";
    rule.children.push(
      element("extLst", {}, [
        element("ext", { "xmlns:x14": X14, uri: EXTENSION.ruleId }, [element("x14:id", {}, [id])]),
      ]),
    );
    return extendedBar(bar, id, namespaces);
  });
  if (blocks.length === 0) return undefined;
  return element("ext", { "xmlns:x14": X14, uri: EXTENSION.conditionalFormats }, [
    element("x14:conditionalFormattings", {}, blocks),
  ]);
}

function extendedBar(bar: DataBar, id: string, namespaces: readonly string[]): XmlElement {
  const bound = (stored: StoredBound | undefined, automatic: string): XmlElement => {
    const { type, value } = stored ?? { type: automatic };
    const formula =
      value === undefined ? [] : [element("xm:f", {}, [escapeXstring(storeRuleFormula(value, namespaces))])];
    return element("x14:cfvo", { type }, formula);
  };
  return element("x14:conditionalFormatting", { "xmlns:xm": EXCEL_MAIN }, [
    element("x14:cfRule", { type: "dataBar", id }, [
      element(
        "x14:dataBar",
        {
          minLength: 0,
          maxLength: 100,
          showValue: bar.showValue ? undefined : 0,
          gradient: bar.gradient ? undefined : 0,
          ...lookOf(bar),
        },
        [
          bound(storedBound(bar.min, bar.minType), "autoMin"),
          bound(storedBound(bar.max, bar.maxType), "autoMax"),
          ...colored("x14:borderColor", bar.borderColor),
          ...(hasOwnFill(bar) ? colored("x14:negativeFillColor", bar.negativeColor ?? NEGATIVE_COLOR) : []),
          ...colored("x14:negativeBorderColor", bar.negativeBorderColor),
          ...colored("x14:axisColor", bar.axisColor ?? (bar.axis === "None" ? undefined : AXIS_COLOR)),
        ],
      ),
    ]),
    element("xm:sqref", {}, [areasAddress(bar.areas)]),
  ]);
}

/** Attributes that are left out say what Excel does anyway: no border, negative bars in a border of the same colour. */
function lookOf(bar: DataBar): AttributeValues {
  return {
    border: bar.borderColor === undefined ? undefined : bar.borderColor === "" ? 0 : 1,
    direction: bar.direction === undefined ? undefined : DIRECTIONS[bar.direction],
    negativeBarColorSameAsPositive: hasOwnFill(bar) ? undefined : 1,
    negativeBarBorderColorSameAsPositive: bar.negativeBorderColor === undefined ? undefined : 0,
    axisPosition: bar.axis === undefined ? undefined : AXIS_POSITIONS[bar.axis],
  };
}

function hasOwnFill({ color, negativeColor }: DataBar): boolean {
  return negativeColor !== color;
}

function colored(name: string, color: string | undefined): XmlElement[] {
  return color === undefined || color === "" ? [] : [element(name, { rgb: `FF${rgb(color).rgb}` })];
}
