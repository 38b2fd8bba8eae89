import { getFormatInfo } from "numfmt";
import type { Engine } from "../../engine/engine";
import { EN_US, relocalize, VI_VN } from "../../engine/formula-tokens";
import { displayText } from "../../engine/number-display";
import { readEntry } from "../../engine/typed-text";
import { SHOWN, TYPED } from "../region";

/** What the formula bar shows of a cell: a text that, typed into it again, would change nothing. */
export function editedText(engine: Engine, sheet: string, row: number, column: number): string {
  const grid = engine.grid(sheet);
  const formula = grid.formula(row, column);
  if (formula !== undefined) return relocalize(formula, EN_US, VI_VN);
  const value = grid.value(row, column);
  if (typeof value === "number") return editedNumber(value, grid.numberFormat(row, column));
  if (typeof value !== "string") return displayText(value, "General", SHOWN);
  const entry = readEntry(value, TYPED, engine.clock().getFullYear());
  const readsAsItself = entry.kind === "value" && entry.value === value;
  return readsAsItself && !(grid.isQuoted(row, column) && value.startsWith("'")) ? value : `'${value}`;
}

/** The whole number, whatever its format rounds away; percents, dates and times in the form they are typed. */
function editedNumber(value: number, numberFormat: string): string {
  const { type } = getFormatInfo(numberFormat);
  if (type === "percent") return `${plainNumber(scaled(value, 2))}%`;
  if (type === "date") return displayText(Math.floor(value), "m/d/yyyy", SHOWN);
  if (type === "time") return displayText(value, "h:mm:ss", SHOWN);
  if (type === "datetime")
    return `${displayText(Math.floor(value), "m/d/yyyy", SHOWN)} ${displayText(value % 1, "h:mm:ss", SHOWN)}`;
  return plainNumber(value);
}

function plainNumber(value: number): string {
  // Excel keeps and shows 15 digits.
  return String(Number(value.toPrecision(15))).replace(".", ",");
}

/** `value × 10^places` by moving the point in its text, so that 0.07 is 7 and not 7.000000000000001. */
function scaled(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits!}e${String(Number(exponent) + places)}`);
}
