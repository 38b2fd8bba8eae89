import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { ChartData, SheetData, WorkbookData } from "../../../workbench/workbook-data";
import { partsOf, zipOf } from "./parts";
import { sheet, workbook } from "./plain-workbook";

const PLAIN: ChartData = {
  id: "1",
  name: "Biểu đồ",
  type: "ColumnClustered",
  left: 0,
  top: 0,
  width: 100,
  height: 100,
  seriesBy: "Auto",
  series: [{ values: "A!$A$1:$A$3" }, { values: "A!$B$1:$B$3" }],
  legend: { visible: true, position: "Bottom" },
};

const CHART = "xl/charts/chart1.xml";

async function saved(chart: Partial<ChartData>): Promise<Readonly<Record<string, string>>> {
  return partsOf(await saveXlsx(workbook([sheet("A", { charts: [{ ...PLAIN, ...chart }] })])));
}

/** The sheet after another program changed our chart's part. */
async function opened(change: (xml: string) => string, chart: Partial<ChartData> = {}): Promise<WorkbookData> {
  const parts = await saved(chart);
  const changed = change(parts[CHART]!);
  expect(changed).not.toBe(parts[CHART]);
  return (await openXlsx(zipOf({ ...parts, [CHART]: changed }))) as WorkbookData;
}

async function chartAfter(change: (xml: string) => string, chart: Partial<ChartData> = {}): Promise<ChartData> {
  return (await opened(change, chart)).sheets[0]!.charts[0]!;
}

test("a series without values is not in the file; the others keep their order", async () => {
  const parts = await saved({ series: [{ values: "", name: "mới" }, { values: "A!$A$1" }] });
  expect(parts[CHART]!.match(/<c:ser>/g)).toHaveLength(1);
  expect(parts[CHART]).toContain('<c:order val="0"/>');
  const none = await saved({ series: [{ values: "" }] });
  expect(none[CHART]).not.toContain("<c:ser>");
});

test("a chart without any series comes back as it was", async () => {
  const file = await saveXlsx(workbook([sheet("A", { charts: [{ ...PLAIN, type: "LineMarkers", series: [] }] })]));
  const again = (await openXlsx(file)) as WorkbookData;
  expect(again.sheets[0]!.charts).toEqual([{ ...PLAIN, type: "LineMarkers", series: [] }]);
});

test("what nobody chose is written as Excel has it in a new chart", async () => {
  const xml = (await saved({ title: "Điểm" }))[CHART]!;
  expect(xml).toContain(
    '<a:defRPr sz="1400" b="0" i="0" u="none"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:defRPr>',
  );
  expect(xml).toContain('<c:gapWidth val="219"/><c:overlap val="-27"/>');
  expect(xml).toContain('<c:numFmt formatCode="General" sourceLinked="1"/>');
  expect(xml).toContain('<c:autoTitleDeleted val="0"/>');
});

test.each([
  ["a ring", "Doughnut", "OutsideEnd"],
  ["an area", "Area", "Center"],
  ["stacked bars", "BarStacked", "OutsideEnd"],
  ["a line", "Line", "InsideEnd"],
  ["any chart", "ColumnClustered", "Callout"],
])("labels of %s are not put where Excel takes the file for damaged", async (_, type, position) => {
  expect((await saved({ type, dataLabels: { value: true, position } }))[CHART]).not.toContain("dLblPos");
});

test("characters no file can hold are left out of a title", async () => {
  const file = await saveXlsx(workbook([sheet("A", { charts: [{ ...PLAIN, title: "a\u0001b", name: "x\u0002" }] })]));
  expect(((await openXlsx(file)) as WorkbookData).sheets[0]!.charts[0]).toMatchObject({ title: "ab", name: "x" });
});

