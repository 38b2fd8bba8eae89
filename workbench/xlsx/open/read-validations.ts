import type { ValidationData, ValidationRule } from "../../workbook-data";
import { parseAreas } from "../addresses";
import { comparisonOperator } from "../comparison-operators";
import { typeRuleFormula } from "../rule-formulas";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, descend, elementsOf, flag, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { DAYS_1904 } from "./read-cells";
import type { CellContext } from "./read-cells";

const COMPARED: Readonly<Record<string, "wholeNumber" | "decimal" | "date" | "time" | "textLength">> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

/** Validation of the sheet, and of its extension list, where Excel puts rules that look at another sheet. */
export function readValidations(
  sheet: XmlElement,
  { namespaces, dateSystem }: Pick<CellContext, "namespaces" | "dateSystem">,
): ValidationData[] {
  const extended = childrenNamed(childNamed(sheet, "extLst"), "ext").flatMap(elementsOf);
  return [childNamed(sheet, "dataValidations"), ...extended]
    .filter((list) => list?.local === "dataValidations")
    .flatMap((list) => childrenNamed(list, "dataValidation"))
    .flatMap((node) => readValidation(node, namespaces) ?? [])
    .map((validation) => (dateSystem === "1904" ? countedFrom1900(validation) : validation));
}

const EVERYTHING: ValidationRule = { kind: "custom", formula: "=TRUE" };

function readValidation(node: XmlElement, namespaces: readonly string[]): ValidationData | undefined {
  const areas = parseAreas(node.attributes["sqref"] ?? textOf(childNamed(node, "sqref")));
  const anyValue = (node.attributes["type"] ?? "none") === "none";
  const rule = anyValue ? EVERYTHING : readRule(node, namespaces);
  if (areas.length === 0 || rule === undefined) return undefined;
  const text = (name: string): string => decodeXstring(node.attributes[name] ?? "");
  const style = node.attributes["errorStyle"];
  return {
    areas,
    rule,
    ...(anyValue ? { anyValue } : {}),
    ignoreBlanks: flag(node, "allowBlank") ?? false,
    errorAlert: {
      show: flag(node, "showErrorMessage") ?? false,
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    prompt: { show: flag(node, "showInputMessage") ?? false, title: text("promptTitle"), message: text("prompt") },
  };
}

function countedFrom1900(validation: ValidationData): ValidationData {
  const { rule } = validation;
  if (rule.kind !== "date") return validation;
  const moved = (bound: string): string => (bound.startsWith("=") ? bound : String(Number(bound) + DAYS_1904));
  const { formula1, formula2 } = rule;
  return {
    ...validation,
    rule: { ...rule, formula1: moved(formula1), ...(formula2 === undefined ? {} : { formula2: moved(formula2) }) },
  };
}

function readRule(node: XmlElement, namespaces: readonly string[]): ValidationRule | undefined {
  const type = node.attributes["type"] ?? "";
  // A list whose entries hold commas stands twice: as Excel reads it, and in full for every version before.
  const holder = descend(node, "AlternateContent", "Fallback") ?? node;
  const stored = (local: string): string =>
    decodeXstring(textOf(childNamed(node, local) ?? childNamed(holder, local))).trim();
  const formula1 = stored("formula1");
  const formula2 = stored("formula2");
  if (type === "list") {
    // The attribute says the opposite of its name: `showDropDown="1"` hides the arrow.
    return {
      kind: "list",
      source: listSource(formula1, namespaces),
      inCellDropDown: flag(node, "showDropDown") !== true,
    };
  }
  if (type === "custom") return { kind: "custom", formula: typeRuleFormula(formula1, namespaces) };
  const kind = COMPARED[type];
  if (kind === undefined) return undefined;
  return {
    kind,
    operator: comparisonOperator(node.attributes["operator"]),
    formula1: typeRuleFormula(formula1, namespaces),
    ...(formula2 === "" ? {} : { formula2: typeRuleFormula(formula2, namespaces) }),
  };
}

/** `"Có,Không"` in the file is the list itself; anything else says where the list stands. */
function listSource(stored: string, namespaces: readonly string[]): string {
  const literal = /^"((?:[^"]|"")*)"$/.exec(stored)?.[1];
  return literal === undefined ? typeRuleFormula(stored, namespaces) : literal.replaceAll('""', '"');
}
