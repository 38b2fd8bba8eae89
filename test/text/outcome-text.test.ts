import type { ActionProblem, Consent, Done, Outcome } from "../../src/actions/outcome";
import { actionProblemText } from "../../src/text/action-problem-text";
import { outcomeText } from "../../src/text/outcome-text";
import { problemInEnglish } from "../../src/text/problem-in-english";
import { languages } from "../../src/text/spoken";

/** One of each; a tag that is added and not said does not compile. */
const problems: { readonly [Tag in ActionProblem["problem"]]: Extract<ActionProblem, { readonly problem: Tag }> } = {
  TableMissing: { problem: "TableMissing", table: "KhacPhuc" },
  ColumnMissing: { problem: "ColumnMissing", table: "BangDiem", heading: "Tự chấm" },
  RowMissing: { problem: "RowMissing", table: "BangDiem", key: "I.1.7" },
  NameMissing: { problem: "NameMissing", name: "CCHC_DiemThuong" },
  NameTaken: { problem: "NameTaken", name: "BangDiem", sheet: "Bảng điểm (2)" },
  ChangedMeanwhile: { problem: "ChangedMeanwhile", table: "KhacPhuc", key: "I.1.7", heading: "Chủ trì" },
  SheetProtected: { problem: "SheetProtected", sheet: "Bảng điểm" },
  CellBeingEdited: { problem: "CellBeingEdited" },
  TooLarge: { problem: "TooLarge" },
  ReadOnly: { problem: "ReadOnly" },
  Cancelled: { problem: "Cancelled" },
  HostFailed: { problem: "HostFailed", code: "GeneralException", undone: "all" },
  NoScoreSheet: { problem: "NoScoreSheet" },
  ScoreSheetExists: { problem: "ScoreSheetExists", sheet: "Chấm điểm 2025" },
  TwoScoreSheets: { problem: "TwoScoreSheets", sheets: ["Bảng điểm", "Bảng điểm (2)"] },
  StoredStateMissing: { problem: "StoredStateMissing" },
  StoredStateUnreadable: { problem: "StoredStateUnreadable" },
  StoredByNewerVersion: { problem: "StoredByNewerVersion", version: 2 },
  SampleUnknown: { problem: "SampleUnknown", id: "tinh-2026" },
  FrameworkFileFaulty: {
    problem: "FrameworkFileFaulty",
    faults: [{ path: "parts", fault: "missingMember", facts: {} }],
  },
  FrameworkUnknown: { problem: "FrameworkUnknown", id: "quang-tri-2026" },
  RowUnknown: { problem: "RowUnknown", key: "I.9" },
  CellNotReadable: {
    problem: "CellNotReadable",
    table: "BangDiem",
    key: "I.1.7",
    why: { problem: "AmbiguousNumber", text: "1.478", readings: ["1.478", "1478"] },
  },
};

const made = { did: "madeRemediation", rows: 13, added: 0, settled: 0, lost: "6.81", explained: "5.81" } as const;

const dones: { readonly [Tag in Done["did"]]: Extract<Done, { readonly did: Tag }> } = {
  madeScoreSheet: { did: "madeScoreSheet", rows: 30, leaves: 21 },
  madeRemediation: { ...made, added: 2, settled: 1 },
  ranChecks: { did: "ranChecks", errors: 3, toLookAt: 2, notices: 1 },
  showedColumns: { did: "showedColumns" },
  changedSettings: { did: "changedSettings" },
  repairedFormulas: { did: "repairedFormulas", columns: 6 },
  switchedDialect: { did: "switchedDialect", to: "native" },
  removedSheets: { did: "removedSheets", sheets: 4 },
  typed: { did: "typed", cells: 1 },
};

const consents: { readonly [Tag in Consent["about"]]: Extract<Consent, { readonly about: Tag }> } = {
  removeSheets: { about: "removeSheets", sheets: ["Bảng điểm", "Khắc phục"], typedCells: 71 },
  overwrite: { about: "overwrite", cells: 2, examples: ["Kế toán", "x".repeat(100)] },
};

const done = (what: Done): Outcome => ({ outcome: "done", done: what });
const unchanged = (what: Done): Outcome => ({ outcome: "unchanged", done: what });
const asked = (consent: Consent): Outcome => ({ outcome: "consentNeeded", consent });

const saidInVietnamese = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map((outcome) => outcomeText(outcome, "vi"));

