import * as fc from "fast-check";
import { isProblem } from "../../../src/domain/problem";
import { parseRule, printRule, type ScoringRule } from "../../../src/domain/scoring-rules/scoring-rule";
import { anyRuleOf, ruleKinds } from "../../builders/any-rule";
import { plain } from "../../builders/plain";
import { millisecondsOf, onePass } from "../../builders/time";

/** The rule that a notation stands for, in the one spelling it is printed in. */
function printed(notation: string): string {
  const rule = parseRule(notation);
  return isProblem(rule) ? JSON.stringify(rule) : printRule(rule);
}

describe("a rule is printed in one spelling", () => {
  test.each([
    "chọn: Đúng hạn → 1; Trễ hạn → 0,5; Không có → 0",
    'chọn: "Trễ; không báo" → 0,5; "a → b" → 1; "nói ""được""" → 0; "" → 0',
    "cộng: Có kế hoạch → 0,1; Có báo cáo → 0,2",
    "số lượng: ≥2 → 1; 1 → 0,5; 0 → 0",
    "số lượng: ≥5 → 0,25; <5 → 0",
    "số lượng: mọi mức → 1",
    ">90% → 2; 70%–90% → 1; <70% → 0",
    "≥95% → 0,75; <95% → 0",
    ">33,3%–<66,7% → 1; ≥66,7% → 2; 33,3% → 0,5",
    "tỷ lệ",
    "tỷ lệ; <80% → 0",
    "tỷ lệ; ≤80% → 0; >95,5% → tối đa",
    "trừ 0,25/lần",
    "đạt → tối đa; không đạt → 0",
    "điều tra xã hội học",
    "chấm trực tiếp",
  ])("%s", (notation) => {
    expect(printed(notation)).toBe(notation);
  });
});

describe("other spellings are read as well", () => {
  test.each([
    ["trên 90% → 2; từ 70% đến 90% → 1; dưới 70% → 0", ">90% → 2; 70%–90% → 1; <70% → 0"],
    ["từ trên 90% → 2; từ 70% đến 90% → 1; dưới 70% → 0", ">90% → 2; 70%–90% → 1; <70% → 0"],
    ["95% trở lên → 1; từ 80% đến dưới 95% → 0,5; dưới 80% → 0", "≥95% → 1; 80%–<95% → 0,5; <80% → 0"],
    ["từ 95% trở lên → 1; trên 80% đến dưới 95% → 0,5", "≥95% → 1; >80%–<95% → 0,5"],
    [">=95% -> 0.75; <95% => 0", "≥95% → 0,75; <95% → 0"],
    ["<= 95% → 0; >95%→1", "≤95% → 0; >95% → 1"],
    ["70% - 90% → 1", "70%–90% → 1"],
    ["70%-90% → 1", "70%–90% → 1"],
    ["đến 50% → 1", "≤50% → 1"],
    ["100% → 1", "100% → 1"],
    ["≥95,50% → 01 điểm", "≥95,5% → 1"],
    ["TRÊN 90% → 2", ">90% → 2"],
    ["Trên  90%  →  2", ">90% → 2"],
    ["  >90% → 2  ", ">90% → 2"],
    ["số lượng: >=2->1; 1->0.5; 0->0", "số lượng: ≥2 → 1; 1 → 0,5; 0 → 0"],
    ["số lượng:≥2→1;1→0,5", "số lượng: ≥2 → 1; 1 → 0,5"],
    ["số lượng: 02 trở lên → 1; 01 → 0,5", "số lượng: ≥2 → 1; 1 → 0,5"],
    ["chọn: Có -> 1 điểm; Không => 0 điểm", "chọn: Có → 1; Không → 0"],
    ['chọn: "Có" → 1', "chọn: Có → 1"],
    ["cộng:Có kế hoạch→0,1;Có báo cáo→0,2", "cộng: Có kế hoạch → 0,1; Có báo cáo → 0,2"],
    ["trừ 0.25 điểm/lần", "trừ 0,25/lần"],
    ["trừ 0,250 / báo cáo", "trừ 0,25/báo cáo"],
    ["Tỷ lệ", "tỷ lệ"],
    ["TỶ LỆ; <80% -> 0; >=95% -> tối đa", "tỷ lệ; <80% → 0; ≥95% → tối đa"],
    ["Đạt → tối đa;  không đạt → 0", "đạt → tối đa; không đạt → 0"],
    ["Điều tra xã hội học", "điều tra xã hội học"],
    ["Chấm trực tiếp", "chấm trực tiếp"],
  ])("%s", (notation, spelling) => {
    expect(printed(notation)).toBe(spelling);
  });

  test.each([
    ["Chọn: Có → 1; Không → 0", "chọn: Có → 1; Không → 0"],
    ["CỘNG: Có kế hoạch → 1", "cộng: Có kế hoạch → 1"],
    ["Số lượng: ≥2 → 1; Dưới 2 → 0", "số lượng: ≥2 → 1; <2 → 0"],
    ["số  lượng: ≥2 → 1", "số lượng: ≥2 → 1"],
    ["Trừ 0,25/lần", "trừ 0,25/lần"],
  ])("case and doubled spaces in the words do not matter: %s", (notation, spelling) => {
    expect(printed(notation)).toBe(spelling);
  });

  test("letters composed and decomposed are the same words", () => {
    const notation = "chọn: Đúng hạn → 1; Trễ hạn → 0,5";
    expect(printed(notation.normalize("NFD"))).toBe(notation);
    expect(printed("tỷ lệ".normalize("NFD"))).toBe("tỷ lệ");
  });
});

