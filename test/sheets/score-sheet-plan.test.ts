/** What the plan of `Bảng điểm` says besides figures, which the formulas' tests judge. */
import * as fc from "fast-check";
import { points } from "../../src/domain/decimal";
import type { Framework, Leaf } from "../../src/domain/framework";
import { makeScoreSheet } from "../../src/domain/score-sheet";
import { parseRule } from "../../src/domain/scoring-rules/scoring-rule";
import { isProblem } from "../../src/domain/problem";
import { columnShowings } from "../../src/sheets/column-views";
import { headingOf, scoreSheetColumns, type ColumnView } from "../../src/sheets/score-sheet-columns";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import { isPlannedFormula, type ColumnPlan, type SheetPlan } from "../../src/sheets/sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import { sampleSheet } from "../builders/shipped-papers";
import { largeAssessment, largeFramework } from "../bench/large-sheet";
import { anyFilledSheet } from "./score-sheet-cases";

const hiddenAlways = [
  "Khóa",
  "Điểm tối đa riêng",
  "Tự chấm ghi nhận",
  "Thẩm định ghi nhận",
  "Điểm được tính",
  "Tình trạng riêng",
];

test.each<[ColumnView, readonly string[]]>([
  ["full", []],
  ["score", ["Điểm loại trừ", "Thẩm định", "Điểm thẩm định"]],
  [
    "appraise",
    [
      "Cách chấm",
      "Điểm loại trừ",
      "Đã thực hiện",
      "Tổng số",
      "Điểm theo cách chấm",
      "Tài liệu kiểm chứng",
      "Bộ phận phụ trách",
    ],
  ],
])("the view %s hides what it does not need", (view, hidden) => {
  const { table } = planScoreSheet(sampleSheet("hai-phong-2024"), { view });
  const headings = table.columns.filter(({ isHidden }) => isHidden).map(({ heading }) => heading);
  expect([...headings].sort()).toEqual([...hiddenAlways, ...hidden].sort());
  const showings = columnShowings(view).filter(({ showing }) => showing === "hidden");
  expect(showings.map(({ heading }) => heading)).toEqual(headings);
});

test("codes are text before anything is written", () => {
  const { table } = planScoreSheet(sampleSheet("chi-minh-2023h1"), { view: "full" });
  const codes = table.columns.filter(({ content }) => content === "code").map(({ heading }) => heading);
  expect(codes).toEqual(["Khóa", "Mã"]);
  const cells = table.rows.flatMap(({ cells }) => [cells[0], cells[1]]).filter((cell) => cell !== null);
  expect(cells.every((cell) => cell?.kind === "text")).toBe(true);
});

test("exactly the leaves have a Cách chấm, which says where nothing arising keeps the points", () => {
  const sheet = sampleSheet("chi-minh-2023h1");
  const { table } = planScoreSheet(sheet, { view: "full" });
  const at = table.columns.findIndex(({ heading }) => heading === headingOf("rule"));
  const rules = table.rows.map(({ cells }) => cells[at]);
  expect(rules.map((cell) => cell !== null)).toEqual(sheet.rows.map(({ node }) => node.kind === "leaf"));
  const texts = new Set(rules.flatMap((cell) => (cell?.kind === "text" ? [cell.text] : [])));
  expect([...texts].sort()).toEqual([
    "chấm trực tiếp",
    "chấm trực tiếp · không phát sinh → đủ điểm",
    "số lượng: ≥5 → 0,25; <5 → 0",
    "điều tra xã hội học",
  ]);
});

test("the note says which score Điểm chưa đạt starts from", () => {
  const noteOf = (id: string): unknown => {
    const content =
      planScoreSheet(sampleSheet(id), { view: "full" }).cells.find(({ row }) => row === 3)?.content ?? null;
    return isPlannedFormula(content) ? content.value : content;
  };
  expect(noteOf("hai-phong-2024")).toEqual({
    kind: "text",
    text: "Điểm chưa đạt tính từ điểm thẩm định; tiêu chí chưa thẩm định tính từ điểm tự đánh giá.",
  });
  expect(noteOf("duong-hoa-2022")).toMatchObject({ text: expect.stringMatching(/^Điểm chưa đạt tính từ/) as unknown });
});

