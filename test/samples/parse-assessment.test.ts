import * as fc from "fast-check";
import { blankEntry } from "../../src/domain/assessment";
import type { JsonFault } from "../../src/frameworks/untrusted-json";
import { parseFrameworkFile, type FrameworkFile } from "../../src/frameworks/parse-framework";
import { parseAssessmentFile } from "../../src/samples/parse-assessment";
import { withMember, withoutMember } from "../builders/json-change";
import { plain } from "../builders/plain";
import { smallFrameworkFile } from "../builders/small-framework-file";

const small = parseFrameworkFile(smallFrameworkFile);
const statistics = parseFrameworkFile({
  kind: "statistics",
  formatVersion: 1,
  id: "bieu-mau",
  name: "Biểu",
  indicators: [{ key: "1", name: "Hồ sơ", unit: "Hồ sơ" }],
});

function shipped(id: string): FrameworkFile | null {
  if (id === "xa-mau-2025" && "value" in small) return small.value;
  return id === "bieu-mau" && "value" in statistics ? statistics.value : null;
}

const file = {
  kind: "assessment",
  formatVersion: 1,
  framework: "xa-mau-2025",
  unit: { name: "UBND xã Mẫu" },
  period: { label: "năm 2025", year: 2025, span: "year" },
  listing: "complete",
  entries: {
    "I.1.1": { selfScore: "0.5", chosen: "Trễ hạn", cause: "Ban hành muộn", dueDate: "Quý II" },
    "I.1.5.4": { notApplicable: "Không có sáng kiến", dueDate: { date: "2025-06-30" }, state: "done" },
    "II.x": { appraisedScore: "10.32" },
  },
  adjustments: { thuong: "1" },
  exclusions: [{ amount: "4.5", reason: "Không ghi" }],
  stated: {
    nodes: { I: { selfScore: "3.5", deduction: "0.5" } },
    totals: [{ kind: "points", points: "14.82", applicableMax: "14.5", where: "dòng 41" }],
    index: [{ index: "93.72", where: "dòng 17" }],
    rank: { place: "3", scope: "toàn tỉnh" },
    figures: [
      { kind: "share", subject: "Nhiệm vụ", where: "dòng 9", done: "57", due: "58", percent: "98.2" },
      {
        kind: "twice",
        subject: "Ngày",
        where: "dòng 9",
        values: [
          { text: "1", where: "a" },
          { text: "2", where: "b" },
        ],
      },
    ],
  },
} as const;

function faultsOf(data: unknown): readonly JsonFault[] {
  const parsed = parseAssessmentFile(data, shipped);
  return "faults" in parsed ? parsed.faults : [];
}

describe("an assessment file", () => {
  const parsed = parseAssessmentFile(file, shipped);
  const assessment = "value" in parsed && parsed.value.kind === "assessment" ? parsed.value.assessment : null;

  test("is read with its framework", () => {
    expect("value" in parsed ? parsed.value.kind : parsed).toBe("assessment");
    expect(assessment?.frameworkId).toBe("xa-mau-2025");
    expect(assessment?.unit).toEqual({ name: "UBND xã Mẫu", district: null, province: null });
  });

  test("keeps blank, zero and not applicable apart", () => {
    expect(plain(assessment?.entries.get("I.1.1"))).toEqual({
      ...(plain(blankEntry) as object),
      selfScore: "0.5",
      performance: { done: null, due: null, excluded: null, chosen: "Trễ hạn", fulfilled: [] },
      remediation: {
        cause: "Ban hành muộn",
        lead: "",
        support: "",
        measure: "",
        due: { kind: "text", text: "Quý II" },
        state: "notStarted",
      },
    });
    expect(plain(assessment?.entries.get("I.1.5.4"))).toMatchObject({
      applicability: { state: "notApplicable", reason: "Không có sáng kiến" },
      selfScore: null,
      remediation: { due: { kind: "date", date: "2025-06-30" }, state: "done" },
    });
    expect(assessment?.entries.get("I.1.x")).toBeUndefined();
  });

  test("keeps what its paper prints", () => {
    expect(plain(assessment?.stated)).toEqual({
      nodes: [["I", { selfScore: "3.5", appraisedScore: null, deduction: "0.5" }]],
      totals: [{ kind: "points", points: "14.82", applicableMax: "14.5", where: "dòng 41" }],
      index: [{ index: "93.72", where: "dòng 17" }],
      grade: null,
      rank: { place: "3", of: null, scope: "toàn tỉnh" },
      figures: [
        { kind: "share", subject: "Nhiệm vụ", where: "dòng 9", node: null, done: "57", due: "58", percent: "98.2" },
        {
          kind: "twice",
          subject: "Ngày",
          where: "dòng 9",
          node: null,
          values: [
            { text: "1", where: "a" },
            { text: "2", where: "b" },
          ],
        },
      ],
    });
  });

  test("may carry a framework of its own", () => {
    expect(faultsOf({ ...file, framework: smallFrameworkFile })).toEqual([]);
  });
});

