import { isDeeperThan, largestJson, parseJsonText } from "../../src/frameworks/untrusted-json";

describe("JSON text", () => {
  test("is read", () => {
    expect(parseJsonText('{"a": [1, null]}')).toEqual({ value: { a: [1, null] } });
  });

  test("is read with the mark that Notepad puts before it", () => {
    expect(parseJsonText('\ufeff{"a": 1}')).toEqual({ value: { a: 1 } });
  });

  test.each(["", "{", "{'a': 1}", "[1,]", "undefined"])("%j is refused", (text) => {
    expect(parseJsonText(text)).toMatchObject({ faults: [{ path: "", fault: "notJson" }] });
  });

  test("is refused where it is larger than any sheet", () => {
    const text = `"${"a".repeat(largestJson - 2)}"`;
    expect("value" in parseJsonText(text)).toBe(true);
    expect(parseJsonText(`${text} `)).toEqual({
      faults: [{ path: "", fault: "tooLarge", facts: { most: "5000000" } }],
    });
  });
});

describe("depth", () => {
  test.each([
    [1, 0, false],
    ["text", 0, false],
    [null, 0, false],
    [[], 0, true],
    [[], 1, false],
    [{ a: 1 }, 1, false],
    [{ a: [] }, 1, true],
    [{ a: [] }, 2, false],
    [[[[]]], 2, true],
    [[1, [2, [3]]], 3, false],
  ])("of %j is more than %i: %s", (data, most, isDeeper) => {
    expect(isDeeperThan(data, most)).toBe(isDeeper);
  });

  test("is measured without following it to the end", () => {
    const endless: Record<string, unknown> = {};
    endless["self"] = endless;
    expect(isDeeperThan(endless, 20)).toBe(true);
  });
});
