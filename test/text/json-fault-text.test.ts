import { jsonFaultText } from "../../src/text/json-fault-text";
import type { FaultKind } from "../../src/frameworks/untrusted-json";

type Facts = Readonly<Record<string, string>>;

const sentences: Readonly<Record<FaultKind, readonly [Facts, string]>> = {
  notJson: [{ reason: "Unexpected end" }, "Tệp không phải JSON đọc được (Unexpected end)."],
  tooLarge: [{ most: "5000" }, "Nội dung vượt giới hạn 5000."],
  wrongShape: [{ expected: "string", received: "7" }, "Cần string, tệp ghi 7."],
  unknownMember: [{}, "Mục này không có trong định dạng."],
  missingMember: [{ expected: '"key"' }, "Thiếu mục này."],
  newerVersion: [
    { version: "2", newest: "1" },
    "Tệp theo định dạng 2, chương trình chỉ biết đến 1; hãy cập nhật chương trình.",
  ],
  duplicateKey: [{ key: "I.1", first: "nodes[0]" }, "Khóa “I.1” đã dùng ở nodes[0]."],
  unknownKey: [{ key: "I.9" }, "Không có mục nào mang khóa “I.9”."],
  keyOutsideParent: [
    { key: "II.1", parent: "I", above: "II" },
    "Khóa “II.1” nối tiếp khóa “II” nhưng không nằm trong mục đó.",
  ],
  unknownSource: [{ source: "thong-tu" }, "Nguồn “thong-tu” không có trong danh sách nguồn."],
  levelOrder: [{ level: "part", parentLevel: "area" }, "Cấp part không thể nằm dưới cấp area."],
  tooDeep: [{ most: "20" }, "Tệp lồng nhau quá 20 lớp."],
  ruleNotReadable: [{ at: "≥90 → 1" }, "Không hiểu cách chấm ở chỗ “≥90 → 1”."],
  ruleStepsOverlap: [{ first: "≥90%", second: "80%–90%" }, "Hai mức “≥90%” và “80%–90%” chồng lên nhau."],
  ruleMaximum: [{ best: "1.5", maxScore: "0.75" }, "Cách chấm cho nhiều nhất 1,5 điểm, điểm tối đa ghi 0,75."],
  ruleSourceMissing: [{ key: "I.1.1" }, "Cách chấm của “I.1.1” chưa ghi nguồn."],
  twoRemainders: [{ key: "I.1" }, "“I.1” có hơn một mục “Các tiêu chí không liệt kê”."],
  bandOrder: [{ band: "Tốt", above: "Xuất sắc" }, "Mức xếp loại “Tốt” phải thấp hơn “Xuất sắc”."],
  unknownFramework: [{ framework: "ha-noi" }, "Không có bộ tiêu chí “ha-noi”."],
};

describe("what is wrong with a file is said in one sentence, after its place", () => {
  test.each(Object.entries(sentences) as [FaultKind, readonly [Facts, string]][])("%s", (fault, [facts, sentence]) => {
    expect(jsonFaultText({ path: "nodes[0].key", fault, facts })).toBe(`nodes[0].key: ${sentence}`);
    expect(jsonFaultText({ path: "", fault, facts })).toBe(sentence);
  });

  test("a key that continues no other is told what it should continue", () => {
    const facts = { key: "1.1", parent: "I.1", above: "" };
    expect(jsonFaultText({ path: "nodes[0].key", fault: "keyOutsideParent", facts })).toBe(
      "nodes[0].key: Khóa “1.1” phải nối tiếp khóa của mục chứa nó, “I.1”.",
    );
  });
});
