/** The add-in's main job as a clerk does it: a score sheet made and filled in, and the rows below their maximum dealt with. */
import { cellAddress } from "../../src/sheets/cell-address";
import { WorkbenchInBrowser } from "./workbench-in-browser";

/** Milliseconds until everything follows an entry: a second or two, and as much again where the machine has other work. */
const SOON = 4_000;

let workbench: WorkbenchInBrowser;

beforeAll(async () => {
  workbench = await WorkbenchInBrowser.open({ width: 1500, height: 900 }, ".");
  workbench.page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await workbench.close();
});

type CellOf = (key: string, heading: string) => string;

interface TableInSheet {
  readonly sheet: string;
  readonly keys: readonly string[];
  readonly headings: readonly string[];
  /** Of the sheet that is shown, such as `K12`. */
  readonly at: CellOf;
}

/** Where the rows and columns of a table stand now: rows by their `Khóa`, columns by their heading. */
async function tableNamed(name: string): Promise<TableInSheet> {
  const { sheets } = await workbench.save();
  const sheet = sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
  const { area, columns } = sheet.tables.find((table) => table.name === name)!;
  const headings = columns.map((column) => column.name);
  const keyColumn = area.column + headings.indexOf("Khóa");
  const texts = new Map(
    sheet.cells
      .filter(({ column }) => column === keyColumn)
      .map(({ row, value }) => [row, typeof value === "string" ? value : ""]),
  );
  const keys = Array.from({ length: area.rows - 1 }, (_, at) => texts.get(area.row + 1 + at) ?? "");
  const at: CellOf = (key, heading) => {
    const [row, column] = [keys.indexOf(key), headings.indexOf(heading)];
    if (row < 0 || column < 0) throw new Error(`${name} has no ${key} · ${heading}`);
    return cellAddress(area.row + 1 + row, area.column + column);
  };
  return { sheet: sheet.name, keys, headings, at };
}

/** What should be read in cells of the shown sheet, by their address, and anywhere in the pane. */
interface Expected {
  readonly cells: Readonly<Record<string, string>>;
  readonly pane?: readonly string[];
}

/** Waits until the last entry has reached everything that depends on it, and says how long that took. */
async function followed(entry: string, since: number, { cells, pane = [] }: Expected): Promise<void> {
  const left = (): number => Math.max(1, SOON - (performance.now() - since));
  const texts = await workbench.page
    .waitForFunction(
      (wanted) =>
        Object.entries(wanted).every(([cell, text]) => (window as Window).workbench!.cell(cell).text === text),
      cells,
      { timeout: left(), polling: 50 },
    )
    .then(() => cells)
    .catch(() => shown(Object.keys(cells)));
  expect({ entry, texts }).toEqual({ entry, texts: cells });
  const inCells = performance.now() - since;
  for (const text of pane) await workbench.pane.getByText(text).first().waitFor({ timeout: left() });
  const inPane = pane.length === 0 ? "" : `, the pane ${(performance.now() - since).toFixed(0)} ms`;
  process.stdout.write(`${entry}: cells after ${inCells.toFixed(0)} ms${inPane}\n`);
}

async function shown(addresses: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const texts = await Promise.all(addresses.map(async (cell) => [cell, (await workbench.cell(cell)).text] as const));
  return Object.fromEntries(texts);
}

/** Types as a person does; the time is taken from the Enter key. */
async function enter(address: string, text: string): Promise<number> {
  await workbench.clickCell(address);
  await workbench.waitForNameBox(address);
  await workbench.page.keyboard.type(text);
  const since = performance.now();
  await workbench.page.keyboard.press("Enter");
  return since;
}

const sheetTab = (name: string) => workbench.page.getByRole("tab", { name, exact: true, selected: true });

async function goToSheet(name: string): Promise<void> {
  await workbench.page.getByRole("tab", { name, exact: true }).click();
  await sheetTab(name).waitFor();
}

async function makeScoreSheet(framework: RegExp): Promise<void> {
  await workbench.pane.getByRole("radio", { name: framework }).check();
  if (framework.source === "Hải Phong") await workbench.pane.getByRole("checkbox", { name: /mẫu/ }).check();
  else await workbench.pane.getByRole("textbox", { name: /Tên đơn vị/ }).fill("UBND xã Chí Minh");
  await workbench.pane.getByRole("button", { name: "Lập bảng điểm" }).click();
  await workbench.pane.getByRole("tab", { name: "Tổng quan" }).waitFor();
  await sheetTab("Bảng điểm").waitFor();
  await workbench.settled();
}

