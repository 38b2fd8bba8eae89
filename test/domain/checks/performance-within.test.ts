import { checkPerformanceWithinWhole } from "../../../src/domain/checks/performance-within";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { leaf } from "../../builders/frameworks";

function found(members: Parameters<typeof entry>[0]): readonly string[] {
  return briefs(checkPerformanceWithinWhole(sheetOf([leaf("1", "1")], { 1: entry(members) })));
}

describe("more done than there was to do", () => {
  test.each([
    [{ done: "38", due: "36" }, "38, not 36"],
    [{ done: "1", due: "0" }, "1, not 0"],
    [{ done: "11", due: "12", excluded: "2" }, "11, not 10"],
  ])("%j is found", (members, figures) => {
    expect(found(members)).toEqual([`error part-above-whole at 1 performance: ${figures} count {}`]);
  });

  test.each([
    { done: "36", due: "36" },
    { done: "0", due: "0" },
    { done: "10", due: "12", excluded: "2" },
    { done: "38" },
    { due: "36" },
    {},
  ])("%j is left alone", (members) => {
    expect(found(members)).toEqual([]);
  });
});
