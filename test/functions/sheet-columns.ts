/** Generated score sheets as the columns of `BangDiem`, from which the functions read them. */
import * as fc from "fast-check";
import { toText, toNumber, type Points } from "../../src/domain/decimal";
import type { Framework, FrameworkNode } from "../../src/domain/framework";
import type { ScoreSheet, ScoreSheetRow } from "../../src/domain/score-sheet";
import { writeNumber } from "../../src/domain/written-number";
import type { CellIn, Cells } from "../../src/functions/cells";
import { statusText } from "../../src/text/status-text";
import { anySheetOf } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";

export interface SheetColumns {
  readonly sheet: ScoreSheet;
  /** The sheet's rows, sorted as staff left them. */
  readonly rows: readonly ScoreSheetRow[];
  readonly keys: Cells;
  readonly names: Cells;
  readonly max: Cells;
  readonly points: Cells;
  readonly states: Cells;
}

/** Not applicable takes every leaf out of the count, as the columns of states say it. */
function excluding(framework: Framework): Framework {
  const cleared = (node: FrameworkNode): FrameworkNode =>
    node.kind === "leaf" ? { ...node, notApplicable: null } : { ...node, children: node.children.map(cleared) };
  return { ...framework, nodes: framework.nodes.map(cleared), notApplicableDefault: "exclude" };
}

/** How amounts and blanks stand in the cells: as numbers or typed, as Excel on the web or on the desktop passes them. */
interface Writing {
  readonly amount: (amount: Points) => CellIn;
  readonly blankWord: CellIn;
}

const anyWriting: fc.Arbitrary<Writing> = fc.record({
  amount: fc.constantFrom(toNumber, (amount: Points) => writeNumber(toText(amount)), toText),
  blankWord: fc.constantFrom(null, "", 0),
});

function columnsOf(sheet: ScoreSheet, rows: readonly ScoreSheetRow[], { amount, blankWord }: Writing): SheetColumns {
  const isOut = (row: ScoreSheetRow): boolean => row.entry?.applicability.state === "notApplicable";
  return {
    sheet,
    rows,
    keys: rows.map(({ key }) => [key]),
    names: rows.map(({ node }) => [node.name]),
    max: rows.map(({ maxScore }) => [amount(maxScore)]),
    points: rows.map(({ score }) => [score === null ? "" : amount(score)]),
    states: rows.map((row) => [isOut(row) ? statusText.notApplicable : blankWord]),
  };
}

/** Scores within their maxima, parents showing their sums, rows in any order. */
export const anySheetColumns: fc.Arbitrary<SheetColumns> = anySheetOf(anyFramework.map(excluding)).chain((sheet) =>
  fc
    .tuple(fc.shuffledSubarray([...sheet.rows], { minLength: sheet.rows.length }), anyWriting)
    .map(([rows, writing]) => columnsOf(sheet, rows, writing)),
);
