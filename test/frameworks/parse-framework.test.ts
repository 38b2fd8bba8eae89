import { parseFramework, parseFrameworkFile } from "../../src/frameworks/parse-framework";
import { mostNodes, type JsonFault } from "../../src/frameworks/untrusted-json";
import { memberAt, withMember, withoutMember } from "../builders/json-change";
import { plain } from "../builders/plain";
import { smallFrameworkFile } from "../builders/small-framework-file";

function faultsOf(data: unknown): readonly JsonFault[] {
  const parsed = parseFrameworkFile(data);
  return "faults" in parsed ? parsed.faults : [];
}

/** The one fault that comes of setting a member. */
function faultAfter(path: string, value: unknown): readonly JsonFault[] {
  return faultsOf(withMember(smallFrameworkFile, path, value));
}

const first = "nodes[0].children[0].children[0]";

describe("a framework file without fault", () => {
  test("is a framework, with every amount exact and every source looked up", () => {
    const parsed = parseFramework(smallFrameworkFile);
    expect("value" in parsed ? plain(parsed.value.nodes[0]) : parsed).toMatchObject({
      kind: "branch",
      key: "I",
      maxScore: "4",
      source: {
        document: "Quyết định số 12/QĐ-UBND",
        effectiveDate: "2024-03-01",
        place: "Phụ lục, dòng 7",
        basis: "printed",
      },
    });
    expect("value" in parsed ? plain(parsed.value.adjustments) : parsed).toMatchObject([{ cap: "2" }, { cap: null }]);
  });

  test("reads what is left out as not stated", () => {
    const parsed = parseFramework(smallFrameworkFile);
    const nodes = "value" in parsed ? parsed.value.nodes : [];
    expect(plain(memberAt(nodes, "[0].children[0].children"))).toEqual([
      {
        kind: "leaf",
        key: "I.1.1",
        level: "criterion",
        code: "1.1",
        name: "Kế hoạch",
        source: expect.any(Object) as unknown,
        maxScore: "1",
        rule: {
          kind: "choice",
          alternatives: [
            { label: "Đúng hạn", points: "1" },
            { label: "Trễ hạn", points: "0.5" },
          ],
        },
        ruleSource: expect.any(Object) as unknown,
        notApplicable: "fullPoints",
        isRemainder: false,
      },
      {
        kind: "leaf",
        key: "I.1.5.4",
        level: "subCriterion",
        code: null,
        name: "Sáng kiến",
        source: null,
        maxScore: "2",
        rule: null,
        ruleSource: null,
        notApplicable: null,
        isRemainder: false,
      },
      {
        kind: "leaf",
        key: "I.1.x",
        level: "criterion",
        code: null,
        name: "Các tiêu chí không liệt kê",
        source: null,
        maxScore: "1",
        rule: null,
        ruleSource: null,
        notApplicable: null,
        isRemainder: true,
      },
    ]);
    expect(plain(memberAt(nodes, "[1].maxScore"))).toBeNull();
  });

  test("may state a maximum that is not its children's sum: papers do, and the checks say so", () => {
    expect(faultAfter("nodes[0].maxScore", "74")).toEqual([]);
  });
});

