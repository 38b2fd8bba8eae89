import type { ConditionalFormatData } from "../../workbook-data.ts";
import { areasAddress } from "../addresses.ts";
import { storeRuleFormula } from "../rule-formulas.ts";
import { EXCEL_MAIN, EXTENSION, X14 } from "../xml/namespaces.ts";
import { childNamed, childrenNamed, element } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import { boundType } from "./hucre-rules.ts";
import { countedId } from "./save-context.ts";

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
  const bound = (value: string | undefined, automatic: string): XmlElement => {
    if (value === undefined) return element("x14:cfvo", { type: automatic });
    return element("x14:cfvo", { type: boundType(value) }, [
      element("xm:f", {}, [storeRuleFormula(value, namespaces)]),
    ]);
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
        },
        [
          bound(bar.min, "autoMin"),
          bound(bar.max, "autoMax"),
          element("x14:negativeFillColor", { rgb: "FFFF0000" }),
          element("x14:axisColor", { rgb: "FF000000" }),
        ],
      ),
    ]),
    element("xm:sqref", {}, [areasAddress(bar.areas)]),
  ]);
}