describe("one thing wrong is refused, with its path", () => {
  test.each<[string, unknown, JsonFault]>([
    ["framework", "khong-co", { path: "framework", fault: "unknownFramework", facts: { framework: "khong-co" } }],
    ["framework", "bieu-mau", { path: "framework", fault: "unknownFramework", facts: { framework: "bieu-mau" } }],
    ["formatVersion", 2, { path: "formatVersion", fault: "newerVersion", facts: { version: "2", newest: "1" } }],
    [
      "listing",
      "all",
      {
        path: "listing",
        fault: "wrongShape",
        facts: { expected: '("complete" | "belowMaximum" | "some" | "areasOnly")', received: '"all"' },
      },
    ],
    ["colour", 1, { path: "colour", fault: "unknownMember", facts: {} }],
    [
      "adjustments",
      { phat: "1", khac: "1" },
      { path: "adjustments.khac", fault: "unknownKey", facts: { key: "khac" } },
    ],
    [
      "stated.nodes",
      { "I.9": { selfScore: "1" } },
      { path: "stated.nodes.I.9", fault: "unknownKey", facts: { key: "I.9" } },
    ],
    [
      "exclusions[0]",
      { node: "I.9", amount: "1", reason: "Không ghi" },
      { path: "exclusions[0].node", fault: "unknownKey", facts: { key: "I.9" } },
    ],
    [
      "stated.figures[0]",
      { kind: "share", subject: "Nhiệm vụ", where: "dòng 9", node: "I.9", done: "57", due: "58", percent: "98.2" },
      { path: "stated.figures[0].node", fault: "unknownKey", facts: { key: "I.9" } },
    ],
  ])("%s: %j", (path, value, fault) => {
    expect(faultsOf(withMember(file, path, value))).toEqual([fault]);
  });

  test("an entry for a row that the framework does not have", () => {
    expect(faultsOf({ ...file, entries: { ...file.entries, "I.9": {} } })).toEqual([
      { path: "entries.I.9", fault: "unknownKey", facts: { key: "I.9" } },
    ]);
  });

  test("an entry for a row that is a sum", () => {
    expect(faultsOf({ ...file, entries: { ...file.entries, "I.1": { selfScore: "1" } } })).toEqual([
      { path: "entries.I.1", fault: "unknownKey", facts: { key: "I.1" } },
    ]);
  });

  test.each(["constructor", "toString", "prototype"])("an entry for a row called %s", (key) => {
    expect(faultsOf({ ...file, entries: { ...file.entries, [key]: { selfScore: "1" } } })).toEqual([
      { path: `entries.${key}`, fault: "unknownKey", facts: { key } },
    ]);
  });

  test("a due date that no calendar has", () => {
    const data = withMember(file, "entries", { "I.1.1": { dueDate: { date: "2025-02-31" } } });
    expect(faultsOf(data)).toHaveLength(1);
  });

  test("a missing unit", () => {
    expect(faultsOf(withoutMember(file, "unit"))).toEqual([
      { path: "unit", fault: "missingMember", facts: { expected: '"unit"' } },
    ]);
  });

  test("objects in objects beyond every need", () => {
    const nested = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), null);
    expect(faultsOf({ ...file, unit: nested })).toEqual([{ path: "", fault: "tooDeep", facts: { most: "24" } }]);
  });

  test("several unknown keys are all reported together", () => {
    const data = withMember(withMember(file, "entries", { a: {}, b: {} }), "adjustments", { c: "1" });
    expect(faultsOf(data).map(({ path }) => path)).toEqual(["entries.a", "entries.b", "adjustments.c"]);
  });
});

