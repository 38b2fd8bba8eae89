/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { entry, sheetOf } from "../../builders/assessments";
import { leaf } from "../../builders/frameworks";
import { assignedSheet, bookOf, emptySheet, sampleSheet } from "../sample-book";
import { fill, openScreen, renderPane, scoreSheetState, type RenderedPane } from "../render-pane";

const made = () => scoreSheetState(bookOf(assignedSheet(), { remediationSheet: "made" }));
const notMade = () => scoreSheetState(bookOf(sampleSheet("hai-phong-2024")));

async function opened(state: Parameters<typeof renderPane>[0], name: string, waitFor: string): Promise<RenderedPane> {
  const pane = renderPane(state);
  await openScreen(pane, name);
  await screen.findByText(waitFor);
  return pane;
}

const rows = (): readonly string[] =>
  screen.getAllByRole("button", { name: / mất \d/ }).map((row) => /^(\S+)/.exec(row.textContent)?.[1] ?? "");

describe("Khắc phục", () => {
  test("most pressing rows come first: overdue, then by day, what is done last", async () => {
    await opened(made(), "Khắc phục", "1 quá hạn");
    expect(rows().slice(0, 3)).toEqual(["1.7", "6.3", "3.13.1"]);
    expect(rows().at(-1)).toBe("7.1.4");
    expect(screen.getByRole("button", { name: /^1\.7 / })).toHaveTextContent("Quá hạn 5 ngày");
    expect(screen.getByRole("button", { name: /^6\.3 / })).toHaveTextContent(
      "Còn 12 ngày mất −1 · Kế toán – Ngân sách · Hạn 02/12/2025 · Đang thực hiện",
    );
    expect(screen.getByRole("button", { name: /^3\.12\.1 / })).toHaveTextContent("Chưa giao");
  });

  test("what the rows do not explain stands above them, in figures", async () => {
    await opened(made(), "Khắc phục", "1 quá hạn");
    expect(screen.getByText("Các dòng mới giải thích 5,81 trong 6,81 điểm đã mất.")).toBeInTheDocument();
    expect(screen.getByText("Thiếu 1 điểm ở lĩnh vực 4 Cải cách tổ chức bộ máy nhà nước")).toBeInTheDocument();
  });

  test("where every point is explained, that is said", async () => {
    const sheet = sheetOf([leaf("1", "2")], { "1": entry({ self: "1.5" }) });
    await opened(scoreSheetState(bookOf(sheet)), "Khắc phục", "Các dòng dưới đây giải thích đủ 0,5 điểm đã mất.");
    expect(rows()).toEqual(["1"]);
  });

  test("filters by office and by deadline, and back", async () => {
    const { user } = await opened(made(), "Khắc phục", "1 quá hạn");
    await user.selectOptions(screen.getByRole("combobox", { name: "Bộ phận" }), "Kế toán – Ngân sách");
    expect(rows()).toEqual(["6.3"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Hạn" }), "Quá hạn");
    expect(screen.getByText("Không có dòng nào khớp với bộ lọc.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Bỏ lọc" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Hạn" }), "Quá hạn");
    expect(rows()).toEqual(["1.7"]);
  });

  test("ticked rows are given to an office and a day in one go", async () => {
    const pane = await opened(made(), "Khắc phục", "1 quá hạn");
    const { user, calls } = pane;
    await user.click(screen.getByRole("checkbox", { name: /^Chọn 1\.7 / }));
    await user.click(screen.getByRole("checkbox", { name: /^Chọn 6\.3 / }));
    await fill(pane, screen.getByRole("combobox", { name: "Chủ trì" }), "Văn phòng");
    await fill(pane, screen.getByRole("textbox", { name: "Hạn hoàn thành" }), "5/1/2026");
    await user.click(screen.getByRole("button", { name: "Giao 2 dòng" }));
    expect(calls).toEqual([
      {
        action: "assign",
        asked: { keys: ["I.1.7", "I.6.3"], lead: "Văn phòng", due: "2026-01-05" },
        consent: "notAsked",
      },
    ]);
  });

  test("nothing out of sight is assigned, and a day the calendar lacks is refused", async () => {
    const pane = await opened(made(), "Khắc phục", "1 quá hạn");
    const { user, calls } = pane;
    await user.click(screen.getByRole("checkbox", { name: "Chọn cả 13 dòng đang hiện" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Bộ phận" }), "Kế toán – Ngân sách");
    const due = screen.getByRole("textbox", { name: "Hạn hoàn thành" });
    await fill(pane, due, "31/11/2025");
    await user.click(screen.getByRole("button", { name: "Giao 1 dòng" }));
    expect(due).toHaveAccessibleDescription(/Ngày này không có trong lịch\./);
    await fill(pane, due, "Quý II");
    await user.click(screen.getByRole("button", { name: "Giao 1 dòng" }));
    expect(calls.map(({ asked }) => asked)).toEqual([{ keys: ["I.6.3"], due: "Quý II" }]);
  });

  test("without its sheet, rows lead to Bảng điểm and the sheet is made with one button", async () => {
    const { user, calls } = await opened(
      notMade(),
      "Khắc phục",
      "Lập bảng khắc phục trước, rồi giao việc được ngay tại đây.",
    );
    await user.click(screen.getByRole("button", { name: /^6\.3 / }));
    await user.click(screen.getByRole("button", { name: "Lập bảng khắc phục" }));
    expect(calls.map(({ action, asked }) => ({ action, asked }))).toEqual([
      { action: "select", asked: { table: "BangDiem", key: "I.6.3", column: "name" } },
      { action: "makeRemediation", asked: null },
    ]);
  });

  test("nothing lost is said, not shown as an empty list", async () => {
    await opened(
      scoreSheetState(bookOf(emptySheet("chi-minh-2023h1"))),
      "Khắc phục",
      "Chưa có tiêu chí nào dưới điểm tối đa.",
    );
    expect(screen.queryByRole("listitem")).toBeNull();
  });
});

describe("Kiểm tra", () => {
  test("findings stand worst first, with the two figures that disagree", async () => {
    await opened(notMade(), "Kiểm tra", "8 lỗi · 2 cần xem · 1 lưu ý");
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "8 lỗi",
      "2 chỗ cần xem",
      "1 lưu ý",
    ]);
    const first = within(screen.getAllByRole("article")[0]!);
    expect(first.getByRole("heading", { name: "Tổng điểm ghi sai" })).toBeInTheDocument();
    expect(first.getByText("Công văn, dòng 17")).toBeInTheDocument();
    expect(first.getAllByRole("definition").map((figure) => figure.textContent)).toEqual(["93,72 điểm", "89,51 điểm"]);
  });

  test("a finding about a row jumps to its cell, one about the paper alone offers no jump", async () => {
    const { user, calls } = await opened(notMade(), "Kiểm tra", "8 lỗi · 2 cần xem · 1 lưu ý");
    expect(within(screen.getAllByRole("article")[0]!).queryByRole("button")).toBeNull();
    const loss = screen.getAllByRole("heading", { name: "Mất điểm không có giải thích" })[0]!.closest("article");
    await user.click(within(loss!).getByRole("button"));
    expect(calls.map(({ asked }) => asked)).toEqual([{ table: "BangDiem", key: "I.4", column: "gap" }]);
  });

  test("checks again and writes to the sheet", async () => {
    const { user, calls } = await opened(notMade(), "Kiểm tra", "8 lỗi · 2 cần xem · 1 lưu ý");
    await user.click(screen.getByRole("button", { name: "Kiểm tra lại" }));
    await user.click(screen.getByRole("button", { name: "Ghi ra trang tính" }));
    expect(calls.map(({ action }) => action)).toEqual(["runChecks", "writeFindings"]);
  });
});
