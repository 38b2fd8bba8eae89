import { parseReference, formatArea } from "../../../workbench/engine/a1";
import { intersectAreaLists, shiftAreas, subtractAreas } from "../../../workbench/engine/area-list";
import type { GridShift } from "../../../workbench/engine/grid-shift";

const areas = (text: string) => text.split(" ").map((address) => parseReference(address)!.area);
const text = (list: ReturnType<typeof areas> | ReturnType<typeof subtractAreas>) =>
  list.map((area) => formatArea(area)).join(" ");

test.each([
  ["A1:D4", "B2:C3", "A1:D1 A2:A3 D2:D3 A4:D4"],
  ["A1:D4", "A1:D2", "A3:D4"],
  ["A1:D4 F1:F4", "D1:F2", "A1:C2 A3:D4 F3:F4"],
  ["A1:D4", "E5", "A1:D4"],
  ["A1:D4", "A1:B4 C1:D9", ""],
])("%s without %s is %s", (from, cut, left) => {
  expect(text(subtractAreas(areas(from), areas(cut)))).toBe(left);
});

test("intersections of two lists", () => {
  expect(text(intersectAreaLists(areas("A1:B9 D1:D9"), areas("B2:D3 D5")))).toBe("B2:B3 D2:D3 D5");
});

test.each<[string, GridShift, string]>([
  ["whole rows move all", { axis: "rows", kind: "insert", at: 1, count: 2 }, "A1:C6"],
  [
    "cells in some columns part the area",
    { axis: "rows", kind: "insert", at: 0, count: 1, span: { first: 1, count: 1 } },
    "A1:A4 C1:C4 B2:B5",
  ],
  [
    "cells inserted inside stretch their part",
    { axis: "rows", kind: "insert", at: 2, count: 1, span: { first: 1, count: 1 } },
    "A1:A4 C1:C4 B1:B5",
  ],
  [
    "cells deleted in some rows",
    { axis: "columns", kind: "delete", at: 0, count: 1, span: { first: 0, count: 2 } },
    "A3:C4 A1:B2",
  ],
  [
    "cells below leave it alone",
    { axis: "rows", kind: "insert", at: 9, count: 1, span: { first: 0, count: 3 } },
    "A1:C4",
  ],
])("A1:C4 after a shift: %s", (_name, shift, after) => {
  expect(text(shiftAreas(areas("A1:C4"), shift))).toBe(after);
});