describe("one thing wrong is refused, with its path", () => {
  const remainder = { kind: "remainder", key: "I.1.y", level: "criterion", maxScore: "1" };
  const children = memberAt(smallFrameworkFile, "nodes[0].children[0].children") as readonly unknown[];

  test.each<[string, string, unknown, JsonFault]>([
    [
      "a key that stands twice",
      "nodes[0].children[0].children[1].key",
      "I.1.1",
      {
        path: "nodes[0].children[0].children[1].key",
        fault: "duplicateKey",
        facts: { key: "I.1.1", first: first },
      },
    ],
    [
      "an adjustment with the key of a node",
      "adjustments[1].key",
      "II",
      { path: "adjustments[1].key", fault: "duplicateKey", facts: { key: "II", first: "nodes[1]" } },
    ],
    [
      "a key that does not continue its parent's",
      `${first}.key`,
      "II.1",
      { path: `${first}.key`, fault: "keyOutsideParent", facts: { key: "II.1", parent: "I.1", above: "II" } },
    ],
    [
      "a key that continues no other",
      `${first}.key`,
      "1.1",
      { path: `${first}.key`, fault: "keyOutsideParent", facts: { key: "1.1", parent: "I.1", above: "" } },
    ],
    [
      "a source that is not listed",
      `${first}.source`,
      { from: "thong-tu", place: "dòng 1", basis: "printed" },
      { path: `${first}.source.from`, fault: "unknownSource", facts: { source: "thong-tu" } },
    ],
    [
      "a source called as every object's member is",
      "adjustments[0].source.from",
      "toString",
      { path: "adjustments[0].source.from", fault: "unknownSource", facts: { source: "toString" } },
    ],
    [
      "a level above its parent's",
      `${first}.level`,
      "part",
      { path: `${first}.level`, fault: "levelOrder", facts: { level: "part", parentLevel: "area" } },
    ],
    [
      "its parent's own level",
      `${first}.level`,
      "area",
      { path: `${first}.level`, fault: "levelOrder", facts: { level: "area", parentLevel: "area" } },
    ],
    [
      "a rule that cannot be read",
      `${first}.rule`,
      "chọn: Đúng hạn → nhiều",
      { path: `${first}.rule`, fault: "ruleNotReadable", facts: { at: "Đúng hạn → nhiều" } },
    ],
    [
      "a rule of two steps for one value",
      `${first}.rule`,
      "≥90% → 1; 80%–90% → 0,5",
      { path: `${first}.rule`, fault: "ruleStepsOverlap", facts: { first: "≥90%", second: "80%–90%" } },
    ],
    [
      "a rule that gives more than the maximum",
      `${first}.rule`,
      "chọn: Đúng hạn → 1,5; Trễ hạn → 0,5",
      { path: `${first}.rule`, fault: "ruleMaximum", facts: { best: "1.5", maxScore: "1" } },
    ],
    [
      "a rule that never gives the maximum",
      `${first}.maxScore`,
      "1.01",
      { path: `${first}.rule`, fault: "ruleMaximum", facts: { best: "1", maxScore: "1.01" } },
    ],
    [
      "a rule without a source",
      `${first}.ruleSource`,
      null,
      { path: `${first}.ruleSource`, fault: "ruleSourceMissing", facts: { key: "I.1.1" } },
    ],
    [
      "a second remainder",
      "nodes[0].children[0].children",
      [...children, remainder],
      { path: "nodes[0].children[0].children", fault: "twoRemainders", facts: { key: "I.1" } },
    ],
    [
      "bands that rise",
      "gradeScheme.bands[1].from",
      "95",
      { path: "gradeScheme.bands[1].from", fault: "bandOrder", facts: { band: "Tốt", above: "Xuất sắc" } },
    ],
    [
      "bands that begin at one edge",
      "gradeScheme.bands[1].from",
      "90.0",
      { path: "gradeScheme.bands[1].from", fault: "bandOrder", facts: { band: "Tốt", above: "Xuất sắc" } },
    ],
    [
      "a newer version",
      "formatVersion",
      2,
      { path: "formatVersion", fault: "newerVersion", facts: { version: "2", newest: "1" } },
    ],
    [
      "a member that the format does not have",
      `${first}.weight`,
      "1",
      { path: `${first}.weight`, fault: "unknownMember", facts: {} },
    ],
    [
      "a number instead of a decimal text",
      `${first}.maxScore`,
      1,
      { path: `${first}.maxScore`, fault: "wrongShape", facts: { expected: "string", received: "1" } },
    ],
    [
      "a level that there is not",
      `${first}.level`,
      "domain",
      {
        path: `${first}.level`,
        fault: "wrongShape",
        facts: {
          expected: '("part" | "area" | "criterion" | "subCriterion" | "option")',
          received: '"domain"',
        },
      },
    ],
    [
      "a node of no kind",
      `${first}.kind`,
      "row",
      {
        path: `${first}.kind`,
        fault: "wrongShape",
        facts: { expected: '("branch" | "leaf" | "remainder")', received: '"row"' },
      },
    ],
    [
      "a branch without children",
      "nodes[0].children[0].children",
      [],
      { path: "nodes[0].children[0].children", fault: "wrongShape", facts: { expected: ">=1", received: "0" } },
    ],
  ])("%s", (_, path, value, fault) => {
    expect(faultAfter(path, value)).toEqual([fault]);
  });

  test.each([
    ["kind", "kind"],
    ["id", "id"],
    ["nodes", "nodes"],
    ["sources", "sources"],
    ["nodes[0].children[0].children[1].maxScore", "maxScore"],
    ["nodes[1].children", "children"],
    ["gradeScheme.bands[0].includesEdge", "includesEdge"],
  ])("a missing %s", (path, name) => {
    expect(faultsOf(withoutMember(smallFrameworkFile, path))).toEqual([
      { path, fault: "missingMember", facts: { expected: `"${name}"` } },
    ]);
  });

  test.each(["0,5", "-1", "01", "1e2", "", " 1", "1000000000000000000000000"])("a maximum of %j", (maximum) => {
    expect(faultAfter("nodes[0].children[0].children[1].maxScore", maximum)).toMatchObject([
      { path: "nodes[0].children[0].children[1].maxScore", fault: "wrongShape" },
    ]);
  });

  test.each(["", ".", "I..1", "I.1.", "=1+1", "I 1", "a".repeat(121)])("a key of %j", (key) => {
    expect(faultAfter("nodes[1].children[0].key", key)).toMatchObject([
      { path: "nodes[1].children[0].key", fault: "wrongShape" },
    ]);
  });

  test("objects in objects beyond every need", () => {
    const nested = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), null);
    expect(faultAfter("province", nested)).toEqual([{ path: "", fault: "tooDeep", facts: { most: "20" } }]);
  });

  test("a second remainder among the roots", () => {
    const roots = ["x", "y"].map((key) => ({ kind: "remainder", key, level: "area", maxScore: "1" }));
    expect(faultAfter("nodes", roots)).toMatchObject([{ path: "nodes", fault: "twoRemainders" }]);
  });

  test("more nodes than any decision has", () => {
    const leaves = Array.from({ length: mostNodes + 1 }, (_, at) => ({
      kind: "leaf",
      key: `I.${at}`,
      level: "area",
      name: "Tiêu chí",
      maxScore: "1",
    }));
    const nodes = [{ kind: "branch", key: "I", level: "part", name: "Phần", children: leaves }];
    expect(faultAfter("nodes", nodes)).toEqual([{ path: "nodes", fault: "tooLarge", facts: { most: "5000" } }]);
  });
});