describe("what is no rule is refused", () => {
  test.each([
    ["", ""],
    ["tỉ lệ", "tỉ lệ"],
    ["chọn:", ""],
    ["chọn: Có", "Có"],
    ["chọn: Có → nhiều", "Có → nhiều"],
    ["chọn: Có → -1", "Có → -1"],
    ["chọn: → 1", "→ 1"],
    ["chọn: Có → 1;", "Có → 1;"],
    ["chọn: Có → 1; Có → 0", "Có → 0"],
    ['chọn: "Có → 1', '"Có → 1'],
    ['chọn: "Có" 1', '"Có" 1'],
    ["cộng: Có → 1; ; Không → 0", "; Không → 0"],
    ["số lượng: nhiều → 1", "nhiều → 1"],
    ["số lượng: ≥2% → 1", "≥2% → 1"],
    ["số lượng: 1 → 2 → 3", "1 → 2 → 3"],
    ["số lượng: ≥2 → 1;", ""],
    [">90 → 2; ≤90% → 1", ">90 → 2"],
    [">90% → hai", ">90% → hai"],
    ["90%–70% → 1", "90%–70% → 1"],
    ["70%–80%–90% → 1", "70%–80%–90% → 1"],
    ["70% đến 90% trở lên → 1", "70% đến 90% trở lên → 1"],
    [">-5% → 1", ">-5% → 1"],
    ["tỷ lệ; 80% → 0", "80% → 0"],
    ["tỷ lệ; <80% → 1", "<80% → 1"],
    ["tỷ lệ; <80% → 0; ≥95% → 1", "≥95% → 1"],
    ["tỷ lệ; <80% → 0; ≥95% → tối đa; x", "≥95% → tối đa"],
    ["trừ 0/lần", "0"],
    ["trừ nhiều/lần", "trừ nhiều/lần"],
    ["trừ 0,25", "trừ 0,25"],
    ["trừ 0,25/", "trừ 0,25/"],
    ["đạt → tối đa", "đạt → tối đa"],
  ])("%j, at %j", (notation, at) => {
    expect(parseRule(notation)).toMatchObject({ problem: "RuleNotReadable", at });
  });

  test.each([
    ["≥90% → 2; 70%–90% → 1", ["≥90%", "70%–90%"]],
    [">50% → 2; >80% → 1", [">50%", ">80%"]],
    ["≥90% → 2; 90% → 1", ["≥90%", "90%"]],
    ["số lượng: ≥2 → 1; 2 → 0,5", ["≥2", "2"]],
    ["số lượng: mọi mức → 1; 0 → 0", ["mọi mức", "0"]],
    ["số lượng: 1–3 → 1; 3–5 → 0,5", ["1–3", "3–5"]],
  ])("%s: two steps hold one value", (notation, steps) => {
    expect(parseRule(notation)).toEqual({ problem: "RuleStepsOverlap", steps });
  });

  test.each([">90% → 2; ≤90% → 1", "≥90% → 2; <90% → 1", ">90% → 2; <90% → 1", "số lượng: 1–2 → 1; 3–5 → 0,5"])(
    "%s: steps may touch",
    (notation) => {
      expect(printed(notation)).toBe(notation);
    },
  );

  test.each([
    ["tỷ lệ; <95% → 0; ≥80% → tối đa", ["<95%", "≥80%"]],
    ["tỷ lệ; ≤80% → 0; ≥80% → tối đa", ["≤80%", "≥80%"]],
  ])("%s: one rate would give nothing and everything", (notation, steps) => {
    expect(parseRule(notation)).toEqual({ problem: "RuleStepsOverlap", steps });
  });
});

