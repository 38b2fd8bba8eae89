/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { Outcome } from "../../../src/actions/outcome";
import { leaf } from "../../builders/frameworks";
import { sheetOf, entry } from "../../builders/assessments";
import { bookOf, emptySheet, sampleSheet } from "../sample-book";
import { openScreen, renderPane, scoreSheetState, type RenderedPane } from "../render-pane";

async function scoring(state: Parameters<typeof renderPane>[0], language?: "vi" | "en"): Promise<RenderedPane> {
  const pane = renderPane(state, language);
  await openScreen(pane, language === "en" ? "Score" : "Chấm");
  await screen.findByRole("progressbar");
  return pane;
}

const ratioRow = () => scoreSheetState(bookOf(sampleSheet("hai-phong-2024")), "I.3.13.3");
const field = (name: string): HTMLElement => screen.getByRole("textbox", { name });

test("follows the row selected in the sheet", async () => {
  const { show } = await scoring(ratioRow());
  expect(screen.getByRole("heading", { name: "3.13.3 Tỷ lệ hồ sơ DVCTT" })).toBeInTheDocument();
  act(() => show(scoreSheetState(bookOf(sampleSheet("hai-phong-2024")), "I.6.3")));
  expect(screen.getByRole("heading", { name: /^6\.3 Kết quả/ })).toBeInTheDocument();
});

test("says the rule in words and what it gives for the figures in the sheet", async () => {
  await scoring(ratioRow());
  expect(
    screen.getByText("Tỷ lệ đã thực hiện trên tổng số, nhân với điểm tối đa, làm tròn 2 chữ số."),
  ).toBeInTheDocument();
  expect(screen.getByText("86,33%")).toBeInTheDocument();
  expect(screen.getByText(/Theo cách chấm/)).toHaveTextContent("Theo cách chấm: 0,86 điểm");
  expect(screen.getByText("Thẩm định 0,85, theo cách chấm là 0,86. Xem lại điểm hoặc số liệu.")).toBeInTheDocument();
});

test.each([
  ["0,5", "0.5"],
  ["0.5", "0.5"],
  [" 1 ", "1"],
  ["0,50", "0.5"],
])("typing %j into Tự chấm writes %j on Enter", async (typed, written) => {
  const { user, calls } = await scoring(ratioRow());
  await user.type(field("Tự chấm"), `${typed}{Enter}`);
  expect(calls).toEqual([
    {
      action: "typeCell",
      asked: { table: "BangDiem", key: "I.3.13.3", column: "selfInput", text: written, was: "" },
      consent: "notAsked",
    },
  ]);
});

test("leaving a field writes it; a field left as it was writes nothing", async () => {
  const { user, calls } = await scoring(ratioRow());
  await user.click(field("Tổng số"));
  await user.click(field("Giải trình"));
  await user.type(screen.getByRole("combobox", { name: "Bộ phận phụ trách" }), "Một cửa");
  await user.tab();
  expect(calls.map(({ asked }) => asked)).toEqual([
    { table: "BangDiem", key: "I.3.13.3", column: "owner", text: "Một cửa", was: "" },
  ]);
});

test("typing the same figure another way writes nothing", async () => {
  const { user, calls } = await scoring(ratioRow());
  await user.clear(field("Thẩm định"));
  await user.type(field("Thẩm định"), "0.850{Enter}");
  expect(calls).toEqual([]);
});

test("emptying a field empties the cell, which is not zero", async () => {
  const { user, calls } = await scoring(ratioRow());
  await user.clear(field("Thẩm định"));
  await user.tab();
  expect(calls[0]?.asked).toEqual({
    table: "BangDiem",
    key: "I.3.13.3",
    column: "appraisedInput",
    text: "",
    was: "0.85",
  });
});

test.each([
  ["Tự chấm", "một", "“một” không phải số."],
  ["Tự chấm", "2", "Điểm phải từ 0 đến 1."],
  ["Tự chấm", "-1", "Điểm phải từ 0 đến 1."],
  ["Đã thực hiện", "1.478", "“1.478” có thể là 1,478 hoặc 1478; hãy ghi rõ."],
  ["Tổng số", "-3", "Số này không thể âm."],
])("in %s, %j stays in the field with its reason and is not written", async (name, typed, reason) => {
  const { user, calls } = await scoring(ratioRow());
  await user.clear(field(name));
  await user.type(field(name), `${typed}{Enter}`);
  expect(field(name)).toHaveValue(typed);
  expect(field(name)).toBeInvalid();
  expect(field(name)).toHaveAccessibleDescription(reason);
  expect(calls).toEqual([]);
});

test("Esc puts back what the cell holds", async () => {
  const { user, calls } = await scoring(ratioRow());
  await user.type(field("Giải trình"), " thêm{Escape}");
  await user.tab();
  expect(calls).toEqual([]);
});

test("what the workbook refuses is said at the field, and the text stays", async () => {
  const { user, answer } = await scoring(ratioRow());
  const refusal: Outcome = { outcome: "refused", problem: { problem: "CellBeingEdited" } };
  answer("typeCell", () => Promise.resolve(refusal));
  await user.type(field("Tự chấm"), "0,5{Enter}");
  await waitFor(() =>
    expect(field("Tự chấm")).toHaveAccessibleDescription(
      "Có ô đang nhập dở. Hãy nhấn Enter để xong ô đó, rồi làm lại.",
    ),
  );
  expect(field("Tự chấm")).toHaveValue("0,5");
});