test("what was done is said with what to do next", () => {
  expect(saidInVietnamese(Object.values(dones).map(done))).toEqual([
    "Đã lập bảng điểm: 30 dòng, 21 tiêu chí cần chấm. Nhập điểm vào các cột nền trắng.",
    "Bảng khắc phục có 13 dòng (thêm 2 dòng, 1 dòng đã đạt điểm tối đa). Các dòng giải thích 5,81 trong 6,81 điểm đã mất, còn thiếu 1 điểm; xem phần đối chiếu dưới bảng.",
    "Đã kiểm tra: 3 lỗi, 2 chỗ cần xem, 1 lưu ý. Hãy sửa các lỗi trước.",
    "Đã đổi kiểu xem. Các cột ẩn vẫn giữ nguyên nội dung.",
    "Đã lưu thiết lập vào sổ này. Hãy lưu sổ để giữ lại.",
    "Đã nhập lại công thức của 6 cột. Ô nào còn báo lỗi thì xem lại số liệu của dòng đó.",
    "Công thức đã chuyển sang hàm sẵn có. Sổ này mở được trên máy không có CCHC.",
    "Đã gỡ 4 trang của CCHC. Nếu gỡ nhầm, hãy đóng sổ mà không lưu rồi mở lại.",
    "Đã ghi 1 ô. Hãy lưu sổ để giữ lại.",
  ]);
});

test("done again, nothing is claimed to have changed", () => {
  expect(saidInVietnamese(Object.values(dones).map(unchanged))).toEqual([
    "Bảng điểm đã có sẵn, không có gì phải thay đổi.",
    "Bảng khắc phục đã đủ 13 dòng, không phải thêm dòng nào. Các dòng giải thích 5,81 trong 6,81 điểm đã mất, còn thiếu 1 điểm; xem phần đối chiếu dưới bảng.",
    "Đã kiểm tra: 3 lỗi, 2 chỗ cần xem, 1 lưu ý. Hãy sửa các lỗi trước.",
    "Bảng điểm đang ở kiểu xem này.",
    "Thiết lập không có gì thay đổi.",
    "Các công thức vẫn đúng, không phải sửa gì.",
    "Công thức đang dùng hàm sẵn có.",
    "Sổ này không có trang nào của CCHC để gỡ.",
    "Các ô đã có sẵn nội dung này.",
  ]);
});

test("nothing typed is lost without a question", () => {
  expect(saidInVietnamese(Object.values(consents).map(asked))).toEqual([
    "Gỡ các trang “Bảng điểm”, “Khắc phục” sẽ mất 71 ô đã nhập. Nên lưu một bản sao của sổ trước; có gỡ không?",
    `2 ô đang có nội dung khác sẽ bị thay, như “Kế toán”, “${"x".repeat(39)}…”. Có ghi đè không?`,
  ]);
});

test.each<[string, string]>([
  [
    "TableMissing",
    "Không thấy bảng KhacPhuc của trang “Khắc phục”: trang đã bị xóa hoặc bảng đã bị đổi tên. Hãy đặt lại tên bảng, mở bản sao lưu của sổ, hoặc lập lại trang.",
  ],
  [
    "ColumnMissing",
    "Trang “Bảng điểm” không còn cột “Tự chấm”: cột đã bị xóa hoặc đổi tiêu đề. Hãy ghi lại đúng tiêu đề đó rồi làm lại.",
  ],
  [
    "ChangedMeanwhile",
    "Ô “Chủ trì” của dòng I.1.7 ở trang “Khắc phục” vừa được người khác sửa. Chưa ghi gì; hãy xem lại ô đó rồi làm lại.",
  ],
  [
    "TwoScoreSheets",
    "Sổ có hơn một bảng điểm, ở các trang “Bảng điểm”, “Bảng điểm (2)”. Hãy giữ lại một trang, chuyển trang kia sang sổ khác, rồi làm lại.",
  ],
  [
    "StoredByNewerVersion",
    "Sổ được lưu bằng bản CCHC mới hơn (định dạng 2). Sổ được giữ nguyên; hãy cập nhật CCHC rồi mở lại.",
  ],
  [
    "CellNotReadable",
    "Dòng I.1.7 ở trang “Bảng điểm”: “1.478” có thể là 1,478 hoặc 1478; hãy ghi rõ. Hãy sửa ô đó rồi làm lại.",
  ],
])("%s is said with what to do next", (tag, sentence) => {
  expect(actionProblemText(problems[tag as ActionProblem["problem"]], "vi")).toBe(sentence);
});

