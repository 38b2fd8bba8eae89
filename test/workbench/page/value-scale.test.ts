import { valueScale } from "../../../workbench/page/chart/value-scale";

test.each([
  [[1.5, 2], {}, { from: 0, to: 2, ticks: [0, 0.5, 1, 1.5, 2] }],
  [[93.72], {}, { from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] }],
  [[-1, 4], {}, { from: -1, to: 4, ticks: [-1, 0, 1, 2, 3, 4] }],
  [[0], {}, { from: 0, to: 0.2, ticks: [0, 0.2] }],
  [[], {}, { from: 0, to: 0.2, ticks: [0, 0.2] }],
  [[3], { minimum: 1, maximum: 3.5 }, { from: 1, to: 3.5, ticks: [1, 1.5, 2, 2.5, 3, 3.5] }],
])("values %j with %j", (values, fixed, scale) => {
  expect(valueScale(values, fixed)).toEqual(scale);
});
