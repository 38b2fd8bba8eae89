/**
 * Each real paper, taken in from its raw text, against the figures read off it by hand. The papers lie in `../shared`
 * beside the repository on the machines of those who made them; elsewhere the folder is absent, and one line says so.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findingsOfIntake } from "../../src/cli/check";
import { toText, type Exact } from "../../src/domain/decimal";
import type { Level } from "../../src/domain/framework";
import type { Intake, IntakeRow, PrintedPoints } from "../../src/intake/intake";
import { readAssignment } from "../../src/intake/offices";
import { readText } from "../../src/intake/pasted/read-text";
import { foldWords } from "../../src/intake/folded-text";
import { findingKind } from "../../src/text/finding-kind";
import { filledLines, unaccounted } from "./accounting";
import { wrapAt } from "./any-paper";

const shared = resolve(__dirname, "../../../shared");
const isThere = existsSync(resolve(shared, "golden")) && existsSync(resolve(shared, "documents"));

interface GoldenNode {
  readonly id: string;
  readonly code: string;
  readonly codePrinted: string | null;
  readonly parentId: string | null;
  readonly level: "group" | "domain" | "criterion" | "subcriterion" | "option";
  readonly name: string;
  readonly max: string | null;
  readonly self: string | null;
  readonly appraised: string | null;
  readonly survey: string | null;
  readonly deductionStated: string | null;
  readonly note: string | null;
  readonly noteKind: "explanation" | "cause" | null;
  readonly assignment: string | null;
  readonly deadline: string | null;
  readonly ownersDerived?: readonly string[];
  readonly ratio?: { readonly num: string | null; readonly den: string | null; readonly statedPct: string | null };
}

interface GoldenPaper {
  readonly nodes: readonly GoldenNode[];
  readonly indicators?: readonly {
    readonly id: string;
    readonly code: string | null;
    readonly codePrinted: string | null;
    readonly parentId: string | null;
    readonly name: string;
    readonly unit: string | null;
    readonly value: string | null;
    readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
    readonly isHeader: boolean;
  }[];
  readonly procedures?: readonly {
    readonly no: string;
    readonly name: string;
    readonly statutoryDays: string;
    readonly reducedDays: string;
    readonly statedRatePct: string | null;
  }[];
  readonly assignments?: readonly {
    readonly letter: string;
    readonly owner: string;
    readonly explicitCodes: readonly string[];
  }[];
}

const goldenOf = (id: string): GoldenPaper =>
  JSON.parse(readFileSync(resolve(shared, "golden", `${id}.json`), "utf8")) as GoldenPaper;
const textOf = (id: string): string => readFileSync(resolve(shared, "documents", `${id}.txt`), "utf8");

/** Our keys carry the part in front. */
function keyOf(node: GoldenNode, nodes: readonly GoldenNode[]): string {
  let outermost = node;
  for (let above = nodes.find(({ id }) => id === node.parentId); above !== undefined;) {
    outermost = above;
    const { parentId } = above;
    above = nodes.find(({ id }) => id === parentId);
  }
  const isUnderPart = /^[IV]+$/.test(outermost.id) && !node.id.startsWith(outermost.id);
  return isUnderPart ? `${outermost.id}.${node.id}` : node.id;
}

const levelNames: Readonly<Record<GoldenNode["level"], Level>> = {
  group: "part",
  domain: "area",
  criterion: "criterion",
  subcriterion: "subCriterion",
  option: "option",
};
const amount = <Unit>(value: Exact<Unit> | null | undefined): string | null =>
  value === null || value === undefined ? null : toText(value);
const figure = (printed: PrintedPoints | null): string | null => amount(printed?.value);

function goldenFields(node: GoldenNode, nodes: readonly GoldenNode[]) {
  const parent = nodes.find(({ id }) => id === node.parentId);
  const isPrinted = node.codePrinted !== null && /\d|^[IVX]+\.$|^NHÓM/.test(node.codePrinted);
  return {
    key: keyOf(node, nodes),
    parent: parent === undefined ? null : keyOf(parent, nodes),
    code: isPrinted ? node.code : "–",
    printed: node.codePrinted,
    level: levelNames[node.level],
    name: node.name,
    max: node.max,
    self: node.self,
    appraised: node.appraised ?? node.survey,
    deduction: node.deductionStated,
    explanation: node.noteKind === "explanation" ? node.note : null,
    cause: node.noteKind === "cause" ? node.note : null,
    assignment: node.assignment,
    due: node.deadline,
    done: node.ratio?.num ?? null,
    total: node.ratio?.den ?? null,
    percent: node.ratio?.statedPct ?? null,
    owners: node.ownersDerived?.map(foldWords) ?? [],
  };
}

