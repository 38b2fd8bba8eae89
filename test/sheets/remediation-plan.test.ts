import * as fc from "fast-check";
import { toText, type Points } from "../../src/domain/decimal";
import { listRemediationItems, reconcile, type RemediationItem } from "../../src/domain/remediation";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { planRemediation, newRemediationRows } from "../../src/sheets/remediation-plan";
import { isPlannedFormula, type CellContent, type SheetPlan } from "../../src/sheets/sheet-plan";
import { anySheetOf } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";
import { entry, sheetOf } from "../builders/assessments";
import { branch, leaf, remainder } from "../builders/frameworks";
import { sampleSheet } from "../builders/shipped-papers";

const today = "2025-11-20";

function planOf(sheet: ScoreSheet): SheetPlan {
  return planRemediation(sheet, listRemediationItems(sheet), { today });
}

const said = (content: CellContent): string => {
  switch (content?.kind) {
    case undefined:
      return "";
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "date":
      return content.date;
  }
};

/** Some columns of the table, by heading. */
function columnsOf({ table }: SheetPlan, ...headings: readonly string[]): readonly string[] {
  const places = headings.map((heading) => table.columns.findIndex((column) => column.heading === heading));
  return table.rows.map(({ cells }) => places.map((place) => said(cells[place]!)).join(" | "));
}

/** The lines below the table: name, lost, explained, missing, words. */
function reconciliationOf(plan: SheetPlan): readonly string[] {
  const { row, rows } = plan.names.find(({ name }) => name === "CCHC_DoiChieu")!.area;
  return Array.from({ length: rows - 1 }, (_, at) =>
    plan.cells
      .filter((cell) => cell.row === row + 1 + at && cell.column > 1)
      .map(({ content }) => said(isPlannedFormula(content) ? content.value : content))
      .join(" | "),
  );
}

describe("hai-phong-2024", () => {
  const plan = planOf(sampleSheet("hai-phong-2024"));

  test("has the headings of the appendix, in its order, after a hidden key", () => {
    expect(plan.table.columns.map(({ heading }) => heading)).toEqual([
      "Khóa",
      "Mã",
      "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
      "Điểm tối đa",
      "Điểm thẩm định",
      "Điểm chưa đạt",
      "Nguyên nhân không đạt điểm tối đa",
      "Chủ trì",
      "Phối hợp",
      "Biện pháp khắc phục",
      "Hạn hoàn thành",
      "Trạng thái",
      "Cảnh báo hạn",
    ]);
    expect(plan.table.columns.filter(({ isHidden }) => isHidden).map(({ key }) => key)).toEqual(["nodeKey"]);
  });

  test("has the paper's 13 rows, in order of codes", () => {
    expect(columnsOf(plan, "Mã", "Điểm tối đa", "Điểm thẩm định", "Điểm chưa đạt", "Hạn hoàn thành")).toEqual([
      "1.5.4 | 2 | 0 | 2 | Cả năm",
      "1.7 | 1 | 0.5 | 0.5 | Cả năm",
      "3.10.1 | 1 | 0.98 | 0.02 | Cả năm",
      "3.10.3 | 1 | 0 | 1 | Cả năm",
      "3.12.1 | 1 | 0.85 | 0.15 | Cả năm",
      "3.12.2 | 1 | 0.72 | 0.28 | Cả năm",
      "3.13.1 | 1 | 0.76 | 0.24 | Cả năm",
      "3.13.2 | 1 | 0.87 | 0.13 | Cả năm",
      "3.13.3 | 1 | 0.85 | 0.15 | Cả năm",
      "6.3 | 1 | 0 | 1 | Cả năm",
      "7.1.4 | 2 | 1.9 | 0.1 | Cả năm",
      "7.3.1 | 1 | 0.98 | 0.02 | Cả năm",
      "7.3.2 | 1 | 0.78 | 0.22 | Cả năm",
    ]);
  });

  test("explains 5,81 of the 6,81 points lost, and misses the one of area 4", () => {
    expect(reconciliationOf(plan)).toEqual([
      "Công tác chỉ đạo điều hành | 2.5 | 2.5 | 0 | Khớp",
      "Cải cách thể chế | 0 | 0 | 0 | Không mất điểm",
      "Cải cách TTHC thực hiện cơ chế một cửa | 1.97 | 1.97 | 0 | Khớp",
      "Cải cách tổ chức bộ máy nhà nước | 1 | 0 | 1 | Lĩnh vực 4: mất 1,00 điểm, chưa có dòng nào giải thích",
      "Cải cách chế độ công vụ | 0 | 0 | 0 | Không mất điểm",
      "Cải cách tài chính công | 1 | 1 | 0 | Khớp",
      "Xây dựng và phát triển chính phủ điện tử, chính phủ số | 0.34 | 0.34 | 0 | Khớp",
      "Tổng cộng | 6.81 | 5.81 | 1 | Tổng cộng: mất 6,81 điểm, các dòng giải thích 5,81 điểm, còn thiếu 1,00 điểm",
    ]);
  });
});

