/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { bookOf, emptySheet, sampleSheet } from "../sample-book";
import { openScreen, renderPane, scoreSheetState } from "../render-pane";

const haiPhong = () => scoreSheetState(bookOf(sampleSheet("hai-phong-2024")));

test("shows index, points of the applicable maximum, and what was left out of it", () => {
  renderPane(haiPhong());
  const hero = screen.getByRole("region", { name: "Chỉ số CCHC" });
  expect(hero).toHaveTextContent("93,72%");
  expect(hero).toHaveTextContent(
    "89,51 điểm trên 95,5 điểm tối đa áp dụng · đã loại 4,5 điểm không phát sinh · gồm 1 điểm thưởng",
  );
});

test("writes figures with a point in English", () => {
  renderPane(haiPhong(), "en");
  expect(screen.getByRole("region", { name: "PAR Index" })).toHaveTextContent("93.72%");
});

test("each area says its score, its maximum and what it lost", () => {
  renderPane(haiPhong());
  expect(screen.getByRole("button", { name: /^1 Công tác chỉ đạo điều hành/ })).toHaveAccessibleName(
    "1 Công tác chỉ đạo điều hành được 18,5/21 mất 2,5",
  );
  expect(screen.getByRole("button", { name: /^2 Cải cách thể chế/ })).toHaveAccessibleName(
    "2 Cải cách thể chế được 8/8",
  );
});

test("the five largest losses come largest first", () => {
  renderPane(haiPhong());
  const losses = within(screen.getByRole("heading", { name: "Mất điểm nhiều nhất" }).parentElement!);
  expect(losses.getAllByRole("button").map((row) => row.textContent.replace(/.*−/, "−"))).toEqual([
    "−2,00",
    "−1,00",
    "−1,00",
    "−0,50",
    "−0,28",
  ]);
});

test("a click on an area selects its row in the sheet, and Chấm then shows it", async () => {
  const pane = renderPane(haiPhong());
  await pane.user.click(screen.getByRole("button", { name: /^6 Cải cách tài chính công/ }));
  expect(pane.calls).toEqual([
    { action: "select", asked: { table: "BangDiem", key: "I.6", column: "name" }, consent: "notAsked" },
  ]);
  await openScreen(pane, "Chấm");
  expect(await screen.findByRole("heading", { name: "6 Cải cách tài chính công" })).toBeInTheDocument();
});

test("points lost without a row are named with their area, and lead to Khắc phục", async () => {
  const { user } = renderPane(haiPhong());
  expect(screen.getByText("Thiếu 1 điểm ở lĩnh vực 4 Cải cách tổ chức bộ máy nhà nước")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Xem ở Khắc phục" }));
  expect(screen.getByRole("tab", { name: "Khắc phục" })).toHaveAttribute("aria-selected", "true");
});

test("an empty sheet says that nothing is scored and begins with scoring", async () => {
  const { user } = renderPane(scoreSheetState(bookOf(emptySheet("chi-minh-2023h1"))));
  expect(screen.getByRole("region", { name: "Chỉ số CCHC" })).toHaveTextContent("Chưa chấm tiêu chí nào.");
  expect(screen.queryByRole("button", { name: "Lập bảng khắc phục" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Bắt đầu chấm" }));
  expect(screen.getByRole("tab", { name: "Chấm" })).toHaveAttribute("aria-selected", "true");
});

test("a cell that cannot be read and a broken formula are mended from here", async () => {
  const { user, calls } = renderPane(
    scoreSheetState(
      bookOf(sampleSheet("hai-phong-2024"), {
        brokenFormulas: 3,
        faults: [{ key: "I.1.7", heading: "Tự chấm", problem: { problem: "NotANumber", text: "0,5đ" } }],
      }),
    ),
  );
  expect(screen.getByText(/Cột Tự chấm: “0,5đ” không phải số\./)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^Đến ô của 1\.7/ }));
  await user.click(screen.getByRole("button", { name: "Sửa công thức" }));
  expect(calls.map(({ action, asked }) => ({ action, asked }))).toEqual([
    { action: "select", asked: { table: "BangDiem", key: "I.1.7", column: "selfInput" } },
    { action: "repairFormulas", asked: null },
  ]);
});

test("arrows go from tab to tab, and the fifth place is not offered", async () => {
  const { user } = renderPane(haiPhong());
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual([
    "Tổng quan",
    "Chấm",
    "Khắc phục",
    "Kiểm tra",
  ]);
  await user.click(screen.getByRole("tab", { name: "Tổng quan" }));
  await user.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { name: "Kiểm tra" })).toHaveFocus();
  expect(await screen.findByRole("button", { name: "Kiểm tra lại" })).toBeInTheDocument();
});
