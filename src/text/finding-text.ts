/** What a finding says to staff: a title, one sentence with both figures, and what to do about it. */
import type { CheckId, Finding, Place, Severity } from "../domain/checks/finding";
import { writeNumber } from "../domain/written-number";
import { statedText } from "./figure-text";

export interface FindingText {
  readonly title: string;
  readonly message: string;
  readonly whatToDo: string;
}

export const severityText: Readonly<Record<Severity, string>> = { error: "Lỗi", check: "Cần xem", info: "Lưu ý" };

/** Where a finding is, in one line that can also be searched for. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case "node":
    case "indicator": {
      const label = place.code === null ? place.name : `${place.code} ${place.name}`;
      return place.code === place.key ? label : `${place.key} · ${label}`;
    }
    case "procedure":
      return `TTHC số ${place.number} · ${place.name}`;
    case "total":
      return place.where;
    case "figure":
      return `${place.subject} (${place.where})`;
  }
}

export function findingText(finding: Finding): FindingText {
  const { title, say, whatToDo } = wordings[finding.check];
  return { title, message: say(wordsOf(finding)), whatToDo };
}

/** The finding's figures, already as text. */
interface Words {
  readonly stated: string;
  readonly computed: string;
  /** A fact that is a number, with its decimal comma. */
  readonly fact: (name: string) => string;
  /** A fact that is words: a rule, a code, the name of a figure. */
  readonly words: (name: string) => string;
  readonly has: (name: string) => boolean;
  readonly place: Place;
}

function wordsOf({ stated, computed, unit, facts, place }: Finding): Words {
  return {
    stated: stated === null ? "" : statedText(stated, unit),
    computed: computed === null ? "" : statedText(computed, unit),
    fact: (name) => writeNumber(facts[name] ?? ""),
    words: (name) => facts[name] ?? "",
    has: (name) => facts[name] !== undefined,
    place,
  };
}

interface Wording {
  readonly title: string;
  readonly say: (words: Words) => string;
  readonly whatToDo: string;
}

const figureNames: Readonly<Record<string, string>> = {
  maxScore: "Điểm tối đa",
  selfScore: "Điểm tự đánh giá",
  appraisedScore: "Điểm thẩm định",
  points: "Tổng điểm",
  adjustment: "Điểm thưởng, điểm phạt",
};

function figureName(name: string): string {
  return figureNames[name] ?? "Điểm";
}