/** Excel's own limits. */
function refusedByExcel({ table, cells, inputs, highlights }: SheetPlan): readonly string[] {
  const formulas = [
    ...table.columns.flatMap(({ formula }) => (formula === null ? [] : [formula.cchc, formula.native])),
    ...cells.flatMap(({ content }) =>
      isPlannedFormula(content) ? [content.formula.cchc, content.formula.native] : [],
    ),
    ...highlights.map(({ formula }) => formula),
  ];
  const validations = [...table.columns, ...inputs].flatMap(
    ({ validation }: Pick<ColumnPlan, "validation">) => validation ?? [],
  );
  return [
    ...formulas.filter((formula) => formula.length > 8_192 || levels(formula) > 64 || !formula.startsWith("=")),
    ...formulas.filter((formula) =>
      [...formula.matchAll(/"((?:[^"]|"")*)"/g)].some(([, text = ""]) => text.length > 255),
    ),
    ...validations.flatMap(({ rule, title, message }) => [
      ...(rule.kind === "formula" && rule.formula.length > 255 ? [rule.formula] : []),
      ...(title.length > 32 ? [title] : []),
      ...(message.length > 225 ? [message] : []),
    ]),
  ];
}

function levels(formula: string): number {
  let level = 0;
  return Array.from(formula.replace(/"[^"]*"/g, "")).reduce((most, sign) => {
    if (sign === "(") level += 1;
    if (sign === ")") level -= 1;
    return Math.max(most, level);
  }, 0);
}

test("nothing in the plans is more than Excel takes", () => {
  fc.assert(
    fc.property(anyFilledSheet, (sheet) => {
      expect(refusedByExcel(planScoreSheet(sheet, { view: "full" }))).toEqual([]);
      expect(refusedByExcel(planSummary(sheet))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe("a framework with more rules than one formula holds", () => {
  const plain = largeFramework(120);
  const framework: Framework = { ...plain, nodes: plain.nodes.map(withOwnRules()) };
  const plan = planScoreSheet(makeScoreSheet(framework, largeAssessment(framework)), { view: "full" });

  test("stays within Excel's limits", () => {
    expect(refusedByExcel(plan)).toEqual([]);
  });

  test("says how many leaves the dialect without functions leaves blank", () => {
    const note = plan.cells.find(({ row }) => row === 4)?.content;
    const said = /để trống ở (\d+) tiêu chí/.exec(
      note !== null && note !== undefined && "text" in note ? note.text : "",
    );
    const formula = plan.table.columns.find(({ key }) => key === "ruleScore")?.formula?.native ?? "";
    const known = [...formula.matchAll(/="≥/g)].length;
    expect(Number(said?.[1]) + known).toBe(120);
    expect(known).toBeGreaterThan(10);
  });
});

/** Each leaf its own tiers. */
function withOwnRules(): (node: Framework["nodes"][number]) => Framework["nodes"][number] {
  let edge = 1;
  const change = (node: Framework["nodes"][number]): Framework["nodes"][number] =>
    node.kind === "leaf" ? ownRule(node, (edge += 0.5)) : { ...node, children: node.children.map(change) };
  return change;
}

function ownRule(leaf: Leaf, edge: number): Leaf {
  const rule = parseRule(`≥${String(edge).replace(".", ",")}% → 1; <${String(edge).replace(".", ",")}% → 0,5`);
  if (isProblem(rule)) throw new Error("Not a rule");
  return { ...leaf, rule, maxScore: points("1") };
}

test("headings hold no sign that a reference would need an apostrophe for", () => {
  expect(scoreSheetColumns.map(({ heading }) => heading).filter((heading) => /['#@[\]]/.test(heading))).toEqual([]);
});