function takenFields(row: IntakeRow): ReturnType<typeof goldenFields> {
  const { lead, support } = readAssignment(row.words.assignment);
  const words = (text: string): string | null => (text === "" ? null : text);
  return {
    key: row.key,
    parent: row.parentKey,
    code: row.code !== null && row.printedCode !== null ? row.code : "–",
    printed: row.printedCode,
    level: row.level,
    name: row.name,
    max: figure(row.maxScore),
    self: figure(row.selfScore),
    appraised: figure(row.appraisedScore),
    deduction: figure(row.deduction),
    explanation: words(row.words.explanation),
    cause: words(row.words.cause),
    assignment: words(row.words.assignment),
    due: words(row.words.due),
    done: amount(row.quotedRate?.done),
    total: amount(row.quotedRate?.due),
    percent: amount(row.quotedRate?.percent),
    owners: [lead, ...support].filter((owner) => owner !== "").map(foldWords),
  };
}

test("the papers are there, or their absence is said", () => {
  if (!isThere) process.stdout.write(`${shared} is absent: no real paper is taken in here.\n`);
  expect(
    ["hai-phong-2024", "chi-minh-2023h1"].every((id) => existsSync(resolve(shared, "documents", `${id}.txt`))),
  ).toBe(isThere);
});

const scored = isThere ? ["hai-phong-2024", "chi-minh-2023h1", "duong-hoa-2022", "ba-thanh-2024"] : [];
const papers = isThere ? [...scored, "hoang-luu-2024"] : [];

test("every row of the score sheets is taken in, field by field", () => {
  for (const id of scored) {
    const { nodes } = goldenOf(id);
    const taken = readText(textOf(id));
    const inOrder = (rows: readonly { readonly key: string }[]) =>
      [...rows].sort((first, second) => (first.key < second.key ? -1 : 1));
    expect(inOrder(taken.rows.map(takenFields))).toEqual(inOrder(nodes.map((node) => goldenFields(node, nodes))));
  }
});

