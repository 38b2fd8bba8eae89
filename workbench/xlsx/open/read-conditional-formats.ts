import type { Area, ColorScalePoint, ConditionalFormatData } from "../../workbook-data";
import { parseAreas } from "../addresses";
import { comparisonOperator } from "../comparison-operators";
import { typeRuleFormula } from "../rule-formulas";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, elementsOf, flag, numberAttribute, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { readDataBar } from "./read-data-bar";
import type { StyleSheet } from "./read-styles";

const POINTS: Readonly<Record<string, ColorScalePoint["type"]>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

const TEXT_OPERATORS = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

/** A rule as the file holds it, with the areas around it: kept as it is when no kind of ours fits. */
export interface StoredRule {
  readonly areas: readonly Area[];
  readonly node: XmlElement;
  /** It stands in the extension list. */
  readonly isExtended: boolean;
}

export interface ReadRules {
  readonly formats: ConditionalFormatData[];
  readonly unknown: StoredRule[];
}

export function readConditionalFormats(
  sheet: XmlElement,
  styles: StyleSheet,
  namespaces: readonly string[],
): ReadRules {
  const extended = childrenNamed(childNamed(sheet, "extLst"), "ext")
    .flatMap(elementsOf)
    .filter((node) => node.local === "conditionalFormattings")
    .flatMap((node) => childrenNamed(node, "conditionalFormatting"));
  const stored = [
    ...childrenNamed(sheet, "conditionalFormatting")
      .flatMap(rulesOf)
      .map((rule) => ({ ...rule, isExtended: false })),
    ...extended.flatMap(rulesOf).map((rule) => ({ ...rule, isExtended: true })),
  ];
  // Excel describes a data bar twice: plainly, and in the extension list with what the plain one cannot say.
  const bars = new Map(
    stored.flatMap(({ node }) => (isExtendedBar(node) ? [[node.attributes["id"] ?? "", node]] : [])),
  );
  const describedPlainly = new Set(stored.map(({ node }) => extendedId(node)));
  const formats: ConditionalFormatData[] = [];
  const unknown: StoredRule[] = [];
  for (const rule of stored) {
    if (rule.areas.length === 0 || (isExtendedBar(rule.node) && describedPlainly.has(rule.node.attributes["id"])))
      continue;
    const format = readRule(rule, { styles, namespaces, bars });
    if (format !== undefined) formats.push(format);
    else unknown.push(rule);
  }
  // The order in which they count, whatever the order in the file.
  return { formats: formats.sort((one, other) => one.priority - other.priority), unknown };
}

function rulesOf(list: XmlElement): Omit<StoredRule, "isExtended">[] {
  const areas = parseAreas(list.attributes["sqref"] ?? textOf(childNamed(list, "sqref")));
  return childrenNamed(list, "cfRule").map((node) => ({ areas, node }));
}

function isExtendedBar(node: XmlElement): boolean {
  return node.attributes["type"] === "dataBar" && node.attributes["id"] !== undefined;
}

function extendedId(node: XmlElement): string | undefined {
  const links = childrenNamed(childNamed(node, "extLst"), "ext").flatMap((ext) => childrenNamed(ext, "id"));
  return links.length === 0 ? undefined : textOf(links[0]);
}

interface RuleContext {
  readonly styles: StyleSheet;
  readonly namespaces: readonly string[];
  readonly bars: ReadonlyMap<string, XmlElement>;
}

function readRule(
  { areas, node }: Omit<StoredRule, "isExtended">,
  context: RuleContext,
): ConditionalFormatData | undefined {
  const base = {
    areas,
    priority: numberAttribute(node, "priority") ?? 1,
    stopIfTrue: flag(node, "stopIfTrue") ?? false,
  };
  const formulas = [...childrenNamed(node, "formula"), ...childrenNamed(node, "f")].map((formula) =>
    typeRuleFormula(decodeXstring(textOf(formula)).trim(), context.namespaces),
  );
  const look = context.styles.look(
    childNamed(node, "dxf") ?? context.styles.differential(numberAttribute(node, "dxfId")),
  );
  const type = node.attributes["type"] ?? "";
  switch (type) {
    case "expression":
      return formulas[0] === undefined ? undefined : { ...base, kind: "custom", formula: formulas[0], look };
    case "cellIs": {
      const [formula1, formula2] = formulas;
      if (formula1 === undefined) return undefined;
      const operator = comparisonOperator(node.attributes["operator"]);
      return { ...base, kind: "cellValue", operator, formula1, ...(formula2 === undefined ? {} : { formula2 }), look };
    }
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const text = node.attributes["text"];
      if (text === undefined) return undefined;
      return {
        ...base,
        kind: "text",
        operator: TEXT_OPERATORS[type],
        text: decodeXstring(text),
        look,
      };
    }
    case "dataBar":
      return { ...base, ...readBar(node, context) };
    case "colorScale": {
      const points = readScale(childNamed(node, "colorScale"), context);
      return points.length < 2 ? undefined : { ...base, kind: "colorScale", points };
    }
    default:
      return undefined;
  }
}

function readBar(node: XmlElement, { styles, namespaces, bars }: RuleContext): ReturnType<typeof readDataBar> {
  const plain = childNamed(node, "dataBar");
  const extended = childNamed(bars.get(extendedId(node) ?? ""), "dataBar") ?? (isExtendedBar(node) ? plain : undefined);
  return readDataBar(plain, extended, styles.palette, namespaces);
}

function readScale(scale: XmlElement | undefined, { styles, namespaces }: RuleContext): ColorScalePoint[] {
  const colors = childrenNamed(scale, "color");
  return childrenNamed(scale, "cfvo").map((node, index) => {
    const type = POINTS[node.attributes["type"] ?? ""] ?? "Number";
    const stored = node.attributes["val"] ?? textOf(childNamed(node, "f"));
    const bare = type === "LowestValue" || type === "HighestValue" || stored === "";
    return {
      type,
      ...(bare ? {} : { value: typeRuleFormula(stored, namespaces) }),
      color: styles.palette.color(colors[index]) ?? "#FFFFFF",
    };
  });
}