test("duong-hoa-2022 misses 1,50 in area 3", () => {
  const lines = reconciliationOf(planOf(sampleSheet("duong-hoa-2022")));
  expect(lines.filter((line) => !line.endsWith("Khớp") && !line.endsWith("Không mất điểm"))).toEqual([
    "Cải cách thủ tục hành chính | 5.29 | 3.79 | 1.5 | Lĩnh vực 3: mất 5,29 điểm, các dòng giải thích 3,79 điểm, còn thiếu 1,50 điểm",
    "Tổng cộng | 24.27 | 22.77 | 1.5 | Tổng cộng: mất 24,27 điểm, các dòng giải thích 22,77 điểm, còn thiếu 1,50 điểm",
  ]);
});

test("the score column is called after the self-score only while nothing is appraised", () => {
  const two = [branch("1", [leaf("1.1", "2"), leaf("1.2", "1")])];
  const self = { "1.1": entry({ self: "1.5" }), "1.2": entry({ self: "0.5" }) };
  const mixed = { ...self, "1.1": entry({ self: "1.5", appraised: "1" }) };
  expect(columnsOf(planOf(sheetOf(two, self)), "Mã", "Điểm tự đánh giá")).toEqual(["1.1 | 1.5", "1.2 | 0.5"]);
  expect(columnsOf(planOf(sheetOf(two, mixed)), "Mã", "Điểm thẩm định")).toEqual(["1.1 | 1", "1.2 | 0.5"]);
});