const mangled: readonly (readonly [string, (text: string) => string])[] = [
  ["decomposed letters", (text) => text.normalize("NFD")],
  ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["spaces that do not break", (text) => text.replaceAll(" ", "\u00a0")],
  ["more blank lines", (text) => text.replaceAll("\n\n", "\n\n\n")],
  ["no blank lines", (text) => text.replace(/\n\s*\n+/g, "\n")],
  ["no marks of Markdown", (text) => text.replace(/[*#]/g, "")],
  ["other bullets", (text) => text.replace(/^- (?=\p{L}.*điểm)/gmu, "– ").replace(/^\+ (?=\p{L}.*điểm)/gmu, "• ")],
  ["lines of 30 letters", (text) => wrapAt(text, 30)],
  ["lines of 80 letters", (text) => wrapAt(text, 80)],
  ["cells cut at the end of a row", (text) => text.replace(/\t+$/gm, "")],
];

test.each(mangled)("with %s every row is the same", (_change, change) => {
  for (const id of scored) {
    const fields = (text: string) => readText(text).rows.map(takenFields);
    expect([id, fields(change(textOf(id)))]).toEqual([id, fields(textOf(id))]);
  }
});

test("without its heading a table is guessed and said to be, or not understood, never lost", () => {
  for (const id of papers) {
    const text = textOf(id)
      .split("\n")
      .filter((line) => !/^(?:STT|ST T|\t\tĐơn vị)\t|\tĐiểm Thảm định\t/.test(line))
      .join("\n");
    const taken = readText(text);
    const isGuessed = taken.tables.some(({ columns }) => columns.some(({ reason }) => reason === "cells"));
    const isWhole = text === textOf(id);
    expect([id, isWhole || isGuessed || taken.notUnderstood.length > 0]).toEqual([id, true]);
    expect([id, unaccounted(taken, filledLines(text))]).toEqual([id, []]);
  }
});

test("the statistics and the time cuts are taken in, field by field", () => {
  for (const id of papers.filter((each) => each === "hoang-luu-2024")) {
    const golden = goldenOf(id);
    const taken = readText(textOf(id));
    expect(
      taken.indicators.map(({ key, code, printedCode, parentKey, name, unit, choices, value, isHeading }) => ({
        id: key,
        code,
        codePrinted: printedCode,
        parentId: parentKey,
        name,
        unit,
        value: value === null ? null : value.kind === "figure" ? toText(value.amount) : value.text,
        choices:
          choices.length === 0 ? null : choices.map((choice) => ({ value: toText(choice.value), label: choice.label })),
        isHeader: isHeading,
      })),
    ).toEqual(
      golden.indicators?.map(({ id: key, code, codePrinted, parentId, name, unit, value, choices, isHeader }) => ({
        id: key,
        code,
        codePrinted,
        parentId,
        name,
        unit,
        value,
        choices,
        isHeader,
      })),
    );
    expect(
      taken.procedures.map(({ number, name, statutoryDays, reducedDays, statedRate }) => [
        number,
        name,
        toText(statutoryDays),
        toText(reducedDays),
        amount(statedRate),
      ]),
    ).toEqual(
      golden.procedures?.map(({ no, name, statutoryDays, reducedDays, statedRatePct }) => [
        no,
        name,
        statutoryDays,
        reducedDays,
        statedRatePct,
      ]),
    );
  }
});

test("offices and the codes they answer for are taken in", () => {
  for (const id of papers) {
    const { assignments = [] } = goldenOf(id);
    const { owners } = readText(textOf(id));
    expect(owners.map(({ mark, owner, codes }) => [mark, owner, codes])).toEqual(
      assignments.map(({ letter, owner, explicitCodes }) => [letter, owner, explicitCodes]),
    );
  }
});

test("totals, index, grade and rank are taken in", () => {
  const figures = ({ totals }: Intake) => ({
    points: amount(totals.points?.value),
    pointsMax: amount(totals.points?.of),
    index: amount(totals.index?.value),
    self: amount(totals.self?.value),
    max: amount(totals.maxScore?.value),
    appraised: amount(totals.appraised?.value),
    survey: amount(totals.survey?.value),
    bonus: amount(totals.bonus?.value),
    grade: totals.grade,
    rank: totals.rank,
  });
  const nothing = {
    points: null,
    pointsMax: null,
    index: null,
    self: null,
    max: null,
    appraised: null,
    survey: null,
    bonus: null,
    grade: null,
    rank: null,
  };
  const expected: Readonly<Record<string, object>> = {
    "hai-phong-2024": {
      ...nothing,
      points: "89.51",
      pointsMax: "95.5",
      index: "93.72",
      appraised: "78.19",
      survey: "10.32",
      bonus: "1",
      grade: "tốt",
      rank: { place: "3", of: null },
    },
    "chi-minh-2023h1": { ...nothing, self: "98", max: "100" },
    "duong-hoa-2022": { ...nothing, index: "81.863", grade: "tốt", rank: { place: "31", of: "141" } },
    "ba-thanh-2024": nothing,
    "hoang-luu-2024": nothing,
  };
  for (const id of papers) expect([id, figures(readText(textOf(id)))]).toEqual([id, expected[id]]);
});

test("no line is lost, and nothing is left that was not understood", () => {
  for (const id of papers) {
    const text = textOf(id);
    const taken = readText(text);
    expect([id, unaccounted(taken, filledLines(text)), taken.notUnderstood]).toEqual([id, [], []]);
  }
});

test("every word of the table that ran together stands in its row", () => {
  for (const id of papers.filter((each) => each === "chi-minh-2023h1")) {
    const lines = textOf(id).split("\n");
    for (const row of readText(textOf(id)).rows) {
      const [place] = row.places;
      const printed = lines.slice((place?.first ?? 1) - 1, place?.last).join(" ");
      const figures = [row.maxScore?.printed, row.selfScore?.printed].join(" ");
      const taken = [row.printedCode, row.name, figures, row.words.explanation].join(" ");
      const bare = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");
      expect([row.key, bare(taken)]).toEqual([row.key, bare(printed)]);
    }
  }
});

interface Anomaly {
  readonly id: string;
  readonly doc: string;
  readonly kind: string;
  readonly rule: string | null;
  readonly nodes: readonly string[];
  readonly severity: string;
}

test("the contradictions of two papers are found straight from their raw text", () => {
  const read = () =>
    JSON.parse(readFileSync(resolve(shared, "golden", "anomalies.json"), "utf8")) as {
      readonly anomalies: readonly Anomaly[];
    };
  for (const id of papers.filter((each) => each === "hai-phong-2024" || each === "chi-minh-2023h1")) {
    const { anomalies } = read();
    const found = findingsOfIntake(readText(textOf(id))).map(({ check, severity, place }) => {
      const node =
        place.kind === "node" ? (/^[IVX]+$|^II\./.test(place.key) ? place.key : place.key.replace(/^I\./, "")) : null;
      return { kind: findingKind[check], severity, node };
    });
    for (const { id: anomaly, kind, nodes, severity } of anomalies.filter(
      ({ doc, rule }) => doc === id && rule !== null,
    )) {
      for (const node of nodes) {
        const isTotal = node === "index" || node === "max";
        expect([anomaly, found]).toEqual([
          anomaly,
          expect.arrayContaining([{ kind, severity, node: isTotal ? null : node }]) as unknown,
        ]);
      }
    }
  }
});
