/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import { enter, enterOnly, messageAt, underTest, valueAt } from "./sheet";

/** Enters one formula per row of column A and gives what the cells show. */
async function shown(formulas: readonly string[]): Promise<readonly (readonly [unknown, string | undefined])[]> {
  const addresses = formulas.map((_, index) => `A${String(index + 1)}`);
  await enter(Object.fromEntries(formulas.map((formula, index) => [addresses[index]!, formula])));
  return addresses.map((address) => [valueAt(address), messageAt(address)]);
}

test("what a function gives stands in the cell: a null and nothing as 0, an empty text as text, what is no value as an error", async () => {
  const given: readonly (readonly [string, unknown])[] = [
    ["text", "điểm"],
    ["numberText", "001"],
    ["flag", true],
    ["empty", ""],
    ["one", 7],
    ["null", 0],
    ["nothing", 0],
    ["notANumber", { error: "#VALUE!" }],
    ["infinite", { error: "#NUM!" }],
    ["plainError", { error: "#VALUE!" }],
    ["list", { error: "#VALUE!" }],
    ["ragged", { error: "#VALUE!" }],
    ["emptyRange", { error: "#VALUE!" }],
  ];
  expect(await shown(given.map(([kind]) => `=CCHC.GIVE("${kind}")`))).toEqual(
    given.map(([, value]) => [value, undefined]),
  );
});

test("an empty text and digits that are text stay texts for formulas that read them", async () => {
  await enter({
    A1: '=CCHC.GIVE("empty")',
    A2: '=CCHC.GIVE("numberText")',
    B1: '=A1&"."',
    B2: "=LEN(A2)",
    B3: "=CCHC.SEENCELLS(A1:A3)",
  });
  expect([valueAt("B1"), valueAt("B2"), valueAt("B3")]).toEqual([".", 3, '[[""],["001"],[0]]']);
});

test('"By default, Excel returns #VALUE! for unhandled errors or exceptions", thrown at once or from a promise', async () => {
  const failed = [{ error: "#VALUE!" }, undefined];
  expect(await shown(['=CCHC.FAIL("now")', '=CCHC.FAIL("later")'])).toEqual([failed, failed]);
});

test.each(["REFUSE", "REJECT"])('"The CustomFunctions.Error object returns an error to the cell": %s', async (name) => {
  const errors = {
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    nullReference: "#NULL!",
    // "Note that this error is supported as a custom function input error, but not as a custom function output error."
    invalidName: "#VALUE!",
    invalidReference: "#VALUE!",
  };
  expect(await shown(Object.keys(errors).map((code) => `=CCHC.${name}("${code}")`))).toEqual(
    Object.values(errors).map((error) => [{ error }, undefined]),
  );
});

describe('"You can only return a custom error message with the #VALUE! and #N/A errors"', () => {
  test.each(["REFUSE", "REJECT"])("%s", async (name) => {
    const codes = ["invalidValue", "notAvailable", "invalidNumber", "divisionByZero", "nullReference"];
    const cells = await shown(codes.map((code) => `=CCHC.${name}("${code}","Điểm vượt tối đa")`));
    const sentence = "Điểm vượt tối đa";
    expect(cells.map(([, message]) => message)).toEqual([sentence, sentence, undefined, undefined, undefined]);
  });

  test("an error that was returned, not thrown", async () => {
    await enter({ A1: '=CCHC.GIVE("returnedError")' });
    expect([valueAt("A1"), messageAt("A1")]).toEqual([{ error: "#N/A" }, "Chưa có số liệu"]);
  });

  test("it belongs to the cell that shows the error, and goes when the cell shows something else", async () => {
    await enter({ A1: '=CCHC.REFUSE("invalidValue","sai")', A2: '=IFERROR(CCHC.REFUSE("invalidValue","sai"),1)' });
    expect([messageAt("A1"), messageAt("A2"), valueAt("A2")]).toEqual(["sai", undefined, 1]);
    workbench.engine.shift(workbench.engine.sheets.activeId, { axis: "rows", kind: "insert", at: 0, count: 2 });
    await workbench.settled();
    expect([messageAt("A1"), messageAt("A3")]).toEqual([undefined, "sai"]);
    await enter({ A3: 5 });
    expect(messageAt("A3")).toBeUndefined();
  });
});