const complaint = async (): Promise<string> => {
  const alert = workbench.page.getByRole("alert");
  await alert.waitFor();
  return (await alert.innerText()).replace(/\s*×$/, "");
};

describe("a new score sheet of xã Chí Minh", () => {
  let table: TableInSheet;

  test("is made from the pane and stands in front with all its rows", async () => {
    await makeScoreSheet(/Chí Minh/);
    table = await tableNamed("BangDiem");
    expect([table.sheet, table.keys.length, new Set(table.keys).size]).toEqual(["Bảng điểm", 105, 105]);
    await workbench.pane.getByText("Đã lập bảng điểm: 105 dòng, 76 tiêu chí cần chấm.").waitFor();
    expect(await workbench.pane.getByRole("heading", { name: "UBND xã Chí Minh" }).isVisible()).toBe(true);
  });

  test("a score is read with a decimal comma or point, and subtotals, flags and the pane follow", async () => {
    const { at } = table;
    const first = await enter(at("I.1.1.1", "Tự chấm"), "0,5");
    await followed("0,5", first, {
      cells: {
        [at("I.1.1.1", "Điểm tự đánh giá")]: "0,5",
        [at("I.1.1.1", "Tình trạng")]: "Đạt tối đa",
        [at("I.1.1.2", "Tình trạng")]: "Chưa chấm",
        [at("I.1.1", "Điểm tự đánh giá")]: "0,5",
        [at("I", "Điểm tự đánh giá")]: "0,5",
      },
      pane: ["0,5%", "0,5 điểm trên 100 điểm tối đa áp dụng", "Đã chấm 1/76 tiêu chí"],
    });
    const second = await enter(at("I.1.1.2", "Tự chấm"), "0.5");
    await followed("0.5", second, {
      cells: {
        [at("I.1.1.2", "Điểm tự đánh giá")]: "0,5",
        [at("I.1.1.2", "Điểm chưa đạt")]: "0,5",
        [at("I.1.1.2", "Tình trạng")]: "Chưa đạt",
        [at("I.1.1.3", "Tình trạng")]: "Chưa chấm",
        [at("I.1.1.3", "Điểm chưa đạt")]: "",
        [at("I.1.1", "Điểm tự đánh giá")]: "1",
        [at("I.1.1", "Điểm chưa đạt")]: "0,5",
        [at("I.1", "Điểm tự đánh giá")]: "1",
        [at("I", "Điểm tự đánh giá")]: "1",
        "'Tổng hợp'!D6": "1,00%",
      },
      pane: ["1 điểm trên 100 điểm tối đa áp dụng", "Đã chấm 2/76 tiêu chí"],
    });
    expect(await workbench.paintedFill(at("I.1.1.2", "Tình trạng"))).toBe("#FDEFD5");
  });

  test.each([
    ["text", "I.1.1.3", "abc"],
    ["more than the maximum of 1", "I.1.1.3", "2"],
    ["a score for a parent", "I.1.1", "1"],
  ])("%s is refused with a sentence that says what may be typed", async (_, key, typed) => {
    const address = table.at(key, "Tự chấm");
    await enter(address, typed);
    expect(await complaint()).toBe(
      "Tự chấm: Nhập số từ 0 đến điểm tối đa của tiêu chí, ví dụ 0,5. Chỉ chấm ở tiêu chí; điểm của mục tự cộng.",
    );
    await workbench.page.keyboard.press("Escape");
    await workbench.page.getByRole("alert").getByRole("button").click();
    expect((await workbench.cell(address)).value).toBeNull();
    expect(await workbench.pane.getByText("Đã chấm 2/76 tiêu chí").isVisible()).toBe(true);
  });

  test("sorted, with a row inserted, a column moved and the sheet renamed, it still adds up", async () => {
    const { page } = workbench;
    await workbench.pressFilterButton(table.at("I", "Điểm tối đa").replace(/\d+/, "6"));
    await page.getByRole("dialog", { name: "Lọc" }).getByRole("button", { name: "Sắp xếp giảm dần" }).click();
    await workbench.settled();
    const sorted = await tableNamed("BangDiem");
    expect(sorted.keys.slice(0, 4)).toEqual(["I", "II", "I.3", "I.1"]);
    await workbench.insertRowAbove(sorted.at("I.3", "Điểm tối đa"));
    await workbench.clickCell("D6");
    await workbench.dragColumn("J", "H");
    await page.getByRole("tab", { name: "Bảng điểm", exact: true }).dblclick();
    await page.getByRole("textbox", { name: "Tên trang tính" }).fill("Điểm năm nay");
    await page.keyboard.press("Enter");
    await sheetTab("Điểm năm nay").waitFor();
    table = await tableNamed("BangDiem");
    const { at, keys, headings, sheet } = table;
    expect([sheet, keys.length, keys.slice(0, 4)]).toEqual(["Điểm năm nay", 106, ["I", "II", "", "I.3"]]);
    expect(headings.slice(6, 11)).toEqual(["Điểm loại trừ", "Tự chấm", "Đã thực hiện", "Tổng số", "Thẩm định"]);
    const since = await enter(at("I.1.1.3", "Tự chấm"), "0,75");
    await followed("0,75 after all that", since, {
      cells: {
        [at("I.1.1.1", "Điểm tự đánh giá")]: "0,5",
        [at("I.1.1.2", "Điểm tự đánh giá")]: "0,5",
        [at("I.1.1.3", "Điểm tự đánh giá")]: "0,75",
        [at("I.1.1.3", "Tình trạng")]: "Chưa đạt",
        [at("I.1.1", "Điểm tự đánh giá")]: "1,75",
        [at("I.1.1", "Tình trạng")]: "Chưa đạt",
        [at("I.1", "Điểm tự đánh giá")]: "1,75",
        [at("I", "Điểm tự đánh giá")]: "1,75",
        [at("I", "Điểm chưa đạt")]: "0,75",
        [at("", "Điểm tự đánh giá")]: "",
        "'Tổng hợp'!D6": "1,75%",
      },
      pane: ["1,75 điểm trên 100 điểm tối đa áp dụng", "Đã chấm 3/76 tiêu chí"],
    });
  });

  test("a criterion that falls below its maximum later gets its row beside the ones typed before", async () => {
    await workbench.pane.getByRole("button", { name: "Lập bảng khắc phục" }).click();
    await workbench.pane.getByText("Bảng khắc phục có 2 dòng (thêm 2 dòng).").waitFor();
    const before = await tableNamed("KhacPhuc");
    expect(before.keys).toEqual(["I.1.1.2", "I.1.1.3"]);
    await enter(before.at("I.1.1.3", "Chủ trì"), "Văn phòng");
    await goToSheet("Điểm năm nay");
    const since = await enter(table.at("I.1.1.1", "Tự chấm"), "0,25");
    await followed("0,25 over 0,5", since, { cells: { [table.at("I.1.1", "Điểm tự đánh giá")]: "1,5" } });
    await workbench.pane.getByRole("button", { name: "Cập nhật bảng khắc phục" }).click();
    await workbench.pane.getByText("Bảng khắc phục có 3 dòng (thêm 1 dòng).").waitFor();
    const { keys, at } = await tableNamed("KhacPhuc");
    expect(keys).toEqual(["I.1.1.2", "I.1.1.3", "I.1.1.1"]);
    expect((await workbench.cell(`'Khắc phục'!${at("I.1.1.3", "Chủ trì")}`)).value).toBe("Văn phòng");
  });
});

