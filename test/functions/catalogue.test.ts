/** The functions as the product names them: ids, order of arguments, help in both languages. */
import { customFunctions } from "../../src/functions/catalogue";

/** As formulas on real sheets write them; an argument in brackets may be left out. */
const contract = [
  "GAP(max; score; [state])",
  "SUBTOTAL(keys; points; key)",
  "DEDUCTION(keys; max; points; key; [states])",
  "APPLICABLEMAX(keys; max; key; [states])",
  "SCORE(rule; max; [done]; [due])",
  "RATIO(max; done; due; [excluded])",
  "TIER(value; tiers)",
  "INDEX(points; max; [digits]; [mode])",
  "GRADE(value; bands)",
  "RANK(value; values; [ties])",
  "STATUS(max; score; [state])",
  "CHECK(keys; max; points)",
  "GAPS(keys; names; max; points; [states])",
  "CUTRATE(statutory; reduced; [digits])",
  "DUE(deadline; status; today)",
  "NUMBER(text)",
];

test("are the sixteen of the contract, with its arguments in its order", () => {
  const written = customFunctions.map(({ id, parameters }) => {
    const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name.en}]` : name.en));
    return `${id}(${names.join("; ")})`;
  });
  expect(written).toEqual(contract);
});

describe.each(customFunctions.map((spec) => [spec.id, spec] as const))("%s", (id, spec) => {
  const helps = [{ what: id, help: spec.help }, ...spec.parameters.map(({ name, help }) => ({ what: name.en, help }))];

  test("has an id of three or more letters A–Z, which no other function has", () => {
    expect(id).toMatch(/^[A-Z]{3,}$/);
    expect(customFunctions.filter((other) => other.id === id)).toEqual([spec]);
  });

  test("has its optional arguments last", () => {
    const flags = spec.parameters.map(({ isOptional }) => isOptional);
    expect(flags).toEqual([...flags].sort());
    expect(spec.parameters[0]?.isOptional).toBe(false);
  });

  test("explains itself and every argument in Vietnamese and in English", () => {
    const vietnamese = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;
    for (const { what, help } of helps) {
      expect([what, help.vi]).toEqual([what, expect.stringMatching(vietnamese)]);
      expect([what, help.en]).toEqual([what, expect.stringMatching(/^[A-Z“][^]+$/)]);
      expect([what, help.vi, help.en]).toEqual([what, help.vi.normalize("NFC").trim(), help.en.trim()]);
      expect(Math.max(help.vi.length, help.en.length)).toBeLessThan(128);
    }
  });

  test("names every argument once in each language, without spaces", () => {
    for (const language of ["vi", "en"] as const) {
      const names = spec.parameters.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^[\p{Ll}_]+$/u.test(name))).toEqual([]);
    }
  });

  test("gives something to show for no arguments at all, rather than failing", () => {
    const result = spec.compute(...spec.parameters.map(() => null));
    expect(result.flat().filter((cell) => cell !== "")).toEqual([]);
  });
});
