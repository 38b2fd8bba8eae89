/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { Outcome } from "../../../src/actions/outcome";
import type { ActionRun } from "../../../src/taskpane/pane-model";
import { bookOf, frameworkChoices, sampleSheet, today } from "../sample-book";
import { fill, openScreen, renderPane, scoreSheetState, type RenderedPane } from "../render-pane";

const haiPhong = () => scoreSheetState(bookOf(sampleSheet("hai-phong-2024")));

async function start(): Promise<RenderedPane> {
  const pane = renderPane({ kind: "noScoreSheet", frameworks: frameworkChoices(), today });
  await screen.findByRole("button", { name: "Lập bảng điểm" });
  return pane;
}

async function settings(): Promise<RenderedPane> {
  const pane = renderPane(haiPhong());
  await pane.user.click(screen.getByRole("button", { name: "Thiết lập" }));
  await screen.findByRole("textbox", { name: "Nơi nhận" });
  return pane;
}

describe("Bắt đầu", () => {
  test("frameworks that ship are marked as historical examples with their year", async () => {
    await start();
    expect(screen.getAllByRole("radio")).toHaveLength(5);
    expect(screen.getByRole("radio", { name: /UBND xã Hải Phong.*Ví dụ lịch sử, năm 2024/ })).toBeInTheDocument();
  });

  test("says what is missing and makes nothing", async () => {
    const { user, calls } = await start();
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    expect(screen.getByText("Hãy chọn bộ tiêu chí.")).toHaveAttribute("role", "alert");
    expect(screen.getByRole("textbox", { name: "Tên đơn vị" })).toHaveAccessibleDescription(/Hãy ghi tên đơn vị\./);
    expect(calls).toEqual([]);
  });

  test("makes a blank sheet for the office and period named", async () => {
    const pane = await start();
    const { user, calls } = pane;
    await user.click(screen.getByRole("radio", { name: /UBND xã Chí Minh/ }));
    await fill(pane, screen.getByRole("textbox", { name: "Tên đơn vị" }), "UBND phường Trần Phú");
    await user.selectOptions(screen.getByRole("combobox", { name: "Kỳ đánh giá" }), "6 tháng đầu năm");
    await fill(pane, screen.getByRole("textbox", { name: "Năm" }), "2026");
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    expect(calls.map(({ asked }) => asked)).toEqual([
      {
        framework: { kind: "shipped", id: "chi-minh-2023h1" },
        unitName: "UBND phường Trần Phú",
        period: { label: "6 tháng đầu năm 2026", year: 2026, span: "partOfYear" },
        figures: "blank",
      },
    ]);
  });

  test("with the sample, name and period are the sample's", async () => {
    const { user, calls } = await start();
    await user.click(screen.getByRole("radio", { name: /UBND xã Hải Phong/ }));
    await user.click(screen.getByRole("checkbox", { name: "Kèm số liệu mẫu của UBND xã Hải Phong, năm 2024" }));
    expect(screen.queryByRole("textbox", { name: "Tên đơn vị" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    expect(calls[0]?.asked).toEqual({
      framework: { kind: "shipped", id: "hai-phong-2024" },
      unitName: "UBND xã Hải Phong",
      period: { label: "năm 2024", year: 2024, span: "year" },
      figures: "sample",
    });
  });

  test("a file is handed on as it is, for the door of untrusted files to look at", async () => {
    const pane = await start();
    const { user, calls } = pane;
    await user.click(screen.getByRole("radio", { name: /từ tệp \.json/ }));
    await fill(pane, screen.getByRole("textbox", { name: "Tên đơn vị" }), "UBND xã A");
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    expect(screen.getByLabelText("Tệp bộ tiêu chí (.json)")).toHaveAccessibleDescription("Hãy chọn một tệp .json.");
    const file = Object.assign(new File(["{}"], "tinh.json", { type: "application/json" }), {
      // This page lacks it; browsers have it.
      text: () => Promise.resolve("{}"),
    });
    await user.upload(screen.getByLabelText("Tệp bộ tiêu chí (.json)"), file);
    await user.click(screen.getByRole("button", { name: "Lập bảng điểm" }));
    expect(calls[0]?.asked).toMatchObject({
      framework: { kind: "file", fileName: "tinh.json", text: "{}" },
      period: { label: "năm 2025" },
    });
  });
});

describe("Thiết lập", () => {
  test("the column view changes at once", async () => {
    const { user, calls } = await settings();
    await user.click(screen.getByRole("radio", { name: /^Thẩm định/ }));
    expect(calls).toEqual([{ action: "showView", asked: "appraise", consent: "notAsked" }]);
  });

  test("bodies, rounding and bands are saved together", async () => {
    const pane = await settings();
    const { user, calls } = pane;
    await fill(pane, screen.getByRole("textbox", { name: "Nơi nhận" }), "Sở Nội vụ");
    await user.selectOptions(screen.getByRole("combobox", { name: "Điểm lĩnh vực: cách làm tròn" }), "Bỏ phần sau");
    await fill(pane, screen.getByRole("textbox", { name: /^Các mức/ }), "≥90 → Xuất sắc\n>=80,5 -> Tốt");
    await user.click(screen.getByRole("button", { name: "Lưu thiết lập" }));
    expect(calls[0]?.asked).toEqual({
      addressee: "Sở Nội vụ",
      appraisingBody: "",
      rounding: {
        leaf: { digits: 2, mode: "halfAwayFromZero" },
        area: { digits: 2, mode: "truncate" },
        index: { digits: 2, mode: "truncate" },
      },
      gradeScheme: {
        basis: "index",
        bands: [
          { name: "Xuất sắc", from: "90", includesEdge: true },
          { name: "Tốt", from: "80.5", includesEdge: true },
        ],
      },
    });
  });

  test("a band that cannot be read and digits out of range are said at their fields", async () => {
    const pane = await settings();
    const { user, calls } = pane;
    await fill(pane, screen.getByRole("textbox", { name: /^Các mức/ }), "90 Xuất sắc");
    await fill(pane, screen.getByRole("textbox", { name: "Chỉ số: số chữ số" }), "9");
    await user.click(screen.getByRole("button", { name: "Lưu thiết lập" }));
    expect(screen.getByRole("textbox", { name: /^Các mức/ })).toHaveAccessibleDescription(
      /Không hiểu mức “90 Xuất sắc”/,
    );
    expect(screen.getByRole("textbox", { name: "Chỉ số: số chữ số" })).toHaveAccessibleDescription(
      "Số chữ số từ 0 đến 6.",
    );
    expect(calls).toEqual([]);
  });

  test("the language changes at once and is handed out to be kept", async () => {
    const { user, languages } = await settings();
    await user.click(screen.getByRole("radio", { name: "English" }));
    expect(screen.getByRole("heading", { level: 1, name: "Settings" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("en");
    expect(languages).toEqual(["en"]);
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(screen.getByRole("tab", { name: "Overview" })).toBeInTheDocument();
  });
});

describe("how an action goes", () => {
  const removed: Outcome = { outcome: "done", done: { did: "removedSheets", sheets: 5 } };
  const asks = async ({ consent }: ActionRun): Promise<Outcome> =>
    consent === "given"
      ? removed
      : {
          outcome: "consentNeeded",
          consent: { about: "removeSheets", sheets: ["Bảng điểm", "Khắc phục"], typedCells: 71 },
        };

  test("sheets are removed only after a yes", async () => {
    const { user, calls, answer } = await settings();
    answer("removeSheets", asks);
    await user.click(screen.getByRole("button", { name: "Gỡ các trang của CCHC" }));
    const question = await screen.findByRole("alertdialog", { name: "Gỡ các trang của CCHC?" });
    expect(question).toHaveAccessibleDescription(/“Bảng điểm”, “Khắc phục”, trong đó có 71 ô đã nhập/);
    expect(screen.getByRole("button", { name: "Giữ nguyên" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Gỡ các trang" }));
    await screen.findByText(/^Đã gỡ 5 trang của CCHC/);
    expect(calls.map(({ consent }) => consent)).toEqual(["notAsked", "given"]);
  });

  test("Esc keeps everything and gives the focus back", async () => {
    const { user, calls, answer } = await settings();
    answer("removeSheets", asks);
    await user.click(screen.getByRole("button", { name: "Gỡ các trang của CCHC" }));
    await screen.findByRole("alertdialog");
    await user.keyboard("{Escape}");
    await screen.findByText("Đã giữ nguyên, không thay đổi gì.");
    expect(calls.map(({ consent }) => consent)).toEqual(["notAsked"]);
    expect(screen.getByRole("button", { name: "Gỡ các trang của CCHC" })).toHaveFocus();
  });

  test("long work shows its step, can be stopped, and says how it ended", async () => {
    const pane = renderPane(haiPhong());
    pane.answer(
      "makeRemediation",
      ({ cancel, onStep }) =>
        new Promise((resolve) => {
          onStep("writing");
          cancel.addEventListener("abort", () => resolve({ outcome: "refused", problem: { problem: "Cancelled" } }));
        }),
    );
    await pane.user.click(screen.getByRole("button", { name: "Lập bảng khắc phục" }));
    expect(await screen.findByRole("progressbar")).toHaveTextContent("Đang lập bảng khắc phục… Ghi vào sổ");
    await pane.user.click(screen.getByRole("button", { name: "Dừng" }));
    await screen.findByText("Đã dừng theo yêu cầu; sổ vẫn như trước.");
    await pane.user.click(screen.getByRole("button", { name: "Đóng" }));
    expect(screen.queryByText("Đã dừng theo yêu cầu; sổ vẫn như trước.")).toBeNull();
  });

  test("actions run one after the other: a cell is written before a sheet is made from it", async () => {
    const pane = renderPane(haiPhong());
    let finish = (): void => undefined;
    pane.answer(
      "select",
      () => new Promise((resolve) => (finish = () => resolve({ outcome: "done", done: { did: "showedColumns" } }))),
    );
    await pane.user.click(screen.getByRole("button", { name: /^2 Cải cách thể chế/ }));
    await pane.user.click(screen.getByRole("button", { name: "Lập bảng khắc phục" }));
    expect(pane.calls.map(({ action }) => action)).toEqual(["select"]);
    act(() => finish());
    await waitFor(() => expect(pane.calls.map(({ action }) => action)).toEqual(["select", "makeRemediation"]));
  });

  test("a mistake of ours is said and the pane goes on", async () => {
    const pane = renderPane(haiPhong());
    pane.answer("makeRemediation", () => Promise.reject(new Error("broken")));
    await pane.user.click(screen.getByRole("button", { name: "Lập bảng khắc phục" }));
    await screen.findByText(/^Chương trình gặp lỗi/);
    await openScreen(pane, "Kiểm tra");
    await pane.user.click(await screen.findByRole("button", { name: "Kiểm tra lại" }));
    expect(pane.calls.map(({ action }) => action)).toEqual(["makeRemediation", "runChecks"]);
  });

  test("a workbook that cannot be opened says why and can be read again", async () => {
    const { user, calls } = renderPane({ kind: "problem", problem: { problem: "StoredByNewerVersion", version: 2 } });
    expect(screen.getByText(/được lưu bằng bản CCHC mới hơn \(định dạng 2\)/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Đọc lại sổ" }));
    expect(calls.map(({ action }) => action)).toEqual(["reload"]);
  });
});