const wordings: Readonly<Record<CheckId, Wording>> = {
  "parent-sum": {
    title: "Điểm của mục khác tổng các mục con",
    say: ({ stated, computed, words }) =>
      `${figureName(words("figure"))} ghi ${stated}, các mục con cộng lại được ${computed}.`,
    whatToDo: "Cộng lại các mục con, sửa mục ghi sai.",
  },
  "above-maximum": {
    title: "Điểm ngoài khoảng cho phép",
    say: ({ stated, fact, words }) =>
      stated.startsWith("-")
        ? `${figureName(words("figure"))} ghi ${stated}, không thể dưới 0.`
        : `${figureName(words("figure"))} ghi ${stated}, tối đa chỉ ${fact("maxScore")} điểm.`,
    whatToDo: "Xem lại điểm đã nhập, có thể thừa chữ số.",
  },
  "rule-score": {
    title: "Điểm khác kết quả theo cách chấm",
    say: ({ stated, computed, words }) => `Ghi ${stated}; theo cách chấm “${words("rule")}” được ${computed}.`,
    whatToDo: "Xem lại điểm hoặc số liệu đã thực hiện.",
  },
  "ratio-score": {
    title: "Điểm khác tỷ lệ nhân điểm tối đa",
    say: ({ stated, computed, fact }) =>
      `Ghi ${stated}; tỷ lệ ${fact("percent")}% của ${fact("maxScore")} điểm là ${computed}.`,
    whatToDo: "Xem lại điểm, tỷ lệ, hoặc cách chấm của tiêu chí.",
  },
  "unreachable-score": {
    title: "Cách chấm không cho điểm này",
    say: ({ stated, words }) => `Ghi ${stated}; cách chấm “${words("rule")}” không có mức điểm đó.`,
    whatToDo: "Chọn đúng một mức điểm của cách chấm.",
  },
  "percent-mismatch": {
    title: "Tỷ lệ sai",
    say: ({ stated, computed, fact }) => `${fact("done")}/${fact("due")} là ${computed}, văn bản ghi ${stated}.`,
    whatToDo: "Sửa tỷ lệ, hoặc sửa tử số, mẫu số.",
  },
  "percent-scale": {
    title: "Phần trăm ghi nhầm",
    say: ({ stated, computed, fact }) =>
      `Ghi ${stated} nhưng được ${fact("score")}/${fact("maxScore")} điểm; có phải ${computed}?`,
    whatToDo: "Ghi lại phần trăm cho đúng.",
  },
  "stated-deduction": {
    title: "Điểm trừ ghi sai",
    say: ({ stated, computed }) => `Ghi bị trừ ${stated}; tối đa trừ điểm đạt được là ${computed}.`,
    whatToDo: "Sửa số điểm bị trừ hoặc điểm đạt được.",
  },
  "unexplained-loss": {
    title: "Mất điểm không có giải thích",
    say: ({ stated, computed, fact }) =>
      `Mất ${stated}, các dòng dưới tối đa chỉ giải thích ${computed}; còn ${fact("difference")} điểm không rõ ở đâu.`,
    whatToDo: "Bổ sung dòng còn thiếu vào bảng khắc phục.",
  },
  total: {
    title: "Tổng điểm ghi sai",
    say: ({ stated, computed, fact, words, has }) =>
      has("isIndex")
        ? `${figureName(words("kind"))} ghi ${stated}; cộng lại là ${computed}. Số ${fact("isIndex")} là chỉ số phần trăm, không phải điểm.`
        : `${figureName(words("kind"))} ghi ${stated}; cộng lại là ${computed}.`,
    whatToDo: "Ghi riêng điểm và chỉ số, mỗi số một đơn vị.",
  },
  "parts-of-total": {
    title: "Các phần cộng lại không bằng tổng",
    say: ({ stated, computed, fact, words }) =>
      words("kind") === "maximum"
        ? `Văn bản tính trên ${stated}; điểm tối đa các mục cộng lại là ${computed} và không mục nào được ghi là loại trừ.`
        : `Tổng ghi ${stated}, các phần cộng lại là ${computed}, chênh ${fact("difference")}.`,
    whatToDo: "Tìm phần thiếu, hoặc ghi rõ phần được loại trừ.",
  },
  index: {
    title: "Chỉ số khác kết quả tính",
    say: ({ stated, computed, fact }) =>
      `Ghi ${stated}; ${fact("points")} điểm trên ${fact("applicableMax")} điểm tối đa áp dụng là ${computed}.`,
    whatToDo: "Xem lại điểm tối đa áp dụng và cách làm tròn.",
  },
  "not-applicable-as-lost": {
    title: "Không phát sinh nhưng tính là mất điểm",
    say: ({ stated, fact }) =>
      `Tính là mất ${stated}, nhưng chỉ số ${fact("index")} chỉ khớp khi loại phần này (tối đa áp dụng ${fact("applicableMax")}).`,
    whatToDo: "Hỏi lại cấp trên; nếu không phát sinh thì đánh dấu “Không phát sinh”.",
  },
  "duplicate-code": {
    title: "Mã trùng",
    say: ({ stated, fact }) => `Mã ${stated} xuất hiện ${fact("times")} lần.`,
    whatToDo: "Kiểm tra đánh số; các dòng vẫn được phân biệt theo vị trí.",
  },
  "missing-code": {
    title: "Thiếu mã",
    say: ({ words, has }) => (has("skipped") ? `Đánh số nhảy qua ${words("skipped")}.` : "Dòng này không có mã."),
    whatToDo: "Kiểm tra có sót dòng hoặc sót đánh số không.",
  },
  "code-order": {
    title: "Mã không theo thứ tự",
    say: ({ stated, words }) => `${stated} đứng sau ${words("after")}.`,
    whatToDo: "Sắp lại thứ tự khi ban hành văn bản.",
  },
  "missing-explanation": {
    title: "Chưa có giải trình",
    say: ({ stated, fact }) =>
      `Được ${stated} trên ${fact("maxScore")} điểm, chưa có giải trình, nguyên nhân hay tài liệu kiểm chứng.`,
    whatToDo: "Ghi giải trình hoặc tài liệu kiểm chứng.",
  },
  "rate-without-figures": {
    title: "Tỷ lệ không có số liệu",
    say: ({ stated }) => `Được ${stated} nhưng chưa ghi đủ số đã thực hiện và tổng số.`,
    whatToDo: "Nhập tử số và mẫu số của tỷ lệ.",
  },
  "survey-self-scored": {
    title: "Tự chấm điểm điều tra xã hội học",
    say: ({ stated }) => `Xã tự ghi ${stated}; điểm này do cấp trên điều tra.`,
    whatToDo: "Để trống đến khi có kết quả điều tra.",
  },
  "appraised-above-self": {
    title: "Thẩm định cao hơn tự chấm",
    say: ({ stated, computed }) => `Thẩm định ${stated}, tự chấm ${computed}.`,
    whatToDo: "Không phải lỗi; chỉ để biết.",
  },
  "part-above-whole": {
    title: "Phần lớn hơn tổng",
    say: ({ stated, computed }) => `Ghi ${stated}, nhiều hơn toàn bộ là ${computed}.`,
    whatToDo: "Xem lại hai số liệu.",
  },
  "coded-value": {
    title: "Giá trị không đúng quy ước",
    say: ({ stated, words }) =>
      words("choices") === "" ? `Ghi “${stated}” vào ô số liệu.` : `Ghi “${stated}”; chỉ nhận: ${words("choices")}.`,
    whatToDo: "Nhập đúng giá trị theo quy ước của biểu.",
  },
  "cut-rate": {
    title: "Tỷ lệ cắt giảm sai",
    say: ({ stated, computed, fact }) =>
      `Từ ${fact("statutoryDays")} xuống ${fact("reducedDays")} ngày là cắt ${computed}, biểu ghi ${stated}.`,
    whatToDo: "Sửa tỷ lệ cắt giảm.",
  },
  "cut-rate-range": {
    title: "Ngoài mức cắt giảm đã nêu",
    say: ({ stated, computed }) => `Cắt ${computed}, báo cáo nêu mức ${stated}.`,
    whatToDo: "Sửa mức nêu trong báo cáo hoặc số liệu của thủ tục.",
  },
  "listing-count": {
    title: "Số lượng nêu khác danh sách",
    say: ({ stated, computed }) => `Nêu ${stated}, danh sách có ${computed}.`,
    whatToDo: "Bổ sung danh sách hoặc sửa số lượng.",
  },
  "stated-twice": {
    title: "Một nội dung ghi hai cách",
    say: ({ stated, computed }) => `${stated}, nhưng ${computed}.`,
    whatToDo: "Thống nhất một cách ghi.",
  },
};