test("the rule's points follow the figures as they are typed and can be taken", async () => {
  const { user, calls } = await scoring(ratioRow());
  await user.clear(field("Đã thực hiện"));
  await user.type(field("Đã thực hiện"), "757");
  expect(screen.getByText("50%")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Lấy điểm này" }));
  expect(calls.map(({ asked }) => asked)).toEqual([
    { table: "BangDiem", key: "I.3.13.3", column: "done", text: "757", was: "1307" },
    { table: "BangDiem", key: "I.3.13.3", column: "selfInput", text: "0.5", was: "" },
  ]);
});

test("in the appraiser's column view the points are taken into Thẩm định", async () => {
  const book = bookOf(sampleSheet("hai-phong-2024"));
  const { user, calls } = await scoring(
    scoreSheetState({ ...book, settings: { ...book.settings, view: "appraise" } }, "I.3.13.3"),
  );
  await user.click(screen.getByRole("button", { name: "Lấy điểm này" }));
  expect(calls[0]?.asked).toMatchObject({ column: "appraisedInput", text: "0.86", was: "0.85" });
});

test("a choice is picked by its wording and written as the sheet keeps it", async () => {
  const sheet = sheetOf([leaf("1", "1", { rule: "chọn: Đúng hạn → 1; Trễ hạn → 0,5" })], {});
  const { user, calls } = await scoring(scoreSheetState(bookOf(sheet), "1"));
  await user.click(screen.getByRole("radio", { name: /^Trễ hạn/ }));
  expect(screen.getByText(/Theo cách chấm/)).toHaveTextContent("0,5 điểm");
  expect(calls[0]?.asked).toEqual({ table: "BangDiem", key: "1", column: "done", text: "Trễ hạn", was: "" });
});

test("parts of a checklist add up", async () => {
  const sheet = sheetOf([leaf("1", "1", { rule: "cộng: Có kế hoạch → 0,25; Có báo cáo → 0,75" })], {
    "1": entry({ fulfilled: ["Có kế hoạch"] }),
  });
  const { user, calls } = await scoring(scoreSheetState(bookOf(sheet), "1"));
  expect(screen.getByText(/Theo cách chấm/)).toHaveTextContent("0,25 điểm");
  await user.click(screen.getByRole("checkbox", { name: /^Có báo cáo/ }));
  expect(screen.getByText(/Theo cách chấm/)).toHaveTextContent("1 điểm");
  expect(calls[0]?.asked).toMatchObject({ text: "Có kế hoạch; Có báo cáo", was: "Có kế hoạch" });
});

test("not applicable is written in the sheet's own words and hides the figures", async () => {
  const { user, calls } = await scoring(ratioRow());
  await user.selectOptions(screen.getByRole("combobox", { name: "Phát sinh" }), "Không phát sinh");
  expect(calls[0]?.asked).toMatchObject({ column: "state", text: "Không phát sinh", was: "" });
});

test("goes to the next leaf without a score and counts those that are done", async () => {
  const { user, calls } = await scoring(scoreSheetState(bookOf(emptySheet("chi-minh-2023h1")), "I.1.1.2"));
  expect(screen.getByRole("progressbar", { name: "Đã chấm 0/76" })).toHaveAttribute("aria-valuenow", "0");
  await user.click(screen.getByRole("button", { name: "Chưa chấm tiếp" }));
  expect(screen.getByRole("heading", { name: /^1\.1\.3 Mức độ hoàn thành/ })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Chưa chấm trước" }));
  expect(screen.getByRole("heading", { name: /^1\.1\.2 / })).toBeInTheDocument();
  expect(calls.map(({ asked }) => asked)).toEqual([
    { table: "BangDiem", key: "I.1.1.3", column: "name" },
    { table: "BangDiem", key: "I.1.1.2", column: "name" },
  ]);
});

test("what is typed when the row changes is written to the row it was typed for", async () => {
  const { user, calls, show } = await scoring(ratioRow());
  await user.type(field("Giải trình"), "!");
  act(() => show(scoreSheetState(bookOf(sampleSheet("hai-phong-2024")), "I.6.3")));
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.asked).toMatchObject({ key: "I.3.13.3", column: "explanation" });
});

test("a parent shows its sum and leads to its leaves", async () => {
  const { user } = await scoring(scoreSheetState(bookOf(sampleSheet("hai-phong-2024")), "I.6"));
  expect(screen.getByText(/Điểm của mục này là tổng các mục con/)).toHaveTextContent("Điểm 6/7.");
  expect(screen.queryByRole("textbox")).toBeNull();
  await user.click(screen.getByRole("button", { name: /^6\.3 / }));
  expect(screen.getByRole("textbox", { name: "Tự chấm" })).toBeInTheDocument();
});

test("a row that is not in the framework is no dead end", async () => {
  const { user } = await scoring(scoreSheetState(bookOf(sampleSheet("hai-phong-2024")), "X.9"));
  await user.click(screen.getByRole("button", { name: "Đến tiêu chí đầu tiên" }));
  expect(screen.getByRole("heading", { name: /^1\.5\.4 / })).toBeInTheDocument();
});

test("links among the evidence can be opened, nothing else can", async () => {
  const { user } = await scoring(ratioRow());
  await user.type(field("Tài liệu kiểm chứng"), "https://xa.gov.vn/bc-12.pdf, javascript:alert(1)");
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["https://xa.gov.vn/bc-12.pdf"]);
});

test("English reads and writes a decimal point", async () => {
  await scoring(ratioRow(), "en");
  expect(screen.getByRole("textbox", { name: "Appraised" })).toHaveValue("0.85");
});
