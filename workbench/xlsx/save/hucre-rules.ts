import type { ConditionalRule, DataValidation } from "hucre";
import type { ConditionalFormatData, DataBarBound, SheetData, ValidationData } from "../../workbook-data";
import { areasAddress, cellAddress } from "../addresses";
import { storedOperator } from "../comparison-operators";
import { escapeXstring } from "../xml/xml-text";
import { storeRuleFormula } from "../rule-formulas";
import { hucreLook, rgb } from "./hucre-styles";
import type { SaveContext } from "./save-context";

/** The library groups rules by their areas; in this order what it writes comes in the order given. */
export function orderedFormats(sheet: SheetData): ConditionalFormatData[] {
  const groups = new Map<string, ConditionalFormatData[]>();
  for (const format of sheet.conditionalFormats) {
    const areas = areasAddress(format.areas);
    groups.set(areas, [...(groups.get(areas) ?? []), format]);
  }
  return [...groups.values()].flat();
}

export function hucreRule(format: ConditionalFormatData, context: SaveContext): ConditionalRule {
  const rule = {
    range: areasAddress(format.areas),
    priority: format.priority,
    ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  const style = "look" in format ? hucreLook(format.look) : undefined;
  const look = style === undefined ? {} : { style };
  const stored = (formula: string): string => escapeXstring(storeRuleFormula(formula, context.namespaces));
  switch (format.kind) {
    case "custom":
      return { ...rule, ...look, type: "expression", formula: stored(format.formula) };
    case "cellValue": {
      const formulas = [format.formula1, ...(format.formula2 === undefined ? [] : [format.formula2])].map(stored);
      return { ...rule, ...look, type: "cellIs", operator: storedOperator(format.operator), formula: formulas };
    }
    case "text":
      return { ...rule, ...look, ...textRule(format) };
    case "dataBar": {
      const cfvo = [
        plainBound(storedBound(format.min, format.minType) ?? { type: "min" }, stored),
        plainBound(storedBound(format.max, format.maxType) ?? { type: "max" }, stored),
      ];
      return { ...rule, type: "dataBar", dataBar: { cfvo, color: `FF${rgb(format.color).rgb}` } };
    }
    case "colorScale":
      return {
        ...rule,
        type: "colorScale",
        colorScale: {
          cfvo: format.points.map(({ type, value }) => ({
            type: POINTS[type],
            ...(value === undefined ? {} : { value: stored(value) }),
          })) as NonNullable<ConditionalRule["colorScale"]>["cfvo"],
          colors: format.points.map(({ color }) => `FF${rgb(color).rgb}`),
        },
      };
  }
}

const POINTS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const;

type Bound = NonNullable<ConditionalRule["dataBar"]>["cfvo"][number];

/** The library's types leave the kind `formula` out, which the format has and the library writes as it is given. */
function plainBound({ type, value }: StoredBound, stored: (formula: string) => string): Bound {
  return { type: type as Bound["type"], ...(value === undefined ? {} : { value: stored(value) }) };
}

export interface StoredBound {
  readonly type: string;
  readonly value?: string;
}

/** What begins with `=` is a formula, the rest a number, unless a type says otherwise. Nothing for an automatic bound. */
export function storedBound(bound: string | undefined, type: DataBarBound | undefined): StoredBound | undefined {
  if (type === "LowestValue" || type === "HighestValue") return { type: POINTS[type] };
  if (bound === undefined) return undefined;
  return { type: type === undefined ? (bound.startsWith("=") ? "formula" : "num") : POINTS[type], value: bound };
}

const TEXT_RULES = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;

/** Excel stores the words and, for programs that know only formulas, what they mean for the first cell. */
function textRule(
  format: Extract<ConditionalFormatData, { kind: "text" }>,
): Partial<ConditionalRule> & Pick<ConditionalRule, "type"> {
  const first = format.areas[0];
  const cell = first === undefined ? "A1" : cellAddress(first.row, first.column);
  const text = `"${format.text.replaceAll('"', '""')}"`;
  const type = TEXT_RULES[format.operator];
  const formulas = {
    Contains: `NOT(ISERROR(SEARCH(${text},${cell})))`,
    NotContains: `ISERROR(SEARCH(${text},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${text}))=${text}`,
    EndsWith: `RIGHT(${cell},LEN(${text}))=${text}`,
  };
  // In the format the operator repeats the type, except for one.
  const operator = format.operator === "NotContains" ? "notContains" : type;
  return {
    type,
    operator: operator as NonNullable<ConditionalRule["operator"]>,
    text: escapeXstring(format.text),
    formula: escapeXstring(formulas[format.operator]),
  };
}

const VALIDATION_TYPES = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  list: "list",
  custom: "custom",
} as const;

export function hucreValidation(validation: ValidationData, context: SaveContext): DataValidation {
  const { rule, errorAlert, prompt } = validation;
  const stored = (formula: string): string => escapeXstring(storeRuleFormula(formula, context.namespaces));
  const text = (name: "errorTitle" | "errorMessage" | "inputTitle" | "inputMessage", value: string): object =>
    value === "" ? {} : { [name]: escapeXstring(value) };
  return {
    type: VALIDATION_TYPES[rule.kind],
    range: areasAddress(validation.areas),
    ...(validation.ignoreBlanks ? { allowBlank: true } : {}),
    ...(errorAlert.show ? { showErrorMessage: true } : {}),
    ...(prompt.show ? { showInputMessage: true } : {}),
    errorStyle:
      errorAlert.style === "Warning" ? "warning" : errorAlert.style === "Information" ? "information" : "stop",
    ...text("errorTitle", errorAlert.title),
    ...text("errorMessage", errorAlert.message),
    ...text("inputTitle", prompt.title),
    ...text("inputMessage", prompt.message),
    ...(validation.anyValue === true ? {} : formulasOf(rule, stored)),
  };
}

function formulasOf(
  rule: ValidationData["rule"],
  stored: (formula: string) => string,
): Pick<DataValidation, "operator" | "formula1" | "formula2"> {
  if (rule.kind === "list") {
    const { source } = rule;
    return { formula1: source.startsWith("=") ? stored(source) : escapeXstring(`"${source.replaceAll('"', '""')}"`) };
  }
  if (rule.kind === "custom") return { formula1: stored(rule.formula) };
  return {
    operator: storedOperator(rule.operator),
    formula1: stored(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: stored(rule.formula2) }),
  };
}
