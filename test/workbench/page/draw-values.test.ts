import { reachesOf } from "../../../workbench/page/chart/draw-values";

const series = [
  { name: "a", color: "#000000", values: [1, undefined, -2] },
  { name: "b", color: "#000000", values: [3, 4, -6] },
];

test("values side by side begin at zero, a blank one leaves a gap", () => {
  expect(reachesOf(series, "clustered")).toEqual([
    [[0, 1], undefined, [0, -2]],
    [
      [0, 3],
      [0, 4],
      [0, -6],
    ],
  ]);
});

test("stacked values begin where the one before ended, positive and negative apart", () => {
  expect(reachesOf(series, "stacked")).toEqual([
    [[0, 1], undefined, [0, -2]],
    [
      [1, 4],
      [0, 4],
      [-2, -8],
    ],
  ]);
});

test("stacked to a hundred percent, each value is its share", () => {
  expect(reachesOf(series, "percentStacked")).toEqual([
    [[0, 0.25], undefined, [0, -0.25]],
    [
      [0.25, 1],
      [0, 1],
      [-0.25, -1],
    ],
  ]);
});