test('"When Excel is waiting for a custom function to complete, it displays #BUSY! in the cell"', async () => {
  await enterOnly({ A1: '=CCHC.LATER("một")', B1: "=A1*2" });
  expect([valueAt("A1"), valueAt("B1")]).toEqual([{ error: "#BUSY!" }, { error: "#BUSY!" }]);
  // Long enough for the call to arrive.
  await new Promise((resolve) => setTimeout(resolve, 50));
  underTest().give("một", 21);
  await workbench.settled();
  expect([valueAt("A1"), valueAt("B1")]).toEqual([21, 42]);
});

test('"if the promise does not return a result, Excel will continue showing #BUSY!"', async () => {
  await enterOnly({ A1: '=CCHC.LATER("không bao giờ")', A2: "=CCHC.ADD(1,2)" });
  const outcome = await Promise.race([
    workbench.settled().then(() => "settled"),
    new Promise((resolve) => setTimeout(() => resolve("waiting"), 300)),
  ]);
  expect([outcome, valueAt("A1"), valueAt("A2")]).toEqual(["waiting", { error: "#BUSY!" }, 3]);
  await enter({ A1: 1 });
  expect(valueAt("A1")).toBe(1);
});

describe('"When your custom function returns an array of results, it is a dynamic array formula"', () => {
  test("the results spill into neighbouring cells", async () => {
    await enter({ B2: "=CCHC.GRID(2,3)", B5: "=SUM(B2#)", B6: "=CCHC.SUMALL(B2#)" });
    const rows = [2, 3].map((row) => ["B", "C", "D"].map((column) => valueAt(`${column}${String(row)}`)));
    expect([rows, valueAt("B5"), valueAt("B6")]).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      21,
      21,
    ]);
  });

  test('"If the results spill into neighboring cells that already have values, the formula will display a #SPILL! error"', async () => {
    await enter({ B3: "chắn", B2: "=CCHC.GRID(2,1)" });
    expect([valueAt("B2"), valueAt("B3")]).toEqual([{ error: "#SPILL!" }, "chắn"]);
    const { sheet, area } = workbench.locate("B3");
    workbench.engine.clearContents(sheet, area);
    await workbench.settled();
    expect([valueAt("B2"), valueAt("B3")]).toEqual([1, 2]);
  });

  test("a smaller result leaves no cells behind", async () => {
    await enter({ A1: 3, B2: "=CCHC.GRID(A1,1)" });
    expect(valueAt("B4")).toBe(3);
    await enter({ A1: 2 });
    expect([valueAt("B2"), valueAt("B3"), valueAt("B4")]).toEqual([1, 2, null]);
  });

  test('"Custom functions can return dynamic arrays that include errors"', async () => {
    await enter({ A1: '=CCHC.GIVE("mixed")' });
    const rows = [1, 2].map((row) => ["A", "B", "C"].map((column) => valueAt(`${column}${String(row)}`)));
    expect(rows).toEqual([
      ["Mã", 1, true],
      ["", 0, { error: "#NUM!" }],
    ]);
  });
});

test("a function that no script stands behind fails in the runtime", async () => {
  await enter({ A1: "=CCHC.ORPHAN()" });
  expect(valueAt("A1")).toEqual({ error: "#VALUE!" });
});

test("what is missing here is an error and is counted", async () => {
  await enter({ A1: "=CCHC.STREAM()", A2: '=CCHC.GIVE("formatted")' });
  expect([valueAt("A1"), valueAt("A2")]).toEqual([{ error: "#VALUE!" }, { error: "#VALUE!" }]);
  expect(workbench.ledger.missing()).toMatchObject({
    "custom function option stream (CCHC.STREAM)": 1,
    "custom function result of type FormattedNumber": 1,
  });
});
