/** Every screen with real figures: what pictures and accessibility checks are taken of. */
import type { PaneState, SheetSelection } from "../../../src/taskpane/pane-model";
import { assignedSheet, bookOf, emptySheet, frameworkChoices, sampleSheet, today } from "../sample-book";

export interface Scene {
  readonly name: string;
  readonly state: () => PaneState;
  /** The tabs and buttons to press, by their Vietnamese names, before the screen is looked at. */
  readonly press: readonly string[];
}

function book(state: Extract<PaneState, { kind: "scoreSheet" }>["book"], key: string | null = null): PaneState {
  const selection: SheetSelection | null = key === null ? null : { key, heading: null };
  return { kind: "scoreSheet", book: state, selection };
}

function graded(): ReturnType<typeof sampleSheet> {
  const sheet = sampleSheet("chi-minh-2023h1");
  const gradeScheme = {
    basis: "index",
    bands: [
      { name: "Xuất sắc", from: "99", includesEdge: true },
      { name: "Tốt", from: "80", includesEdge: true },
    ],
  } as const;
  return { ...sheet, framework: { ...sheet.framework, gradeScheme }, totals: { ...sheet.totals, grade: "Tốt" } };
}

const haiPhong = (key?: string): PaneState => book(bookOf(sampleSheet("hai-phong-2024")), key);
const assigned = (): PaneState => book(bookOf(assignedSheet(), { remediationSheet: "made" }));
const troubled = (): PaneState =>
  book(
    bookOf(sampleSheet("hai-phong-2024"), {
      brokenFormulas: 3,
      faults: [{ key: "I.1.7", heading: "Tự chấm", problem: { problem: "NotANumber", text: "0,5đ" } }],
    }),
  );

export const scenes: readonly Scene[] = [
  { name: "loading", state: () => ({ kind: "loading" }), press: [] },
  {
    name: "problem",
    state: () => ({ kind: "problem", problem: { problem: "TwoScoreSheets", sheets: ["Bảng điểm", "Bảng điểm (2)"] } }),
    press: [],
  },
  {
    name: "start",
    state: () => ({ kind: "noScoreSheet", frameworks: frameworkChoices(), today }),
    press: ["Lập bảng điểm"],
  },
  {
    name: "start from a file",
    state: () => ({ kind: "noScoreSheet", frameworks: frameworkChoices(), today }),
    press: ["Bộ tiêu chí từ tệp .json", "Lập bảng điểm"],
  },
  {
    name: "start with the sample",
    state: () => ({ kind: "noScoreSheet", frameworks: frameworkChoices().slice(3), today }),
    press: [
      "Bộ tiêu chí CCHC cấp xã, theo công văn của UBND xã Hải Phong năm 2024",
      "Kèm số liệu mẫu của UBND xã Hải Phong, năm 2024",
    ],
  },
  { name: "overview hai-phong", state: haiPhong, press: [] },
  { name: "overview chi-minh", state: () => book(bookOf(graded())), press: [] },
  { name: "overview empty", state: () => book(bookOf(emptySheet("chi-minh-2023h1"))), press: [] },
  { name: "overview troubled", state: troubled, press: [] },
  { name: "scoring ratio", state: () => haiPhong("I.3.13.3"), press: ["Chấm"] },
  { name: "scoring steps", state: () => haiPhong("I.1.7"), press: ["Chấm"] },
  { name: "scoring parent", state: () => haiPhong("I.3"), press: ["Chấm"] },
  { name: "scoring empty", state: () => book(bookOf(emptySheet("chi-minh-2023h1")), "I.1.6.1"), press: ["Chấm"] },
  { name: "remediation not made", state: haiPhong, press: ["Khắc phục"] },
  { name: "remediation made", state: assigned, press: ["Khắc phục", "Giao nhiều dòng"] },
  { name: "remediation empty", state: () => book(bookOf(emptySheet("chi-minh-2023h1"))), press: ["Khắc phục"] },
  { name: "checks hai-phong", state: haiPhong, press: ["Kiểm tra"] },
  { name: "checks chi-minh", state: () => book(bookOf(sampleSheet("chi-minh-2023h1"))), press: ["Kiểm tra"] },
  { name: "checks empty", state: () => book(bookOf(emptySheet("chi-minh-2023h1"))), press: ["Kiểm tra"] },
  { name: "settings", state: () => book(bookOf(graded())), press: ["Thiết lập"] },
  { name: "success", state: assigned, press: ["Khắc phục", "Cập nhật bảng khắc phục"] },
  { name: "running", state: haiPhong, press: ["Kiểm tra", "Kiểm tra lại"] },
  { name: "question", state: haiPhong, press: ["Thiết lập", "Gỡ các trang của CCHC"] },
];