test.each<[string, Done, string, string]>([
  [
    "every point is explained",
    { ...made, explained: "6.81" },
    "Bảng khắc phục có 13 dòng. Các dòng giải thích đủ 6,81 điểm đã mất; hãy điền nguyên nhân, người chủ trì và hạn.",
    "The remediation sheet has 13 rows. The rows explain all 6.81 points lost; fill in cause, lead and deadline.",
  ],
  [
    "nothing is lost",
    { ...made, rows: 0, lost: "0", explained: "0" },
    "Bảng khắc phục có 0 dòng. Không mất điểm nào.",
    "The remediation sheet has 0 rows. No point is lost.",
  ],
  [
    "a row was copied",
    { ...made, rows: 1, lost: "0.5", explained: "1" },
    "Bảng khắc phục có 1 dòng. Các dòng giải thích 1 điểm, nhiều hơn 0,5 điểm đã mất; hãy bỏ dòng bị chép trùng.",
    "The remediation sheet has 1 row. The rows explain 1 points, more than the 0.5 lost; take away rows that were copied.",
  ],
  [
    "nothing is found",
    { did: "ranChecks", errors: 0, toLookAt: 0, notices: 0 },
    "Đã kiểm tra: không thấy chỗ nào cần sửa.",
    "Checked: nothing to mend was found.",
  ],
  [
    "there are no errors",
    { did: "ranChecks", errors: 0, toLookAt: 1, notices: 0 },
    "Đã kiểm tra: 0 lỗi, 1 chỗ cần xem, 0 lưu ý. Không có lỗi; hãy xem các chỗ được nêu.",
    "Checked: 0 errors, 1 to look at, 0 notices. There are no errors; look at what is named.",
  ],
  [
    "the functions are ours again",
    { did: "switchedDialect", to: "cchc" },
    "Công thức đã chuyển sang hàm CCHC. Máy nào mở sổ này cũng cần có CCHC.",
    "The formulas use the CCHC functions now. Every computer that opens this workbook needs CCHC.",
  ],
])("%s", (_case, what, vi, en) => {
  expect(outcomeText(done(what), "vi")).toBe(vi);
  expect(outcomeText(done(what), "en")).toBe(en);
});

test("whether the workbook is as it was is said", () => {
  const notUndone: ActionProblem = { ...problems.HostFailed, undone: "notAll" };
  expect(languages.map((language) => actionProblemText(problems.HostFailed, language))).toEqual([
    expect.stringContaining("sổ vẫn như trước"),
    expect.stringContaining("the workbook is as it was"),
  ]);
  expect(languages.map((language) => actionProblemText(notUndone, language))).toEqual([
    expect.stringContaining("chưa trả sổ về như cũ"),
    expect.stringContaining("could not be put back"),
  ]);
});

const everyOutcome: readonly Outcome[] = [
  ...Object.values(dones).flatMap((what) => [done(what), unchanged(what)]),
  ...Object.values(consents).map(asked),
  ...Object.values(problems).map((problem) => ({ outcome: "refused", problem }) as const),
];

describe.each(languages)("every ending in %s", (language) => {
  const sentences = everyOutcome.map((outcome) => outcomeText(outcome, language));

  test("is whole sentences that name no tag of the code", () => {
    const tags = [...Object.keys(problems), "madeRemediation", "undefined", "object Object"];
    const tagged = sentences.filter((sentence) => tags.some((tag) => sentence.includes(tag)));
    expect(tagged).toEqual([]);
    expect(sentences.filter((sentence) => !/^["“\p{Lu}\p{N}].*[.?]$/su.test(sentence))).toEqual([]);
  });

  test("is told apart from the others", () => {
    const byRepeated = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
    expect(byRepeated).toEqual(sentences.filter((sentence) => /^(?:Đã kiểm tra|Checked): 3/.test(sentence)).slice(1));
  });
});

test("English writes figures with a point", () => {
  expect(problemInEnglish({ problem: "NoStepMatches", value: "84.6153846153%" })).toBe(
    "The rule has no step for 84.61…%.",
  );
  expect(problemInEnglish({ problem: "RateOutOfRange", done: "11", due: "10.5" })).toBe(
    "11 done of 10.5: outside 0–100%.",
  );
});
