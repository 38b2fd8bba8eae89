import { tableStyle } from "../../../workbench/page/grid/table-styles";

test("TableStyleMedium2 is Excel's blue: header #4472C4, bands #DAE3F3, lines #8FAADC", () => {
  const { header, band, plain } = tableStyle("TableStyleMedium2");
  expect(header).toEqual({ font: { bold: true, color: "#FFFFFF" }, fill: "#4472C4" });
  expect(band.fill).toBe("#DAE3F3");
  expect(plain).toEqual({
    borders: { top: { line: "Thin", color: "#8FAADC" }, bottom: { line: "Thin", color: "#8FAADC" } },
  });
});

test.each([
  ["TableStyleLight1", undefined],
  ["TableStyleLight9", "#4472C4"],
  ["TableStyleMedium1", "#000000"],
  ["TableStyleMedium7", "#70AD47"],
  ["TableStyleMedium9", "#4472C4"],
  ["TableStyleMedium23", "#DAE3F3"],
])("%s has the header %s", (name, color) => {
  expect(tableStyle(name).header.fill).toBe(color);
});

test.each([undefined, "", "TableStyleMedium99", "MyStyle"])("%s is no style", (name) => {
  expect(tableStyle(name)).toEqual({ header: {}, totals: {}, band: {}, plain: {} });
});
