/**
 * The shipped frameworks and samples against the figures read off the five papers, which lie in `../shared` beside the
 * repository on the machines of those who made them. Elsewhere the folder is absent, and one line says so.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { toText, type Points } from "../../src/domain/decimal";
import type { ScoreSheetRow } from "../../src/domain/score-sheet";
import { shippedSample, shippedSampleIds } from "../../src/samples/shipped-samples";
import { sampleSheet } from "../builders/shipped-papers";

const shared = resolve(__dirname, "../../../shared");
const isThere = existsSync(resolve(shared, "golden"));

interface GoldenNode {
  readonly id: string;
  readonly code: string | null;
  readonly codePrinted: string | null;
  readonly parentId: string | null;
  readonly max: string | null;
  readonly self: string | null;
  readonly appraised: string | null;
  readonly survey: string | null;
  readonly deductionStated: string | null;
}

interface GoldenIndicator {
  readonly id: string;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly value: string | null;
  readonly valueType: "number" | "text" | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
  readonly isHeader: boolean;
}

interface GoldenPaper {
  readonly sourceFile: string;
  readonly nodes: readonly GoldenNode[];
  readonly indicators?: readonly GoldenIndicator[];
  readonly procedures?: readonly {
    readonly no: string;
    readonly name: string;
    readonly statutoryDays: string;
    readonly reducedDays: string;
    readonly statedRatePct: string | null;
  }[];
}

function goldenPaper(id: string): GoldenPaper {
  return JSON.parse(readFileSync(resolve(shared, "golden", `${id}.json`), "utf8")) as GoldenPaper;
}

/** Our keys carry the part in front, where a paper has parts; `paper.nodes` name it as their outermost parent. */
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

const text = (amount: Points | null | undefined): string | null =>
  amount === null || amount === undefined ? null : toText(amount);

/** What a row prints, beside what our sheet has for it. */
function compareRow(
  node: GoldenNode,
  row: ScoreSheetRow,
): readonly (readonly [string, string | null, string | null])[] {
  const isSurveyed = node.survey !== null;
  const printed: readonly (readonly [string, string | null, string | null])[] = [
    ["maximum", node.max, text(row.maxScore)],
    ["self score", node.self, text(row.selfScore)],
    ["appraised score", isSurveyed ? node.survey : node.appraised, text(row.appraisedScore)],
  ];
  return printed.filter(([, figure]) => figure !== null);
}

test("the folder of the papers' figures is there, or its absence is said", () => {
  if (!isThere) process.stdout.write(`${shared} is absent: the samples are not compared with the papers' figures.\n`);
  expect(shippedSampleIds.filter((id) => existsSync(resolve(shared, "golden", `${id}.json`)))).toHaveLength(
    isThere ? 5 : 0,
  );
});

const compared = isThere ? shippedSampleIds : [];

describe("every figure of the papers", () => {
  test("is in the score sheets, row by row", () => {
    for (const id of compared.filter((each) => shippedSample(each)?.kind === "assessment")) {
      const { nodes } = goldenPaper(id);
      const sheet = sampleSheet(id);
      const adjustments = new Map(sheet.assessment.adjustments);
      for (const node of nodes) {
        const key = keyOf(node, nodes);
        const granted = adjustments.get(key);
        if (granted !== undefined) continue;
        const row = sheet.rowByKey.get(key);
        if (row === undefined) throw new Error(`${id} has no row ${key}`);
        for (const [figure, printed, ours] of compareRow(node, row)) {
          expect([id, key, figure, ours]).toEqual([id, key, figure, printed]);
        }
        if (node.codePrinted !== null && !/[a-zà-ỹ]/i.test(node.codePrinted)) {
          expect([id, key, row.node.code]).toEqual([id, key, node.code]);
        }
        const deduction = sheet.assessment.stated.nodes.get(key)?.deduction;
        expect([id, key, text(deduction)]).toEqual([id, key, node.deductionStated]);
      }
    }
  });

  test("is in the statistics, row by row", () => {
    for (const id of compared) {
      const file = shippedSample(id);
      if (file?.kind !== "statisticsReport") continue;
      const { indicators = [], procedures = [] } = goldenPaper(id);
      const ours = file.template.indicators.map(({ key, code, parentKey, name, unit }) => {
        const value = file.report.values.get(key);
        const shown = value === undefined ? null : value.kind === "text" ? "text" : toText(value.amount);
        return { key, code, parentKey, name, unit, shown };
      });
      const printed = indicators.map(({ id: key, code, parentId, name, unit, value, valueType }) => {
        return { key, code, parentKey: parentId, name, unit, shown: valueType === "text" ? "text" : value };
      });
      expect(ours).toEqual(printed);
      expect(
        file.report.timeCuts?.procedures.map(({ number, name, statutoryDays, reducedDays, statedRate }) => ({
          no: number,
          name,
          statutoryDays: toText(statutoryDays),
          reducedDays: toText(reducedDays),
          statedRatePct: statedRate === null ? null : toText(statedRate),
        })),
      ).toEqual(
        procedures.map(({ no, name, statutoryDays, reducedDays, statedRatePct }) => ({
          no,
          name,
          statutoryDays,
          reducedDays,
          statedRatePct,
        })),
      );
    }
  });

  test("names rows as the papers themselves spell them", () => {
    for (const id of compared) {
      const paper = readFileSync(resolve(shared, "documents", goldenPaper(id).sourceFile), "utf8");
      const letters = folded(paper);
      const file = shippedSample(id);
      if (file?.kind !== "assessment") continue;
      const missing = sampleSheet(id)
        .rows.filter(({ node }) => node.source !== null && !letters.includes(folded(node.name)))
        .map(({ key, node }) => `${id} ${key} ${node.name}`);
      expect(missing).toEqual([]);
    }
  });
});

/** Letters and digits alone: line breaks, bold marks and hyphens of the conversion do not count. */
function folded(words: string): string {
  return words
    .normalize("NFC")
    .replace(/<\/?i>/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}
