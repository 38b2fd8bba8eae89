import type { Problem } from "../../src/domain/problem";
import { problemText } from "../../src/text/problem-text";
import { scored } from "../builders/scored";

test.each<[Problem, string]>([
  [{ problem: "NotANumber", text: "nhiều" }, "“nhiều” không phải số."],
  [
    { problem: "AmbiguousNumber", text: "1.478", readings: ["1.478", "1478"] },
    "“1.478” có thể là 1,478 hoặc 1478; hãy ghi rõ.",
  ],
  [{ problem: "RuleNotReadable", text: "chọn:", at: "Có" }, "Không hiểu cách chấm ở chỗ “Có”."],
  [{ problem: "RuleStepsOverlap", steps: ["≥90%", "90%"] }, "Hai mức “≥90%” và “90%” chồng lên nhau."],
  [{ problem: "NoStepMatches", value: "89.5%" }, "Cách chấm không có mức cho 89,5%."],
  [{ problem: "RateOutOfRange", done: "11", due: "10.5" }, "Đã thực hiện 11 trên tổng số 10,5: ngoài khoảng 0–100%."],
  [{ problem: "NothingDue" }, "Tổng số bằng 0, không tính được tỷ lệ; nếu không phát sinh thì chọn “Không phát sinh”."],
  [{ problem: "PerformanceMissing", needs: "done" }, "Chưa nhập số đã thực hiện."],
  [{ problem: "PerformanceMissing", needs: "due" }, "Chưa nhập tổng số."],
  [{ problem: "PerformanceMissing", needs: "choice" }, "Chưa chọn phương án."],
  [
    { problem: "UnknownChoice", choice: "Sớm", choices: ["Đúng hạn", "Trễ"] },
    "“Sớm” không có trong các phương án: Đúng hạn; Trễ.",
  ],
  [{ problem: "NotACount", value: "1.5" }, "1,5 không phải số lần."],
])("%j is said in one sentence", (problem, sentence) => {
  expect(problemText(problem)).toBe(sentence);
});

test("what staff typed is cut where it would not fit", () => {
  const sentence = problemText({ problem: "NotANumber", text: "x".repeat(500) });
  expect(sentence).toBe(`“${"x".repeat(39)}…” không phải số.`);
});

test("a rate of many digits is not said with all of them", () => {
  const problem = scored("<33% → 0; >34% → 1", "1", { done: "1", due: "3" });
  const sentence = typeof problem === "object" && problem !== null ? problemText(problem) : "";
  expect(sentence).toContain("33,33");
  expect(sentence.length).toBeLessThan(60);
});
