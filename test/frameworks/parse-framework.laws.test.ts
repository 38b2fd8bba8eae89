import * as fc from "fast-check";
import { parseFramework, parseFrameworkFile } from "../../src/frameworks/parse-framework";
import { printFramework } from "../../src/frameworks/print-framework";
import type { JsonFault } from "../../src/frameworks/untrusted-json";
import { anyFramework } from "../builders/any-framework";
import { memberAt, withMember, withoutMember } from "../builders/json-change";
import { plain } from "../builders/plain";
import { smallFrameworkFile } from "../builders/small-framework-file";

/** Paths of every node of a framework file, parents before their children. */
function nodePaths(file: unknown): readonly string[] {
  const below = (path: string): readonly string[] => {
    const nodes = memberAt(file, path);
    if (!Array.isArray(nodes)) return [];
    return nodes.flatMap((_, at) => [`${path}[${at}]`, ...below(`${path}[${at}].children`)]);
  };
  return below("nodes");
}

/** A valid file and one of its nodes. */
const anyFileWithNode = anyFramework.chain((framework) => {
  const file = printFramework(framework);
  return fc.constantFrom(...nodePaths(file)).map((path) => ({ file, path }));
});

function faultsOf(data: unknown): readonly JsonFault[] {
  const parsed = parseFrameworkFile(data);
  return "faults" in parsed ? parsed.faults : [];
}

describe("a valid framework", () => {
  test("written to a file and read again is the same, to the last digit", () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const parsed = parseFramework(JSON.parse(JSON.stringify(printFramework(framework))));
        expect("value" in parsed ? plain(parsed.value) : parsed).toEqual(plain(framework));
      }),
      { numRuns: 80 },
    );
  });
});

describe("any data at all", () => {
  const anyData = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withMap: true }));

  test("is refused with at least one fault or read, never an error", () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const parsed = parseFrameworkFile(data);
        expect("value" in parsed || parsed.faults.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("put into a valid file at any place is refused there or read, never an error", () => {
    const places = [
      "kind",
      "formatVersion",
      "sources",
      "rounding.leaf.digits",
      "gradeScheme.bands",
      "adjustments[0].cap",
      "decision.effectiveDate",
      "nodes[0]",
      "nodes[0].children[0].children[0].rule",
      "nodes[0].children[0].children[0].maxScore",
      "nodes[0].children[0].children[0].key",
      "nodes[0].children[0].children[0].ruleSource",
      "nodes[1].children",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(fc.jsonValue(), fc.string()), (path, value) => {
        const parsed = parseFrameworkFile(withMember(smallFrameworkFile, path, value));
        if ("faults" in parsed) {
          expect(parsed.faults.length).toBeGreaterThan(0);
        } else if (parsed.value.kind === "scoreSheet") {
          const again = parseFramework(printFramework(parsed.value.framework));
          expect("value" in again ? plain(again.value) : again).toEqual(plain(parsed.value.framework));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("one thing wrong in any framework is refused at its very place", () => {
  test("a member missing", () => {
    fc.assert(
      fc.property(anyFileWithNode, fc.constantFrom("key", "level"), ({ file, path }, name) => {
        expect(faultsOf(withoutMember(file, `${path}.${name}`))).toEqual([
          { path: `${path}.${name}`, fault: "missingMember", facts: { expected: `"${name}"` } },
        ]);
      }),
    );
  });

  test("a member too many, whatever its name", () => {
    const anyName = fc.oneof(
      fc.constantFrom("toString", "hasOwnProperty", "weight"),
      fc.stringMatching(/^[a-z]{1,8}$/),
    );
    fc.assert(
      fc.property(anyFileWithNode, anyName, ({ file, path }, name) => {
        fc.pre(!Object.hasOwn(memberAt(file, path) as object, name));
        expect(faultsOf(withMember(file, `${path}.${name}`, 1))).toEqual([
          { path: `${path}.${name}`, fault: "unknownMember", facts: {} },
        ]);
      }),
    );
  });

  test("a source that is not listed", () => {
    fc.assert(
      fc.property(anyFileWithNode, ({ file, path }) => {
        const source = { from: "thong-tu", place: "dòng 1", basis: "inferred" };
        expect(faultsOf(withMember(file, `${path}.source`, source))).toEqual([
          { path: `${path}.source.from`, fault: "unknownSource", facts: { source: "thong-tu" } },
        ]);
      }),
    );
  });

  test("a key that another node has", () => {
    const anyTwo = anyFileWithNode.chain(({ file, path }) =>
      fc.constantFrom(...nodePaths(file)).map((other) => ({ file, path, other })),
    );
    fc.assert(
      fc.property(anyTwo, ({ file, path, other }) => {
        fc.pre(path !== other);
        const paths = nodePaths(file);
        const [earlier = "", later = ""] = paths.filter((each) => each === path || each === other);
        const key = memberAt(file, `${earlier}.key`);
        const twice = faultsOf(withMember(file, `${later}.key`, key)).filter(({ fault }) => fault === "duplicateKey");
        expect(twice).toEqual([{ path: `${later}.key`, fault: "duplicateKey", facts: { key, first: earlier } }]);
      }),
    );
  });

  test("a level that is not below its parent's", () => {
    fc.assert(
      fc.property(anyFileWithNode, ({ file, path }) => {
        fc.pre(path.includes("children"));
        const parent = path.replace(/\.children\[\d+\]$/, "");
        const level = memberAt(file, `${parent}.level`);
        expect(faultsOf(withMember(file, `${path}.level`, level))).toEqual([
          { path: `${path}.level`, fault: "levelOrder", facts: { level, parentLevel: level } },
        ]);
      }),
    );
  });

  test("a rule that cannot be read", () => {
    fc.assert(
      fc.property(anyFileWithNode, ({ file, path }) => {
        fc.pre(memberAt(file, `${path}.kind`) === "leaf");
        expect(faultsOf(withMember(file, `${path}.rule`, "bằng mắt"))).toMatchObject([
          { path: `${path}.rule`, fault: "ruleNotReadable", facts: { at: "bằng mắt" } },
        ]);
      }),
    );
  });
});
