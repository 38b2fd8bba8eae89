import { listRemediationItems } from "../../src/domain/remediation";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { planAssignment, type AssignmentOptions } from "../../src/sheets/assignment-plan";
import { isPlannedFormula, type CellContent, type SheetPlan } from "../../src/sheets/sheet-plan";
import { assessment, entry } from "../builders/assessments";
import { branch, framework, leaf } from "../builders/frameworks";
import { makeScoreSheet } from "../../src/domain/score-sheet";
import { sampleSheet } from "../builders/shipped-papers";

const today = "2025-11-20";

const said = (content: CellContent): string =>
  content === null ? "" : content.kind === "text" ? content.text : content.kind === "number" ? content.number : "";

function rowsOf({ table }: SheetPlan): readonly string[] {
  return table.rows.map(({ cells }) => cells.map(said).join(" | "));
}

function planOf(sheet: ScoreSheet, options: Partial<AssignmentOptions> = {}): SheetPlan {
  const items = listRemediationItems(sheet);
  return planAssignment(sheet, { today, remediation: "made", items, offices: [], ...options });
}

const owned = (owner: string, members: Parameters<typeof entry>[0]): ReturnType<typeof entry> => ({
  ...entry(members),
  owner,
});

const late = { kind: "date", date: "2025-11-15" } as const;
const sheet = makeScoreSheet(
  framework([
    branch(
      "1",
      ["1.1", "1.2", "1.3", "1.10"].map((key) => leaf(key, "1")),
    ),
  ]),
  assessment({
    "1.1": owned("Kế toán", { self: "0.4", remediation: { lead: "Văn phòng", due: late } }),
    "1.2": owned(" văn  phòng", { self: "1" }),
    "1.3": owned("Văn phòng", { self: "0.9", remediation: { lead: "Công an", due: late, state: "done" } }),
    "1.10": entry({ self: "0.75" }),
  }),
);

describe("offices", () => {
  test("answer for their criteria and the points at stake; spelling and case do not make two of one", () => {
    expect(rowsOf(planOf(sheet))).toEqual([
      "Kế toán | 1 | 1.1 | 0.6 | 0 | 0",
      "văn phòng | 2 | 1.2; 1.3 | 0.1 | 1 | 1",
      "Công an | 0 |  | 0 | 0 | 0",
    ]);
  });

  test("listed before keep their place and stay, also without a criterion", () => {
    const offices = ["Công an xã", "Văn phòng"];
    expect(rowsOf(planOf(sheet, { offices })).map((row) => row.split(" | ")[0])).toEqual([
      "Công an xã",
      "Văn phòng",
      "Kế toán",
      "Công an",
    ]);
  });

  test("have no tasks while the remediation sheet is not made, and no formula asks for it", () => {
    const plan = planOf(sheet, { remediation: "notMade", items: [] });
    expect(rowsOf(plan)).toEqual(["Kế toán | 1 | 1.1 | 0.6 |  | ", "văn phòng | 2 | 1.2; 1.3 | 0.1 |  | "]);
    expect(JSON.stringify(plan)).not.toContain("KhacPhuc");
  });
});

test("what is given to no office is counted below", () => {
  const figures = planOf(sheet).cells.flatMap(({ content }) => (isPlannedFormula(content) ? [content.value] : []));
  expect(figures.map(said)).toEqual(["1", "0.25"]);
});

test("duong-hoa-2022: every criterion is some office's or counted below", () => {
  const paper = sampleSheet("duong-hoa-2022");
  const plan = planOf(paper);
  const counted = plan.table.rows.map(({ cells }) => Number(said(cells[1]!)));
  const [below] = plan.cells.flatMap(({ content }) => (isPlannedFormula(content) ? [content.value] : []));
  expect(counted.reduce((sum, count) => sum + count, Number(said(below!)))).toBe(44);
  expect(counted.every((count) => count > 0)).toBe(true);
});
