/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

type Direction = "Left" | "Right" | "Up" | "Down";

const edge = (address: string, direction: Direction): Promise<string> =>
  run(async (sheet, context) => {
    const found = sheet.getRange(address).getRangeEdge(direction).load("address");
    await context.sync();
    return found.address;
  });

const extended = (address: string, direction: Direction, active?: string): Promise<string> =>
  run(async (sheet, context) => {
    const found = sheet.getRange(address).getExtendedRange(direction, active).load("address");
    await context.sync();
    return found.address;
  });

beforeEach(() =>
  run(async (sheet, context) => {
    sheet.getRange("B2:D4").values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, "", 9],
    ];
    sheet.getRange("B8").values = [["cuối"]];
    await context.sync();
  }),
);

test.each([
  ["B2", "Down", "Sheet1!B4"],
  ["B4", "Down", "Sheet1!B8"],
  ["B8", "Down", "Sheet1!B1048576"],
  ["B2", "Right", "Sheet1!D2"],
  ["D2", "Right", "Sheet1!XFD2"],
  ["C3", "Up", "Sheet1!C2"],
  ["C2", "Up", "Sheet1!C1"],
  ["A1", "Down", "Sheet1!A1048576"],
  ["A3", "Right", "Sheet1!B3"],
  ["D4", "Left", "Sheet1!B4"],
] as const)(
  '"getRangeEdge … matches the Ctrl+Arrow key behavior": from %s %s',
  async (address, direction, expected) => {
    expect(await edge(address, direction)).toBe(expected);
  },
);

test('"getExtendedRange: includes the current range and up to the edge of the range, based on the provided direction"', async () => {
  expect(await extended("B2", "Down")).toBe("Sheet1!B2:B4");
  expect(await extended("B2:C2", "Down")).toBe("Sheet1!B2:C4");
  expect(await extended("B3:D3", "Up")).toBe("Sheet1!B2:D3");
  expect(await extended("B2:C4", "Right", "B3")).toBe("Sheet1!B2:D4");
});

test('"An error is thrown if the active cell is not in this range"', async () => {
  await expect(extended("B2:C4", "Right", "D3")).rejects.toMatchObject({ code: "InvalidArgument" });
});
