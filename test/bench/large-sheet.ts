/** Score sheets of any size: parts of ten areas of ten criteria, every leaf scored, for benches. */
import { blankEntry, nothingStated, type Assessment, type LeafEntry } from "../../src/domain/assessment";
import { points } from "../../src/domain/decimal";
import { allLeaves, type Branch, type Framework, type FrameworkNode, type Leaf } from "../../src/domain/framework";

const childrenEach = 10;

/** A framework of `leaves` leaves, each worth one point, under areas and criteria of ten. */
export function largeFramework(leaves: number): Framework {
  const areas = Math.ceil(leaves / (childrenEach * childrenEach));
  let left = leaves;
  const leafOf = (key: string): Leaf => ({
    kind: "leaf",
    key,
    level: "subCriterion",
    code: key.slice("I.".length),
    name: `Tiêu chí thành phần ${key}`,
    source: null,
    maxScore: points("1"),
    rule: { kind: "ratio" },
    ruleSource: null,
    notApplicable: null,
    isRemainder: false,
  });
  const fill = (key: string, make: (key: string) => FrameworkNode | null): readonly FrameworkNode[] =>
    Array.from({ length: childrenEach }, (_, at) => make(`${key}.${at + 1}`)).filter((node) => node !== null);
  const criterion = (key: string): Branch | null => {
    const size = Math.min(left, childrenEach);
    left -= size;
    const children = Array.from({ length: size }, (_, at) => leafOf(`${key}.${at + 1}`));
    return size === 0 ? null : branch(key, "criterion", children);
  };
  const nodes = Array.from({ length: areas }, (_, at) => {
    const key = `I.${at + 1}`;
    return branch(key, "area", fill(key, criterion));
  });
  return { ...bareFramework, nodes: [branch("I", "part", nodes)] };
}

function branch(key: string, level: Branch["level"], children: readonly FrameworkNode[]): Branch {
  return {
    kind: "branch",
    key,
    level,
    code: key.replace(/^I\.?/, "") || "I",
    name: key,
    source: null,
    maxScore: null,
    children,
  };
}

const bareFramework: Framework = {
  id: "large",
  name: "Bộ tiêu chí lớn",
  province: null,
  decision: null,
  unitTypes: ["xã"],
  firstYear: null,
  lastYear: null,
  historicalExample: null,
  nodes: [],
  adjustments: [],
  rounding: { leaf: null, area: null, index: null },
  gradeScheme: null,
  notApplicableDefault: null,
};

/** Every leaf scored, every third one below its maximum. */
export function largeAssessment(framework: Framework): Assessment {
  const entry = (at: number): LeafEntry => ({
    ...blankEntry,
    selfScore: points(at % 3 === 0 ? "0.75" : "1"),
    explanation: "Có báo cáo",
  });
  return {
    frameworkId: framework.id,
    unit: { name: "UBND xã", district: null, province: null },
    period: { label: "năm 2026", year: 2026, span: "year" },
    listing: "complete",
    entries: new Map(allLeaves(framework).map((leaf, at) => [leaf.key, entry(at)])),
    adjustments: new Map(),
    exclusions: [],
    stated: nothingStated,
  };
}
