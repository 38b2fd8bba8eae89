/** Why the domain refused, in one Vietnamese sentence. */
import type { Problem } from "../domain/problem";
import { writeNumber } from "../domain/written-number";

export function problemText(problem: Problem): string {
  switch (problem.problem) {
    case "NotANumber":
      return `“${shortened(problem.text)}” không phải số.`;
    case "AmbiguousNumber": {
      const [first, second] = problem.readings.map(writeNumber);
      return `“${shortened(problem.text)}” có thể là ${first ?? ""} hoặc ${second ?? ""}; hãy ghi rõ.`;
    }
    case "RuleNotReadable":
      return `Không hiểu cách chấm ở chỗ “${shortened(problem.at)}”.`;
    case "RuleStepsOverlap":
      return `Hai mức “${problem.steps[0]}” và “${problem.steps[1]}” chồng lên nhau.`;
    case "NoStepMatches":
      return `Cách chấm không có mức cho ${brief(problem.value)}.`;
    case "RateOutOfRange":
      return `Đã thực hiện ${writeNumber(problem.done)} trên tổng số ${writeNumber(problem.due)}: ngoài khoảng 0–100%.`;
    case "NothingDue":
      return "Tổng số bằng 0, không tính được tỷ lệ; nếu không phát sinh thì chọn “Không phát sinh”.";
    case "PerformanceMissing":
      return missing[problem.needs];
    case "UnknownChoice":
      return `“${shortened(problem.choice)}” không có trong các phương án: ${problem.choices.join("; ")}.`;
    case "NotACount":
      return `${writeNumber(problem.value)} không phải số lần.`;
  }
}

const missing: Readonly<Record<"done" | "due" | "choice", string>> = {
  done: "Chưa nhập số đã thực hiện.",
  due: "Chưa nhập tổng số.",
  choice: "Chưa chọn phương án.",
};

/** A figure with two decimals, and a sign that it goes on. */
function brief(figure: string): string {
  return writeNumber(figure.replace(/(\.\d\d)\d{3,}/, "$1…"));
}

/** What staff typed, as far as it fits a message. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
