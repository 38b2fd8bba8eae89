/** The rows of a statistics table (Phụ lục 01b): headings, figures, coded values and "Trong đó" parts. */
import { canonicalCode, parentCode } from "../../domain/code";
import { count } from "../../domain/decimal";
import { isProblem } from "../../domain/problem";
import { readWrittenNumber } from "../../domain/written-number";
import { joinBroken } from "../draft-row";
import { foldWords, isLowerLetter, shortened } from "../folded-text";
import { spanOf, type IntakeIndicator, type IntakeNote, type NotUnderstood } from "../intake";
import { cellText, inColumn, rowText, type GridRow } from "./grid";
import { readCodeCells } from "./excel-codes";
import { columnOf } from "./score-table";
import type { GridTable } from "./tables-in-grid";

export interface StatisticsReading {
  readonly indicators: readonly IntakeIndicator[];
  readonly notes: readonly IntakeNote[];
  readonly notUnderstood: readonly NotUnderstood[];
}

type Writable = { -readonly [Name in keyof IntakeIndicator]: IntakeIndicator[Name] };

export function readStatisticsTable(table: GridTable): StatisticsReading {
  const { columns, rows } = table;
  const at = {
    code: columnOf(columns, "code"),
    name: columnOf(columns, "name"),
    unit: columnOf(columns, "unit"),
    value: columnOf(columns, "value"),
    note: columnOf(columns, "note"),
  };
  const textIn = (row: GridRow, column: number | null): string => (column === null ? "" : cellText(row.cells[column]));
  const codes = readCodeCells(rows.map((row) => (at.code === null ? undefined : row.cells[at.code])));
  const indicators: Writable[] = [];
  const notes: IntakeNote[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const byCode = new Map<string, Writable>();
  const keys: Keys = { used: new Map(), uncoded: new Map() };
  let lastCoded: Writable | null = null;
  rows.forEach((row, index) => {
    const reading = codes[index];
    const name = textIn(row, at.name);
    const unit = textIn(row, at.unit);
    const written = textIn(row, at.value);
    const last = indicators.at(-1);
    const isMarker = foldWords(reading?.rest ?? "").startsWith("trong do");
    const code = reading?.code?.kind === "bullet" ? null : (reading?.code?.code ?? null);
    if (reading !== undefined && reading.repair !== null) {
      const { shown, taken, candidates, isProven } = reading.repair;
      notes.push({
        note: isProven ? "codeRepaired" : "codeUncertain",
        place: row.place,
        facts: { shown, taken, candidates: candidates.join(", ") },
      });
    }
    const isBroken =
      code === null &&
      !isMarker &&
      unit === "" &&
      written === "" &&
      last !== undefined &&
      isLowerLetter(name.charAt(0));
    if (isBroken) {
      last.name = joinBroken([last.name, name]);
      last.place = spanOf([last.place, row.place]);
      return;
    }
    if (name === "" && written === "" && unit === "") {
      notUnderstood.push({ place: row.place, text: shortened(rowText(row)), why: "noName" });
      return;
    }
    const choices = choicesIn(unit);
    const value = valueOf(written, row, at.value, notUnderstood);
    const isPart: boolean = code === null && (isMarker || last?.isPart === true || written !== "");
    const parent: Writable | null = code === null ? lastCoded : parentOf(code, byCode, keys.used, lastCoded);
    const key = keyOf(code, parent, keys);
    if (code !== null && byCode.has(code)) notes.push({ note: "codeTwice", place: row.place, facts: { code, name } });
    const isHeading = unit === "" && written === "";
    const indicator: Writable = {
      key,
      code: code === null ? null : canonicalCode(code),
      printedCode:
        reading?.code?.kind === "bullet"
          ? null
          : (reading?.code?.printed ?? (isMarker ? (reading?.rest ?? null) : null)),
      parentKey: parent?.key ?? null,
      name,
      unit: unit === "" || choices.length > 0 ? null : unit,
      choices,
      value,
      isHeading,
      isPart,
      note: textIn(row, at.note),
      place: row.place,
    };
    keys.used.set(key, indicator);
    indicators.push(indicator);
    if (code !== null) {
      if (!byCode.has(code)) byCode.set(code, indicator);
      lastCoded = indicator;
    }
  });
  return { indicators, notes, notUnderstood };
}

/**
 * The parent a code implies, unless the row stands elsewhere: 1.1.2 printed again below 1.2.1 belongs to 1.2, where it was
 * probably meant to be 1.2.2.
 */
function parentOf(
  code: string,
  byCode: ReadonlyMap<string, Writable>,
  byKey: ReadonlyMap<string, Writable>,
  last: Writable | null,
): Writable | null {
  const standing = byCode.has(code) ? byKey.get(last?.parentKey ?? "") : undefined;
  if (standing !== undefined) return standing;
  for (let above = parentCode(code); above !== null; above = parentCode(above)) {
    const parent = byCode.get(above);
    if (parent !== undefined) return parent;
  }
  return null;
}

/** Keys in use, and how many uncoded rows each parent has so far. */
interface Keys {
  readonly used: Map<string, Writable>;
  readonly uncoded: Map<string, number>;
}

function keyOf(code: string | null, parent: Writable | null, { used, uncoded }: Keys): string {
  const above = parent?.key ?? "";
  if (code === null) {
    const number = (uncoded.get(above) ?? 0) + 1;
    uncoded.set(above, number);
    return freeKey(`${above === "" ? "" : `${above}.`}t${number}`, used);
  }
  return used.has(code) ? freeKey(`${above === "" ? "" : `${above}/`}${code}`, used) : code;
}

function freeKey(wanted: string, used: ReadonlyMap<string, Writable>): string {
  let key = wanted;
  for (let copy = 2; used.has(key); copy += 1) key = `${wanted}_${copy}`;
  return key;
}

function valueOf(
  written: string,
  row: GridRow,
  column: number | null,
  notUnderstood: NotUnderstood[],
): IntakeIndicator["value"] {
  if (written === "") return null;
  const number = readWrittenNumber(written, "count");
  if (!isProblem(number) && number.kind !== "fraction") return { kind: "figure", amount: count(number.value) };
  if (isProblem(number) && number.problem === "AmbiguousNumber") {
    notUnderstood.push({
      place: column === null ? row.place : inColumn(row.place, column),
      text: written,
      why: "ambiguousNumber",
    });
  }
  return { kind: "text", text: written };
}

/** `Không = 0 Có = 1`: labels separated only by the next `= n`. */
export function choicesIn(unit: string): IntakeIndicator["choices"] {
  if (!unit.includes("=") || unit.length > 400) return [];
  const choices: { readonly value: ReturnType<typeof count>; readonly label: string }[] = [];
  const pieces = unit.split("=");
  let label = (pieces[0] ?? "").trim();
  for (const piece of pieces.slice(1)) {
    const match = /^\s*(\d{1,3})(?=[\s;,.]|$)/.exec(piece);
    if (match === null || label === "") return [];
    choices.push({ value: count(String(Number(match[1]))), label });
    label = piece
      .slice(match[0].length)
      .replace(/^[\s;,.]+/, "")
      .trim();
  }
  return label === "" ? choices : [];
}