describe("xã Hải Phong 2024 with its figures", () => {
  let remediation: TableInSheet;

  test("the ribbon makes a remediation sheet of 13 rows that says what it does not explain", async () => {
    await workbench.openWorkbook();
    await makeScoreSheet(/Hải Phong/);
    await workbench.pressRibbonButton("Lập bảng khắc phục");
    await sheetTab("Khắc phục").waitFor();
    await workbench.pane
      .getByText("Bảng khắc phục có 13 dòng (thêm 13 dòng). Các dòng giải thích 5,81 trong 6,81 điểm đã mất")
      .waitFor();
    await workbench.settled();
    remediation = await tableNamed("KhacPhuc");
    expect(remediation.keys).toEqual(THIRTEEN);
    expect(await workbench.pane.getByText("93,72%").isVisible()).toBe(true);
    expect(await shown(["B25", "D25", "E25", "F25", "G25", "G24"])).toEqual({
      B25: "4",
      D25: "1",
      E25: "0",
      F25: "1",
      G25: "Lĩnh vực 4: mất 1,00 điểm, chưa có dòng nào giải thích",
      G24: "Khớp",
    });
    expect([await workbench.paintedFill("F25"), await workbench.paintedFill("F24")]).toEqual(["#FDE4E6", "#F2F2F2"]);
  });

  test("refreshed after three new scores, it keeps what was typed and marks what is settled", async () => {
    const { at } = remediation;
    await enter(at("I.1.7", "Nguyên nhân không đạt điểm tối đa"), "Chỉ đối thoại một lần");
    await enter(at("I.6.3", "Chủ trì"), "Bà Nguyễn Thị Hoa");
    await goToSheet("Bảng điểm");
    const scores = await tableNamed("BangDiem");
    await enter(scores.at("I.6.3", "Thẩm định"), "1");
    await enter(scores.at("I.1.7", "Thẩm định"), "0,75");
    const since = await enter(scores.at("I.4.x", "Thẩm định"), "7");
    await followed("7", since, {
      cells: { [scores.at("I.6", "Điểm chưa đạt")]: "0", [scores.at("I", "Điểm chưa đạt")]: "4,56" },
      pane: ["91,76 điểm trên 95,5 điểm tối đa áp dụng"],
    });
    const before = await workbench.save();
    await workbench.pressRibbonButton("Lập bảng khắc phục");
    await workbench.pane.getByText("Bảng khắc phục đã đủ 13 dòng, không phải thêm dòng nào.").waitFor();
    await workbench.settled();
    const after = await tableNamed("KhacPhuc");
    expect(after.keys).toEqual(THIRTEEN);
    expect(typedIn(await workbench.save())).toEqual(typedIn(before));
    await goToSheet("Khắc phục");
    await followed("the refreshed sheet", performance.now(), {
      cells: {
        [at("I.1.7", "Nguyên nhân không đạt điểm tối đa")]: "Chỉ đối thoại một lần",
        [at("I.1.7", "Điểm chưa đạt")]: "0,25",
        [at("I.6.3", "Chủ trì")]: "Bà Nguyễn Thị Hoa",
        [at("I.6.3", "Điểm chưa đạt")]: "0",
        [at("I.6.3", "Cảnh báo hạn")]: "Đã đạt điểm tối đa",
        F25: "0",
        G25: "Không mất điểm",
      },
    });
    expect(await workbench.paintedFill("F25")).toBe("#F2F2F2");
  });

  test("the ribbon writes the findings into a sheet: eight errors", async () => {
    await workbench.openWorkbook();
    await makeScoreSheet(/Hải Phong/);
    await workbench.pressRibbonButton("Kiểm tra");
    await sheetTab("Kiểm tra").waitFor();
    await workbench.pane.getByText("Đã kiểm tra: 8 lỗi, 2 chỗ cần xem, 1 lưu ý.").waitFor();
    const { keys, at } = await tableNamed("KiemTra");
    const severities = await shown(keys.map((key) => at(key, "Mức độ")));
    expect(Object.values(severities).filter((severity) => severity === "Lỗi")).toHaveLength(8);
    expect(keys).toHaveLength(11);
  });
});

test("nothing was asked for outside this machine, and nobody complained", async () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  expect((await workbench.traffic()).ownMistakes).toEqual([]);
});

const THIRTEEN = [
  ["I.1.5.4", "I.1.7"],
  ["I.3.10.1", "I.3.10.3", "I.3.12.1", "I.3.12.2", "I.3.13.1", "I.3.13.2", "I.3.13.3"],
  ["I.6.3", "I.7.1.4", "I.7.3.1", "I.7.3.2"],
].flat();

type Saved = Awaited<ReturnType<WorkbenchInBrowser["save"]>>;

/** Everything on `Khắc phục` that is no formula, by its place. */
function typedIn({ sheets }: Saved): readonly string[] {
  return sheets
    .find(({ name }) => name === "Khắc phục")!
    .cells.filter(({ formula, value }) => formula === undefined && value !== null)
    .map(({ row, column, value }) => `${cellAddress(row, column)} ${JSON.stringify(value)}`);
}
