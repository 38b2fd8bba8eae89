import { anchorOf } from "../engine/area-list";
import { checkCells } from "../engine/invalid-cells";
import {
  changeValidations,
  clearValidations,
  NO_VALIDATION,
  saySame,
  setValidation,
  type ValidationContent,
  validationsOn,
} from "../engine/validations";
import { asFlag, asText, oneOf } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { ValidationData, ValidationRule } from "../workbook-data";
import { readRule, shownRule } from "./data-validation-rule";
import { fieldsOf } from "./plain-fields";
import { areasOfCells, openRangeAreas } from "./range-areas";
import type { RuleCells } from "./rule-cells";

const TYPES: Readonly<Record<ValidationRule["kind"], string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** A part of the validations that all cells share, those without one included; nothing when they differ. */
function shared<const T>(
  { sheet, areas }: RuleCells,
  { engine }: ExcelHost,
  part: (content: ValidationContent) => T,
): T | null {
  const { found, uncovered } = validationsOn(engine, sheet, areas);
  const all = uncovered > 0 || found.length === 0 ? [...found, { ...NO_VALIDATION, areas }] : found;
  const [one, ...others] = all as [ValidationData, ...ValidationData[]];
  return others.every((other) => saySame(one, other, part)) ? part(one) : null;
}

function sharedProperty(
  read: (content: ValidationContent) => unknown,
  write: (content: ValidationContent, value: unknown) => ValidationContent,
): Property<RuleCells> {
  return {
    read: (cells, host) => shared(cells, host, read),
    write: ({ sheet, areas }, value, { engine }) => {
      changeValidations(engine, sheet, areas, (content) => write(content, value));
    },
  };
}

/** `range.dataValidation`. */
export const dataValidationType: ObjectType<RuleCells> = defineObject<RuleCells>("DataValidation", {
  properties: {
    Type: { read: typeOf },
    Rule: {
      read: (cells, host) => {
        const { found, uncovered } = validationsOn(host.engine, cells.sheet, cells.areas);
        const ruled = found.filter(({ anyValue }) => !anyValue);
        if (ruled.length === 0) return {};
        const rule =
          uncovered > 0 ? null : shared(cells, host, (content) => ({ rule: content.rule, any: content.anyValue }));
        return rule && shownRule(ruled[0]!.rule);
      },
      write: (cells, value, host) => {
        const { sheet, areas } = cells;
        const rule = readRule(value, { sheet, ...anchorOf(areas) }, host);
        const { errorAlert, prompt, ignoreBlanks } = shared(cells, host, (content) => content) ?? NO_VALIDATION;
        setValidation(host.engine, sheet, areas, { rule, errorAlert, prompt, ignoreBlanks });
      },
    },
    // "Specifies if data validation will be performed on blank cells. Default is `true`."
    IgnoreBlanks: sharedProperty(
      (content) => content.ignoreBlanks,
      (content, value) => ({ ...content, ignoreBlanks: asFlag(value) }),
    ),
    // "Error alert when user enters invalid data."
    ErrorAlert: sharedProperty(
      ({ errorAlert: { message, show, style, title } }) => ({ message, showAlert: show, style, title }),
      (content, value) => ({ ...content, errorAlert: readAlert(value) }),
    ),
    // "Prompt when users select a cell."
    Prompt: sharedProperty(
      ({ prompt: { message, show, title } }) => ({ message, showPrompt: show, title }),
      (content, value) => ({ ...content, prompt: readPrompt(value) }),
    ),
    Valid: {
      // "Returns `true` if all cell values are valid, or `false` if all cell values are invalid. Returns `null` if there are
      // both valid and invalid cell values within the range."
      read: ({ sheet, areas }, { engine }) => {
        const { invalid, count } = checkCells(engine, sheet, areas);
        if (invalid.length === 0) return true;
        return invalid.length === count ? false : null;
      },
    },
  },
  methods: {
    Clear: ({ sheet, areas }, _args, { engine }) => {
      clearValidations(engine, sheet, areas);
    },
    GetInvalidCells: (cells, _args, host) => {
      const found = invalidCells(cells, host);
      // "If all cell values are valid, this function will throw an `ItemNotFound` error."
      if (!found) throw new ExcelError("ItemNotFound");
      return found;
    },
    GetInvalidCellsOrNullObject: (cells, _args, host) => invalidCells(cells, host),
  },
  readsValues: ["GetInvalidCells", "GetInvalidCellsOrNullObject"],
});

function typeOf({ sheet, areas }: RuleCells, { engine }: ExcelHost): string {
  const { found, uncovered } = validationsOn(engine, sheet, areas);
  const ruled = found.filter(({ anyValue }) => !anyValue);
  const [one, ...others] = ruled;
  if (!one) return "None";
  // "Mixed criteria means that the range has data validation present on some but not all cells."
  if (uncovered > 0 || ruled.length < found.length) return "MixedCriteria";
  // "Inconsistent means … that there are different rules on different cells."
  return others.every((other) => saySame(one, other, ({ rule }) => rule)) ? TYPES[one.rule.kind] : "Inconsistent";
}

function invalidCells({ sheet, areas }: RuleCells, { engine }: ExcelHost): HostObject | null {
  const { invalid } = checkCells(engine, sheet, areas);
  if (invalid.length === 0) return null;
  return openRangeAreas(sheet, areasOfCells(invalid.map(({ row, column }) => [row, column] as const)));
}

/** Microsoft (MS-XLSB, DValStrings): titles "MUST be less than or equal to 32 characters", the messages 225 and 255. */
const LIMITS = { title: 32, alert: 225, prompt: 255 } as const;

function readAlert(value: unknown): ValidationContent["errorAlert"] {
  const { message, showAlert, style, title } = fieldsOf(value, ["message", "showAlert", "style", "title"]);
  return {
    // "The default is `true`."
    show: isGiven(showAlert) ? asFlag(showAlert) : true,
    // "The default is `Stop`."
    style: isGiven(style) ? oneOf(style, ["Stop", "Warning", "Information"]) : "Stop",
    title: shortText(title, LIMITS.title),
    message: shortText(message, LIMITS.alert),
  };
}

function readPrompt(value: unknown): ValidationContent["prompt"] {
  const { message, showPrompt, title } = fieldsOf(value, ["message", "showPrompt", "title"]);
  return {
    show: isGiven(showPrompt) ? asFlag(showPrompt) : true,
    title: shortText(title, LIMITS.title),
    message: shortText(message, LIMITS.prompt),
  };
}

function shortText(value: unknown, limit: number): string {
  const text = isGiven(value) ? asText(value) : "";
  if (text.length > limit) throw new ExcelError("InvalidArgument");
  return text;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
