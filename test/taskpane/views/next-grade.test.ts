import { toText } from "../../../src/domain/decimal";
import type { Framework, GradeScheme } from "../../../src/domain/framework";
import { nextGrade } from "../../../src/taskpane/views/next-grade";
import { entry, sheetOf } from "../../builders/assessments";
import { leaf } from "../../builders/frameworks";

function missing(score: string | null, gradeScheme: GradeScheme | null, max = "100", members: Partial<Framework> = {}) {
  const entries = score === null ? {} : { "1": entry({ self: score }) };
  const next = nextGrade(sheetOf([leaf("1", max)], entries, { framework: { gradeScheme, ...members } }));
  return next.kind === "missing" ? `${toText(next.points)} → ${next.name}` : next.kind;
}

const bands = (basis: GradeScheme["basis"], edges: readonly [string, string, boolean][]): GradeScheme => ({
  basis,
  bands: edges.map(([name, from, includesEdge]) => ({ name, from, includesEdge })),
});
const points = bands("points", [
  ["Xuất sắc", "90", true],
  ["Tốt", "80", true],
]);
const index = bands("index", [
  ["Xuất sắc", "90", true],
  ["Tốt", "80", false],
]);

test.each([
  ["just below an edge that is included", "89.75", points, "0.25 → Xuất sắc"],
  ["on the edge", "80", points, "10 → Xuất sắc"],
  ["below every band", "60", points, "20 → Tốt"],
  ["an edge that is not included takes a hundredth more", "60", index, "20.01 → Tốt"],
  ["in the highest band", "95", points, "top"],
  ["nothing scored", null, points, "none"],
  ["no bands", "60", null, "none"],
] as const)("%s", (_, score, scheme, expected) => {
  expect(missing(score, scheme)).toBe(expected);
});

test("the index is compared as the framework rounds it", () => {
  const halfUp = { leaf: null, area: null, index: { digits: 0, mode: "halfAwayFromZero" } } as const;
  const cutOff = { leaf: null, area: null, index: { digits: 0, mode: "truncate" } } as const;
  expect(missing("89", index, "100", { rounding: halfUp })).toBe("0.5 → Xuất sắc");
  expect(missing("89", index, "100", { rounding: cutOff })).toBe("1 → Xuất sắc");
});

test("on a maximum that is not 100, the points are those of the maximum", () => {
  expect(missing("16.8", index, "19.5")).toBe("0.75 → Xuất sắc");
});

test("a band that the points left cannot reach is not promised", () => {
  expect(missing("49", points, "50")).toBe("none");
});
