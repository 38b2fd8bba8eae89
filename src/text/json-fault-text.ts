/** What is wrong with an untrusted file, in one Vietnamese sentence each. */
import { writeNumber } from "../domain/written-number";
import type { FaultKind, JsonFault } from "../frameworks/untrusted-json";

export function jsonFaultText({ path, fault, facts }: JsonFault): string {
  const sentence = wordings[fault]((name) => facts[name] ?? "");
  return path === "" ? sentence : `${path}: ${sentence}`;
}

const wordings: Readonly<Record<FaultKind, (fact: (name: string) => string) => string>> = {
  notJson: (fact) => `Tệp không phải JSON đọc được (${fact("reason")}).`,
  tooLarge: (fact) => `Nội dung vượt giới hạn ${fact("most")}.`,
  wrongShape: (fact) => `Cần ${fact("expected")}, tệp ghi ${fact("received")}.`,
  unknownMember: () => "Mục này không có trong định dạng.",
  missingMember: () => "Thiếu mục này.",
  newerVersion: (fact) =>
    `Tệp theo định dạng ${fact("version")}, chương trình chỉ biết đến ${fact("newest")}; hãy cập nhật chương trình.`,
  duplicateKey: (fact) => `Khóa “${fact("key")}” đã dùng ở ${fact("first")}.`,
  unknownKey: (fact) => `Không có mục nào mang khóa “${fact("key")}”.`,
  keyOutsideParent: (fact) =>
    fact("above") === ""
      ? `Khóa “${fact("key")}” phải nối tiếp khóa của mục chứa nó, “${fact("parent")}”.`
      : `Khóa “${fact("key")}” nối tiếp khóa “${fact("above")}” nhưng không nằm trong mục đó.`,
  unknownSource: (fact) => `Nguồn “${fact("source")}” không có trong danh sách nguồn.`,
  levelOrder: (fact) => `Cấp ${fact("level")} không thể nằm dưới cấp ${fact("parentLevel")}.`,
  tooDeep: (fact) => `Tệp lồng nhau quá ${fact("most")} lớp.`,
  ruleNotReadable: (fact) => `Không hiểu cách chấm ở chỗ “${fact("at")}”.`,
  ruleStepsOverlap: (fact) => `Hai mức “${fact("first")}” và “${fact("second")}” chồng lên nhau.`,
  ruleMaximum: (fact) =>
    `Cách chấm cho nhiều nhất ${writeNumber(fact("best"))} điểm, điểm tối đa ghi ${writeNumber(fact("maxScore"))}.`,
  ruleSourceMissing: (fact) => `Cách chấm của “${fact("key")}” chưa ghi nguồn.`,
  twoRemainders: (fact) => `“${fact("key")}” có hơn một mục “Các tiêu chí không liệt kê”.`,
  bandOrder: (fact) => `Mức xếp loại “${fact("band")}” phải thấp hơn “${fact("above")}”.`,
  unknownFramework: (fact) => `Không có bộ tiêu chí “${fact("framework")}”.`,
};
