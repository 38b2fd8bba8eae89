import { parseFramework } from "../../src/frameworks/parse-framework";
import { printFramework } from "../../src/frameworks/print-framework";
import { shippedFramework } from "../../src/frameworks/shipped-frameworks";
import { branch, framework, leaf, remainder, someSource } from "../builders/frameworks";
import { plain } from "../builders/plain";

const otherDay = { ...someSource, place: "dòng 9", effectiveDate: "2025-07-01" };

describe("sources", () => {
  const printed = printFramework(
    framework([
      { ...leaf("1", "1", { rule: "tỷ lệ" }), source: otherDay },
      { ...leaf("2", "1"), source: { ...someSource, basis: "inferred" } },
    ]),
  );

  test("are listed once for each document and day, in the order they are met", () => {
    expect(printed.sources).toEqual({
      "van-ban-1": { document: someSource.document, effectiveDate: "2025-07-01" },
      "van-ban-2": { document: someSource.document, effectiveDate: "2024-03-01" },
    });
  });

  test("keep place and basis where they are cited", () => {
    expect(printed.nodes.map((node) => node.source)).toEqual([
      { from: "van-ban-1", place: "dòng 9", basis: "printed" },
      { from: "van-ban-2", place: "dòng 7", basis: "inferred" },
    ]);
  });
});

describe("nodes", () => {
  test("a remainder has neither code nor name of its own", () => {
    const printed = printFramework(
      framework([branch("1", [remainder("1.x", "1.5", { rule: "điều tra xã hội học" })])]),
    );
    expect(printed.nodes[0]).toMatchObject({
      kind: "branch",
      children: [{ kind: "remainder", key: "1.x", level: "criterion", maxScore: "1.5", rule: "điều tra xã hội học" }],
    });
    expect(plain(printed.nodes)).not.toHaveProperty("[0].children[0].name");
  });

  test("rules are one line of notation", () => {
    const printed = printFramework(framework([leaf("1", "0.75", { rule: "≥95% → 0,75; <95% → 0" })]));
    expect(printed.nodes[0]).toMatchObject({ kind: "leaf", rule: "≥95% → 0,75; <95% → 0", maxScore: "0.75" });
  });
});

test.each(["ba-thanh-2024", "chi-minh-2023h1", "duong-hoa-2022", "hai-phong-2024"])(
  "%s printed to a file and read again is the same",
  (id) => {
    const file = shippedFramework(id);
    if (file?.kind !== "scoreSheet") throw new Error(`No framework ${id}`);
    const again = parseFramework(JSON.parse(JSON.stringify(printFramework(file.framework))));
    expect("value" in again ? plain(again.value) : again).toEqual(plain(file.framework));
  },
);
