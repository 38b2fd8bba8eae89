import { figureThatCounts, placeOfLeaf, worstFirst, type Finding } from "../../../src/domain/checks/finding";
import { leafRows } from "../../../src/domain/score-sheet";
import { entry, sheetOf } from "../../builders/assessments";
import { branch, leaf, remainder } from "../../builders/frameworks";

describe("the place of a finding", () => {
  const sheet = sheetOf(
    [
      branch("I", [branch("I.4", [leaf("I.4.1", "1", { code: "4.1" }), remainder("I.4.x", "7")], { code: "4" })]),
      remainder("x", "9"),
    ],
    { "I.4.1": entry({ self: "1", appraised: "1" }), "I.4.x": entry({ self: "1" }) },
  );
  const rows = new Map(leafRows(sheet).map((row) => [row.key, row]));

  test.each([
    ["I.4.1", { kind: "node", key: "I.4.1", code: "4.1", name: "Tiêu chí I.4.1", figure: "gap" }],
    ["I.4.x", { kind: "node", key: "I.4", code: "4", name: "Lĩnh vực I.4", figure: "gap" }],
    ["x", { kind: "node", key: "x", code: null, name: "Các tiêu chí không liệt kê", figure: "gap" }],
  ])("about %s is a row that staff can see", (key, place) => {
    const row = rows.get(key);
    expect(row === undefined ? null : placeOfLeaf(row, sheet, "gap")).toEqual(place);
  });

  test.each([
    ["I.4.1", "appraisedScore"],
    ["I.4.x", "selfScore"],
    ["x", "selfScore"],
  ])("about the score of %s is its %s", (key, figure) => {
    const row = rows.get(key);
    expect(row === undefined ? null : figureThatCounts(row)).toBe(figure);
  });
});

test("the worst come first, and within one severity they stay as they were found", () => {
  const finding = (severity: Finding["severity"], where: string): Finding => ({
    check: "total",
    severity,
    place: { kind: "total", where },
    stated: null,
    computed: null,
    unit: "words",
    facts: {},
  });
  const found = [
    finding("info", "1"),
    finding("error", "2"),
    finding("check", "3"),
    finding("error", "4"),
    finding("info", "5"),
  ];
  const order = worstFirst(found).map(({ place }) => (place.kind === "total" ? place.where : ""));
  expect(order).toEqual(["2", "4", "3", "1", "5"]);
});