describe("a fault in the framework that the file carries is refused at its place", () => {
  test.each<[string, unknown, JsonFault]>([
    [
      "gradeScheme.bands[1].from",
      "95",
      { path: "framework.gradeScheme.bands[1].from", fault: "bandOrder", facts: { band: "Tốt", above: "Xuất sắc" } },
    ],
    ["colour", 1, { path: "framework.colour", fault: "unknownMember", facts: {} }],
    ["name", 7, { path: "framework.name", fault: "wrongShape", facts: { expected: "string", received: "7" } }],
    [
      "formatVersion",
      2,
      { path: "framework.formatVersion", fault: "newerVersion", facts: { version: "2", newest: "1" } },
    ],
  ])("%s: %j", (path, value, fault) => {
    expect(faultsOf({ ...file, framework: withMember(smallFrameworkFile, path, value) })).toEqual([fault]);
  });

  test("a missing member", () => {
    expect(faultsOf({ ...file, framework: withoutMember(smallFrameworkFile, "name") })).toEqual([
      { path: "framework.name", fault: "missingMember", facts: { expected: '"name"' } },
    ]);
  });

  test("nodes too deep in each other", () => {
    const leaf: object = { kind: "leaf", key: "k", level: "option", name: "Lá", maxScore: "1" };
    const nodes = Array.from({ length: 10 }).reduce<object>(
      (child) => ({ kind: "branch", key: "k", level: "part", name: "Cành", children: [child] }),
      leaf,
    );
    expect(faultsOf({ ...file, framework: { ...smallFrameworkFile, nodes: [nodes] } })).toEqual([
      { path: "framework", fault: "tooDeep", facts: { most: "20" } },
    ]);
  });
});

describe("a statistics report", () => {
  const report = {
    kind: "statisticsReport",
    formatVersion: 1,
    template: "bieu-mau",
    unit: { name: "UBND xã Mẫu" },
    period: { label: "năm 2025", year: 2025, span: "year" },
    values: { 1: "830" },
    timeCuts: {
      claimedRange: { from: "30", to: "60", where: "mục II" },
      procedures: [{ number: "1", name: "Kết hôn", statutoryDays: "5", reducedDays: "2" }],
    },
  };

  test("is read with its template, a blank rate as not stated", () => {
    const parsed = parseAssessmentFile(report, shipped);
    expect("value" in parsed && parsed.value.kind === "statisticsReport" ? plain(parsed.value.report) : parsed).toEqual(
      {
        templateId: "bieu-mau",
        unit: { name: "UBND xã Mẫu", district: null, province: null },
        period: { label: "năm 2025", year: 2025, span: "year" },
        values: [["1", { kind: "figure", amount: "830" }]],
        timeCuts: {
          claimedRange: { from: "30", to: "60", where: "mục II" },
          procedures: [{ number: "1", name: "Kết hôn", statutoryDays: "5", reducedDays: "2", statedRate: null }],
        },
        figures: [],
      },
    );
  });

  test.each<[string, unknown, JsonFault]>([
    ["template", "xa-mau-2025", { path: "template", fault: "unknownFramework", facts: { framework: "xa-mau-2025" } }],
    ["values", { 9: "1" }, { path: "values.9", fault: "unknownKey", facts: { key: "9" } }],
  ])("with %s %j is refused", (path, value, fault) => {
    expect(faultsOf(withMember(report, path, value))).toEqual([fault]);
  });
});

test("any data at all is refused with at least one fault or read, never an error", () => {
  const anyData = fc.oneof(
    fc.anything({ withMap: true, withDate: true }),
    fc.jsonValue().map((entries) => ({ ...file, entries })),
    fc.jsonValue().map((stated) => ({ ...file, stated })),
    fc.jsonValue().map((framework) => ({ ...file, framework })),
  );
  fc.assert(
    fc.property(anyData, (data) => {
      const parsed = parseAssessmentFile(data, shipped);
      expect("value" in parsed || parsed.faults.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