describe("charts of other programs", () => {
  const withTitle = (title: string) => (xml: string) =>
    xml.replace('<c:autoTitleDeleted val="1"/>', `${title}<c:autoTitleDeleted val="0"/>`);

  test("a title Excel makes is the name of the only series, or the one of a new chart", async () => {
    const automatic = withTitle('<c:title><c:overlay val="0"/></c:title>');
    const cached = '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Điểm tự chấm</c:v></c:pt></c:strCache>';
    const single = { series: [{ name: "=A!$A$1", values: "A!$A$2" }] };
    const named = (xml: string): string =>
      automatic(xml).replace("</c:f></c:strRef></c:tx>", `</c:f>${cached}</c:strRef></c:tx>`);
    expect((await chartAfter(named, single)).title).toBe("Điểm tự chấm");
    expect((await chartAfter(automatic)).title).toBe("Chart Title");
  });

  test("colours of the theme, darker and lighter, are resolved", async () => {
    const fill = (inner: string) => (xml: string) =>
      xml.replace("</c:chart>", `</c:chart><c:spPr><a:solidFill>${inner}</a:solidFill></c:spPr>`);
    const cases = [
      ['<a:schemeClr val="bg1"/>', "#FFFFFF"],
      ['<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>', "#595959"],
      ['<a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr>', "#D9D9D9"],
      ['<a:sysClr val="windowText" lastClr="112233"/>', "#112233"],
      ['<a:prstClr val="red"/>', "#FF0000"],
      ['<a:srgbClr val="808080"><a:shade val="50000"/></a:srgbClr>', "#404040"],
      ['<a:srgbClr val="808080"><a:tint val="50000"/></a:srgbClr>', "#C0C0C0"],
    ] as const;
    for (const [inner, color] of cases) expect((await chartAfter(fill(inner))).fill).toBe(color);
  });

  test("labels switched off for one series are an empty record", async () => {
    const off = (xml: string): string => xml.replace("<c:cat>", '<c:dLbls><c:delete val="1"/></c:dLbls><c:cat>');
    const labelled = { dataLabels: { value: true }, series: [{ values: "A!$A$1", categories: "A!$B$1" }] };
    expect((await chartAfter(off, labelled)).series[0]!.dataLabels).toEqual({});
  });

  test("bars without room of their own have the format's, not a new chart's", async () => {
    const bare = (xml: string): string => xml.replace(/<c:gapWidth[^>]*><c:overlap[^>]*>/, "");
    expect((await chartAfter(bare)).series).toMatchObject([
      { gapWidth: 150, overlap: 0 },
      { gapWidth: 150, overlap: 0 },
    ]);
  });

  test.each([
    ["a trend line", "<c:cat>", '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>'],
    ["error bars", "<c:cat>", '<c:errBars><c:errBarType val="both"/></c:errBars><c:cat>'],
    ["a second axis", "</c:plotArea>", '<c:valAx><c:axId val="3"/></c:valAx></c:plotArea>'],
    [
      "a logarithmic scale",
      '<c:scaling><c:orientation val="minMax"/>',
      '<c:scaling><c:logBase val="10"/><c:orientation val="minMax"/>',
    ],
    ["a label of its own", "<c:cat>", '<c:dLbls><c:dLbl><c:idx val="0"/><c:delete val="1"/></c:dLbl></c:dLbls><c:cat>'],
    [
      "values of its own",
      /<c:val>.*?<\/c:val>/,
      '<c:val><c:numLit><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit></c:val>',
    ],
  ] as const)("a chart with %s is kept as it is, since our data would lose it", async (_, from, to) => {
    const made = await opened((xml) => xml.replace(from, to), {
      series: [{ values: "A!$A$1", categories: "A!$B$1" }],
    });
    expect(made.sheets[0]!.charts).toEqual([]);
    const again = partsOf(await saveXlsx(made));
    expect(Object.entries(again).some(([name, xml]) => name.includes("charts/chart") && xml.includes(to))).toBe(true);
  });
});

test("fonts, labels, axes and fills survive a second saving", async () => {
  const first = await saved({ titleFont: { bold: true }, title: "T", font: { name: "Arial" }, plotFill: "#EEEEEE" });
  const again = (await openXlsx(zipOf(first))) as WorkbookData;
  expect(partsOf(await saveXlsx(again))[CHART]).toBe(first[CHART]);
  expect((again.sheets as SheetData[])[0]!.charts[0]).toMatchObject({
    titleFont: { bold: true },
    font: { name: "Arial" },
  });
});

describe("finer looks, for which our data has no place", () => {
  const smooth = (xml: string): string =>
    xml
      .replace('<c:smooth val="0"/>', '<c:smooth val="1"/>')
      .replace("<c:layout/>", "<c:layout><c:manualLayout/></c:layout>");

  test("stay with a chart that nobody changes", async () => {
    const made = await opened(smooth, { type: "Line" });
    const parts = partsOf(await saveXlsx(made));
    expect(parts[CHART]).toContain('<c:smooth val="1"/>');
    expect(parts[CHART]).toContain("<c:manualLayout/>");
    const again = (await openXlsx(await saveXlsx(made))) as WorkbookData;
    expect(again.sheets[0]!.charts).toEqual(made.sheets[0]!.charts);
    expect(partsOf(await saveXlsx(again))[CHART]).toBe(parts[CHART]);
  });

  test("stay while it is moved and called otherwise, and go when anything in it changes", async () => {
    const made = await opened(smooth, { type: "Line" });
    const [sheetMade] = made.sheets;
    const [chart] = sheetMade!.charts;
    const savedWith = async (change: Partial<ChartData>): Promise<string> => {
      const sheets = [{ ...sheetMade!, charts: [{ ...chart!, ...change }] }];
      return partsOf(await saveXlsx({ ...made, sheets }))[CHART]!;
    };
    expect(await savedWith({ left: 50, name: "khác" })).toContain('<c:smooth val="1"/>');
    expect(await savedWith({ title: "Mới" })).not.toContain('<c:smooth val="1"/>');
    expect(await savedWith({ id: "9" })).not.toContain('<c:smooth val="1"/>');
  });

  test("of our own charts there are none", async () => {
    const file = await saveXlsx(workbook([sheet("A", { charts: [PLAIN] })]));
    expect(((await openXlsx(file)) as WorkbookData).foreignParts).toBeUndefined();
  });
});