describe("the reconciliation", () => {
  test("leaves out a survey whose questions nobody can list", () => {
    const sheet = sheetOf([branch("1", [leaf("1.1", "1"), remainder("1.x", "15", { rule: "điều tra xã hội học" })])], {
      "1.1": entry({ appraised: "0.5" }),
      "1.x": entry({ appraised: "10.32" }),
    });
    expect(reconciliationOf(planOf(sheet))).toEqual([
      "Lĩnh vực 1 | 0.5 | 0.5 | 0 | Khớp",
      "Tổng cộng | 0.5 | 0.5 | 0 | Khớp",
    ]);
  });

  test("keeps a part's own leaves apart from those of its areas", () => {
    const part = branch("I", [branch("I.1", [leaf("I.1.1", "1")]), leaf("I.2", "1")], {
      level: "part",
      name: "Phần I",
    });
    const sheet = sheetOf([part], { "I.1.1": entry({ self: "0.4" }), "I.2": entry({ self: "0.7" }) });
    expect(reconciliationOf(planOf(sheet))).toEqual([
      "Phần I | 0.3 | 0.3 | 0 | Khớp",
      "Lĩnh vực I.1 | 0.6 | 0.6 | 0 | Khớp",
      "Tổng cộng | 0.9 | 0.9 | 0 | Khớp",
    ]);
  });

  test("says when a copied row explains too much", () => {
    const sheet = sheetOf([branch("1", [leaf("1.1", "1")])], { "1.1": entry({ self: "0.5" }) });
    const [item] = listRemediationItems(sheet);
    const plan = planRemediation(sheet, [item!, item!], { today });
    expect(reconciliationOf(plan)[0]).toBe(
      "Lĩnh vực 1 | 0.5 | 1 | -0.5 | Lĩnh vực 1: các dòng giải thích nhiều hơn số đã mất 0,50 điểm",
    );
  });

  test("writes as many decimals as the framework's scores have", () => {
    const rounding = { leaf: { digits: 3, mode: "halfEven" }, area: null, index: null } as const;
    const nodes = [branch("1", [leaf("1.1", "1"), remainder("1.x", "1")])];
    const entries = { "1.1": entry({ self: "0.875" }), "1.x": entry({ self: "0.5" }) };
    const sheet = sheetOf(nodes, entries, { framework: { rounding } });
    expect(reconciliationOf(planOf(sheet))[0]).toContain("mất 0,625 điểm, các dòng giải thích 0,125 điểm");
  });

  test("comes to what the domain's does, for any sheet", () => {
    fc.assert(
      fc.property(anySheetOf(anyFramework), (sheet) => {
        const items = listRemediationItems(sheet);
        const { areas, lost, explained, difference } = reconcile(sheet, items);
        const lineOf = (name: string, ...figures: readonly Points[]): string =>
          [name, ...figures.map(toText)].join(" | ");
        const hasLoss = (line: string): boolean => !line.endsWith(" | 0 | 0 | 0");
        const shown = reconciliationOf(planOf(sheet)).map((line) => line.split(" | ").slice(0, 4).join(" | "));
        const expected = [
          ...areas.map((area) => lineOf(area.name, area.lost, area.explained, area.difference)),
          lineOf("Tổng cộng", lost, explained, difference),
        ];
        expect(shown.filter(hasLoss)).toEqual(expected.filter(hasLoss));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the alert", () => {
  const alertOf = (remediation: Parameters<typeof entry>[0]["remediation"]): string => {
    const sheet = sheetOf([branch("1", [leaf("1.1", "1")])], {
      "1.1": entry({ self: "0.5", ...(remediation === undefined ? {} : { remediation }) }),
    });
    return columnsOf(planOf(sheet), "Cảnh báo hạn")[0]!;
  };
  const on = (date: string): { readonly kind: "date"; readonly date: string } => ({ kind: "date", date });
  const lead = "Văn phòng – Thống kê";

  test.each([
    ["late", { lead, due: on("2025-11-15") }, "Quá hạn 5 ngày"],
    ["due today", { lead, due: on("2025-11-20") }, "Đến hạn hôm nay"],
    ["not due yet", { lead, due: on("2025-12-02") }, "Còn 12 ngày"],
    ["across a leap day", { lead, due: on("2028-03-01") }, "Còn 832 ngày"],
    ["in words", { lead, due: { kind: "text", text: "Cả năm" } as const }, ""],
    ["late but done", { lead, due: on("2025-11-15"), state: "done" as const }, ""],
    ["without a deadline", { lead }, "Chưa có hạn"],
    ["with blanks for a deadline", { lead, due: { kind: "text", text: "  " } as const }, "Chưa có hạn"],
    ["handed to nobody", {}, "Chưa giao"],
    ["handed to nobody, with words", { lead: " ", due: { kind: "text", text: "Quý II" } as const }, "Chưa giao"],
    ["handed to nobody and late", { due: on("2025-11-15") }, "Chưa giao · Quá hạn 5 ngày"],
    ["handed to nobody but done", { state: "done" as const }, ""],
  ])("%s", (_case, remediation, alert) => {
    expect(alertOf(remediation)).toBe(alert);
  });
});

describe("formulas", () => {
  const plan = planOf(sampleSheet("hai-phong-2024"));
  const ofTable = plan.table.columns.flatMap(({ formula }) => (formula === null ? [] : [formula]));
  const around = plan.cells.flatMap(({ content }) => (isPlannedFormula(content) ? [content.formula] : []));

  test("the native ones name nothing that Excel 2016 has not", () => {
    const functions = [...ofTable, ...around].flatMap(({ native }) => native.match(/[A-Z][A-Z.]*(?=\()/g) ?? []);
    expect([...new Set(functions)].sort()).toEqual([
      "COUNT",
      "FIXED",
      "IF",
      "INDEX",
      "INT",
      "ISNA",
      "MATCH",
      "N",
      "OR",
      "ROUND",
      "SUBSTITUTE",
      "SUM",
      "SUMIFS",
      "TODAY",
      "TRIM",
    ]);
  });

  test("only the gap and the alert call functions of ours", () => {
    const called = plan.table.columns.map(({ heading, formula }) => [heading, formula?.cchc.match(/CCHC\.[A-Z]+/g)]);
    expect(called.filter(([, names]) => names !== undefined && names !== null)).toEqual([
      ["Điểm chưa đạt", ["CCHC.GAP"]],
      ["Cảnh báo hạn", ["CCHC.DUE"]],
    ]);
  });

  test("none is longer than Excel takes, nor holds a longer text", () => {
    const long = branch("1", [leaf("1.1", "1"), remainder("1.x", "1")], { code: null, name: "Cải cách ".repeat(100) });
    const sheet = sheetOf([long], { "1.1": entry({ self: "0" }), "1.x": entry({ self: "0" }) });
    const formulas = [
      ...planOf(sheet).table.columns.flatMap(({ formula }) => formula ?? []),
      ...planOf(sheet).cells.flatMap(({ content }) => (isPlannedFormula(content) ? [content.formula] : [])),
    ];
    const texts = formulas.flatMap(({ cchc, native }) => [cchc, native]);
    expect(texts.filter((formula) => formula.length > 8000)).toEqual([]);
    expect(texts.flatMap((formula) => formula.match(/"[^"]*"/g) ?? []).filter((text) => text.length > 257)).toEqual([]);
  });
});

test("validations are as short as Excel asks", () => {
  const rules = planOf(sampleSheet("hai-phong-2024")).table.columns.flatMap(({ validation }) => validation ?? []);
  expect(rules.map(({ title, message }) => title.length <= 32 && message.length <= 225)).toEqual([true, true]);
});

test("without a loss the table has no rows, and the reconciliation stands clear of its blank one", () => {
  const plan = planOf(sheetOf([branch("1", [leaf("1.1", "1")])], { "1.1": entry({ self: "1" }) }));
  expect(plan.table.rows).toEqual([]);
  expect(plan.names[0]!.area.row).toBe(plan.table.headerRow + 3);
});

describe("a refresh", () => {
  const sheet = sheetOf(
    [
      branch(
        "1",
        ["1.1", "1.2", "1.3", "1.4"].map((key) => leaf(key, "1")),
      ),
    ],
    {
      "1.1": entry({ self: "0" }),
      "1.2": entry({ self: "0", remediation: { cause: "Mới có 01 cuộc", due: { kind: "date", date: "2025-06-30" } } }),
      "1.3": entry({ self: "0" }),
      "1.4": entry({ self: "1" }),
    },
  );
  const added = (
    existing: readonly string[],
    items: readonly RemediationItem[] = listRemediationItems(sheet),
  ): unknown => newRemediationRows(existing, items).map(({ after, cells }) => [after, cells.get("Khóa")]);

  test.each<[string, readonly string[], readonly (readonly [string | null, string])[]]>([
    ["adds nothing where every row is there", ["1.3", "1.2", "1.1"], []],
    ["adds each row after the item before it", ["1.1", "1.3"], [["1.1", "1.2"]]],
    [
      "lets rows follow rows it has just added",
      ["1.1"],
      [
        ["1.1", "1.2"],
        ["1.2", "1.3"],
      ],
    ],
    [
      "puts what comes first at the end",
      ["1.3"],
      [
        [null, "1.1"],
        ["1.1", "1.2"],
      ],
    ],
  ])("%s", (_case, existing, rows) => {
    expect(added(existing)).toEqual(rows.map(([after, key]) => [after, { kind: "text", text: key }]));
  });

  test("adds no row for what has reached its maximum or is gone", () => {
    const typed = { code: "1.4", name: "Cũ", maxScore: sheet.totals.maxScore, entry: entry({}).remediation };
    const items = listRemediationItems(sheet, [
      { ...typed, key: "1.4" },
      { ...typed, key: "9.9" },
    ]);
    expect(added(["1.1", "1.2", "1.3"], items)).toEqual([]);
  });

  test("fills what is typed or given, and leaves calculated columns to themselves", () => {
    const [row] = newRemediationRows(["1.1", "1.3"], listRemediationItems(sheet));
    expect([...row!.cells].map(([heading, content]) => `${heading}: ${said(content)}`)).toEqual([
      "Khóa: 1.2",
      "Mã: 1.2",
      "Lĩnh vực/Tiêu chí/Tiêu chí thành phần: Tiêu chí 1.2",
      "Nguyên nhân không đạt điểm tối đa: Mới có 01 cuộc",
      "Chủ trì: ",
      "Phối hợp: ",
      "Biện pháp khắc phục: ",
      "Hạn hoàn thành: 2025-06-30",
      "Trạng thái: Chưa thực hiện",
    ]);
  });
});
