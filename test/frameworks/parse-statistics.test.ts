import { parseFrameworkFile, parseStatistics } from "../../src/frameworks/parse-framework";
import type { JsonFault } from "../../src/frameworks/untrusted-json";
import { withMember, withoutMember } from "../builders/json-change";
import { plain } from "../builders/plain";

const file = {
  kind: "statistics",
  formatVersion: 1,
  id: "bieu-mau",
  name: "Biểu số liệu",
  indicators: [
    { key: "1", code: "1", name: "Chỉ đạo điều hành", isHeading: true },
    { key: "1.1", code: "1.1", parentKey: "1", name: "Nhiệm vụ đề ra", unit: "Nhiệm vụ" },
    { key: "1.2", code: "1.2", parentKey: "1", name: "Đã hoàn thành", unit: "Nhiệm vụ", within: "1.1" },
    { key: "1.2/a", parentKey: "1.2", name: "Trước hạn", unit: "Nhiệm vụ", partOf: "1.2" },
    {
      key: "1.3",
      code: "1.3",
      parentKey: "1",
      name: "Hình thức khảo sát",
      choices: [
        { value: "0", label: "Trực tuyến" },
        { value: "1", label: "Phát phiếu" },
      ],
    },
  ],
};

function faultsOf(data: unknown): readonly JsonFault[] {
  const parsed = parseFrameworkFile(data);
  return "faults" in parsed ? parsed.faults : [];
}

describe("a statistics template", () => {
  test("is read with what is left out as not stated", () => {
    const parsed = parseFrameworkFile(file);
    expect("value" in parsed ? parsed.value.kind : parsed).toBe("statistics");
    const template = parseStatistics(file);
    expect("value" in template ? plain(template.value) : template).toMatchObject({
      id: "bieu-mau",
      province: null,
      historicalExample: null,
      indicators: [
        { key: "1", parentKey: null, unit: null, choices: [], isHeading: true, partOf: null, within: null },
        { key: "1.1", isHeading: false },
        { within: "1.1" },
        { code: null, partOf: "1.2" },
        {
          choices: [
            { value: "0", label: "Trực tuyến" },
            { value: "1", label: "Phát phiếu" },
          ],
        },
      ],
    });
  });

  test.each([
    [
      "indicators[2].key",
      "1.1",
      { path: "indicators[2].key", fault: "duplicateKey", facts: { key: "1.1", first: "indicators[1]" } },
    ],
    ["indicators[1].parentKey", "9", { path: "indicators[1].parentKey", fault: "unknownKey", facts: { key: "9" } }],
    ["indicators[3].partOf", "9", { path: "indicators[3].partOf", fault: "unknownKey", facts: { key: "9" } }],
    ["indicators[2].within", "9", { path: "indicators[2].within", fault: "unknownKey", facts: { key: "9" } }],
    ["indicators[1].colour", "9", { path: "indicators[1].colour", fault: "unknownMember", facts: {} }],
    ["formatVersion", 3, { path: "formatVersion", fault: "newerVersion", facts: { version: "3", newest: "1" } }],
  ])("with %s changed to %j is refused", (path, value, fault) => {
    const faults = faultsOf(withMember(file, path, value)).filter(
      // What pointed to a key that is gone is a fault of its own.
      (found) => !(path === "indicators[2].key" && found.fault === "unknownKey"),
    );
    expect(faults).toEqual([fault]);
  });

  test("without a name, and with two keys unknown, is refused for each", () => {
    expect(faultsOf(withoutMember(file, "name"))).toEqual([
      { path: "name", fault: "missingMember", facts: { expected: '"name"' } },
    ]);
    const twice = withMember(withMember(file, "indicators[3].partOf", "9"), "indicators[2].within", "8");
    expect(faultsOf(twice).map(({ path, facts }) => `${path} ${facts["key"] ?? ""}`)).toEqual([
      "indicators[2].within 8",
      "indicators[3].partOf 9",
    ]);
  });
});
