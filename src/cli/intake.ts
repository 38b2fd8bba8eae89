/** `cchc intake`: what a text or a sheet holds, row by row, and everything that was not understood. */
import { parseArgs } from "node:util";
import { toText, type Exact } from "../domain/decimal";
import { shippedFramework, shippedFrameworkIds } from "../frameworks/shipped-frameworks";
import type { Intake, IntakeIndicator, IntakeRow, IntakeTotals, PrintedPoints, StatedAmount } from "../intake/intake";
import { matchToScoreSheet } from "../intake/match-to-score-sheet";
import { readAssignment } from "../intake/offices";
import {
  columnReasonText,
  columnRoleText,
  intakeNoteText,
  intakePlaceText,
  notUnderstoodText,
  setAsideText,
} from "../text/intake-text";
import { printJson, Refusal, type Verb } from "./command";
import { readIntakeFile, sheetLines, type TakenFile } from "./intake-source";

const usage = "cchc intake TỆP.txt|TỆP.csv|TỆP.xlsx [--sheet TRANG] [--framework MÃ] [--json]";

export const intake: Verb = {
  name: "intake",
  summary: "đọc bảng chấm, phụ lục từ văn bản hoặc trang tính có sẵn",
  usage,
  run: async (args) => {
    const { path, sheet, frameworkId, format } = readArgs(args);
    const file = await readIntakeFile(path, sheet);
    const { taken } = file;
    const matched = frameworkId === null ? null : matchReport(taken, frameworkId);
    const text =
      format === "json"
        ? printJson({ ...intakeReport(taken), ...sheetReport(file), ...(matched === null ? {} : { matched }) })
        : intakeList(file);
    return { text, exitCode: 0 };
  },
};

interface IntakeArgs {
  readonly path: string;
  readonly sheet: string | null;
  readonly frameworkId: string | null;
  readonly format: "json" | "text";
}

function readArgs(args: readonly string[]): IntakeArgs {
  try {
    const options = { framework: { type: "string" }, sheet: { type: "string" }, json: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path !== undefined && more.length === 0) {
      const { framework: frameworkId = null, sheet = null, json } = values;
      return { path, sheet, frameworkId, format: json === true ? "json" : "text" };
    }
  } catch {
    // Falls through to the one refusal below.
  }
  throw new Refusal(`Cách dùng: ${usage}`);
}

const text = <Unit>(amount: Exact<Unit> | null | undefined): string | null =>
  amount === null || amount === undefined ? null : toText(amount);
const figure = (printed: PrintedPoints | null): string | null => text(printed?.value);

/** The stable form of `intake --json`. Numbers are canonical decimals; `null` means "not there". */
export function intakeReport(taken: Intake) {
  const { rows, indicators, procedures, owners, totals, notUnderstood, aside, notes, tables, shares, paper } = taken;
  return {
    kind: kindOf(taken),
    paper,
    nodes: rows.map(nodeReport),
    indicators: indicators.map(indicatorReport),
    procedures: procedures.map(({ number, name, statutoryDays, reducedDays, statedRate, document, note, place }) => ({
      no: number,
      name,
      statutoryDays: text(statutoryDays),
      reducedDays: text(reducedDays),
      statedRatePct: text(statedRate),
      documentNo: document === "" ? null : document,
      note: note === "" ? null : note,
      line: place.first,
    })),
    owners: owners.map(({ owner, mark, codes, inferredCodes, text: task, place }) => ({
      letter: mark,
      owner,
      codes,
      inferredCodes,
      text: task,
      line: place.first,
    })),
    totals: totalsReport(totals),
    shares: shares.map(({ done, due, percent, quote, place }) => ({
      num: text(done),
      den: text(due),
      statedPct: text(percent),
      text: quote,
      line: place.first,
    })),
    tables: tables.map(({ kind, layout, place, columns }) => ({
      kind,
      layout,
      firstLine: place.first,
      lastLine: place.last,
      columns: columns.map(({ column, heading, role, confidence, reason }) => ({
        column,
        heading,
        role,
        confidence,
        reason: columnReasonText[reason],
      })),
    })),
    notes: notes.map((note) => ({
      note: note.note,
      line: note.place.first,
      text: intakeNoteText(note),
      facts: note.facts,
    })),
    notUnderstood: notUnderstood.map((item) => ({
      line: item.place.first,
      lastLine: item.place.last,
      column: item.place.column,
      text: item.text,
      why: notUnderstoodText(item),
    })),
    aside: aside.map(({ place, text: words, as }) => ({ line: place.first, text: words, why: setAsideText[as] })),
  };
}

function kindOf({ rows, indicators, procedures }: Intake): "scoreSheet" | "statistics" | "both" | "nothing" {
  const hasStatistics = indicators.length > 0 || procedures.length > 0;
  if (rows.length > 0) return hasStatistics ? "both" : "scoreSheet";
  return hasStatistics ? "statistics" : "nothing";
}

function words(written: string): string | null {
  return written === "" ? null : written;
}