describe("print → parse", () => {
  test.each(ruleKinds)("gives back every rule of kind %s", (kind) => {
    fc.assert(
      fc.property(anyRuleOf(kind, { worthRises: false }), (rule) => {
        const notation = printRule(rule);
        expect(plain(parseRule(notation))).toEqual(plain(rule));
      }),
      { numRuns: kind === "survey" || kind === "manual" ? 1 : 200 },
    );
  });
});

describe("any text at all", () => {
  const signs = 'chọncộngtừtrênđếndưới trở lên0123456789,.;→->=<>≥≤–%/"“tỷ lệ: \n'.split("");
  const anyNotation = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }),
    fc
      .tuple(fc.constantFrom("chọn:", "cộng:", "số lượng:", "tỷ lệ;", "trừ ", ""), fc.string())
      .map((parts) => parts.join("")),
    // A right notation with one sign changed.
    fc
      .tuple(
        fc.constantFrom<ScoringRule["kind"][]>(...ruleKinds).chain((kind) => anyRuleOf(kind, { worthRises: false })),
        fc.nat(200),
        fc.constantFrom(...signs),
      )
      .map(([rule, at, sign]) => {
        const notation = printRule(rule);
        return notation.slice(0, at % notation.length) + sign + notation.slice((at % notation.length) + 1);
      }),
  );

  test("is read to a rule that is printed and read again, or refused; never an error", () => {
    fc.assert(
      fc.property(anyNotation, (notation) => {
        const rule = parseRule(notation);
        if (isProblem(rule)) return;
        expect(plain(parseRule(printRule(rule)))).toEqual(plain(rule));
      }),
      { numRuns: 600 },
    );
  });

  const half = onePass.letters / 2;
  test.each([
    ["digits", "1".repeat(onePass.letters)],
    ["spaces", `${" ".repeat(onePass.letters)}x`],
    ["percent signs", "1%".repeat(half)],
    ["spaces before a hyphen", `1%${" ".repeat(onePass.letters)}x`],
    ["hyphens", `1${"-".repeat(onePass.letters)}`],
    ["a choice of spaces", `chọn: a → 1 điểm${" ".repeat(onePass.letters)}x`],
    ["a choice of quotes", `chọn: ${'"'.repeat(onePass.letters + 1)}`],
    ["a choice of points", `chọn: a → ${"điểm ".repeat(half / 3)}x`],
    ["arrows", `cộng: ${"→".repeat(onePass.letters)}`],
    ["semicolons", `số lượng: ${";".repeat(onePass.letters)}`],
    ["a deduction of spaces", `trừ 1${" ".repeat(onePass.letters)}x`],
    ["a deduction per spaces", `trừ 1/${" ".repeat(half)}x\ny`],
    ["a floor of digits", `tỷ lệ; <${"1".repeat(onePass.letters)}% → 0`],
    ["a floor of spaces", `tỷ lệ; <1%${" ".repeat(onePass.letters)}→ 1`],
  ])("very long text is refused at once: %s", (_, text) => {
    expect(millisecondsOf(() => expect(isProblem(parseRule(text))).toBe(true))).toBeLessThan(onePass.milliseconds);
  });
});