describe("several things wrong are all reported together", () => {
  const changes: readonly (readonly [string, unknown])[] = [
    ["nodes[1].children[0].level", "part"],
    [`${first}.rule`, "chọn: Đúng hạn → 2"],
    [`${first}.ruleSource`, null],
    [`${first}.source`, { from: "thong-tu", place: "dòng 1", basis: "printed" }],
    ["nodes[0].children[0].children[1].key", "I.1.1"],
    ["gradeScheme.bands[1].from", "95"],
  ];

  test("of sense", () => {
    const data = changes.reduce<unknown>((file, [path, value]) => withMember(file, path, value), smallFrameworkFile);
    const found = faultsOf(data).map(({ path, fault }) => `${fault} ${path}`);
    expect([...found].sort()).toEqual([
      "bandOrder gradeScheme.bands[1].from",
      "duplicateKey nodes[0].children[0].children[1].key",
      "levelOrder nodes[1].children[0].level",
      `ruleMaximum ${first}.rule`,
      `ruleSourceMissing ${first}.ruleSource`,
      `unknownSource ${first}.source.from`,
    ]);
  });

  test("of shape", () => {
    const data = [`${first}.maxScore`, "unitTypes", "rounding.leaf.mode", "decision.date"].reduce<unknown>(
      (file, path) => withMember(file, path, 7),
      withoutMember(smallFrameworkFile, "name"),
    );
    expect([...faultsOf(data).map(({ path, fault }) => `${fault} ${path}`)].sort()).toEqual([
      "missingMember name",
      "wrongShape decision.date",
      `wrongShape ${first}.maxScore`,
      "wrongShape rounding.leaf.mode",
      "wrongShape unitTypes",
    ]);
  });

  test("of members that the format does not have", () => {
    const data = ["weight", "colour"].reduce<unknown>(
      (file, name) => withMember(file, `${first}.${name}`, 1),
      smallFrameworkFile,
    );
    expect(faultsOf(data)).toEqual([
      { path: `${first}.weight`, fault: "unknownMember", facts: {} },
      { path: `${first}.colour`, fault: "unknownMember", facts: {} },
    ]);
  });
});