function nodeReport(row: IntakeRow) {
  const { lead, support } = readAssignment(row.words.assignment);
  const { quotedRate } = row;
  return {
    key: row.key,
    // Without a printed code the number of its place in the list.
    code: row.code ?? row.key.replace(/^[IVX]+\./, ""),
    codePrinted: row.printedCode,
    parentKey: row.parentKey,
    level: row.level,
    name: row.name,
    max: figure(row.maxScore),
    self: figure(row.selfScore),
    appraised: figure(row.appraisedScore),
    isSurvey: row.isSurvey,
    isBonus: row.isBonus,
    isNotApplicable: row.isNotApplicable,
    deduction: figure(row.deduction),
    description: words(row.words.description),
    explanation: words(row.words.explanation),
    evidence: words(row.words.evidence),
    cause: words(row.words.cause),
    assignment: words(row.words.assignment),
    measure: words(row.words.measure),
    owners: [row.words.lead, row.words.owner, lead, ...support].filter((owner) => owner !== ""),
    due: words(row.words.due),
    ratio:
      quotedRate === null
        ? null
        : {
            num: text(quotedRate.done),
            den: text(quotedRate.due),
            statedPct: text(quotedRate.percent),
            text: quotedRate.quote,
          },
    lines: row.places.map(({ first, last }) => [first, last]),
  };
}

function indicatorReport({
  key,
  code,
  printedCode,
  parentKey,
  name,
  unit,
  choices,
  value,
  isHeading,
  note,
  place,
}: IntakeIndicator) {
  return {
    key,
    code,
    codePrinted: printedCode,
    parentKey,
    name,
    unit,
    value: value === null ? null : value.kind === "figure" ? toText(value.amount) : value.text,
    valueType: value === null ? null : value.kind === "figure" ? "number" : "text",
    choices:
      choices.length === 0 ? null : choices.map((choice) => ({ value: toText(choice.value), label: choice.label })),
    isHeader: isHeading,
    note: words(note),
    line: place.first,
  };
}

function totalsReport({ points, self, appraised, survey, bonus, index, maxScore, grade, rank }: IntakeTotals) {
  const value = (amount: StatedAmount | null): string | null => text(amount?.value);
  return {
    points: value(points),
    pointsMax: text(points?.of),
    max: value(maxScore),
    self: value(self),
    selfMax: text(self?.of),
    appraised: value(appraised),
    appraisedMax: text(appraised?.of),
    survey: value(survey),
    surveyMax: text(survey?.of),
    bonus: value(bonus),
    index: value(index),
    grade,
    rank: rank?.place ?? null,
    rankOf: rank?.of ?? null,
  };
}

function matchReport(taken: Intake, frameworkId: string) {
  const file = shippedFramework(frameworkId);
  if (file?.kind !== "scoreSheet") {
    throw new Refusal(`Không có bộ tiêu chí “${frameworkId}”; các bộ đi kèm: ${shippedFrameworkIds.join(", ")}.`);
  }
  const { matches, unmatched, missing } = matchToScoreSheet(taken, file.framework, null);
  return {
    framework: frameworkId,
    rows: matches.map(({ row, key, by, offers }) => ({
      key: row.key,
      frameworkKey: key,
      by,
      offers: offers.map(({ field, offered, current, state }) => ({ field, offered, current, state })),
    })),
    unmatched: unmatched.map(({ key, name }) => ({ key, name })),
    missing: missing.map(({ key, name }) => ({ key, name })),
  };
}

/** Which sheet of a workbook was taken; nothing for other files. */
export function sheetReport({ sheet }: TakenFile) {
  return sheet === null ? {} : { sheet };
}

function intakeList(file: TakenFile): string {
  const { taken } = file;
  const { rows, indicators, procedures, tables, notes, notUnderstood, paper } = taken;
  const head = [
    [paper.unit ?? "Chưa rõ đơn vị", paper.period ?? "chưa rõ kỳ"].join(" · "),
    `${rows.length} dòng điểm · ${indicators.length} chỉ tiêu · ${procedures.length} TTHC · ${notUnderstood.length} chỗ không hiểu`,
    ...sheetLines(file),
    "",
  ];
  const columns = tables.flatMap(({ columns: list, place }) => [
    `Bảng ở ${intakePlaceText(place)}:`,
    ...list.map(
      ({ column, heading, role, confidence, reason }) =>
        `  cột ${column} “${heading}” → ${columnRoleText[role]} (${confidence}%, ${columnReasonText[reason]})`,
    ),
  ]);
  const lines = rows.map((row) => {
    const figures = [row.maxScore, row.selfScore, row.appraisedScore]
      .map((printed) => printed?.printed ?? "–")
      .join(" / ");
    return `${row.key}  ${row.name}  ${figures}`;
  });
  return [
    ...head,
    ...columns,
    ...lines,
    ...notes.map((note) => `[Lưu ý] ${intakePlaceText(note.place)}: ${intakeNoteText(note)}`),
    ...notUnderstood.map(
      (item) => `[Không hiểu] ${intakePlaceText(item.place)}: ${notUnderstoodText(item)} ${item.text}`,
    ),
    "",
  ].join("\n");
}
