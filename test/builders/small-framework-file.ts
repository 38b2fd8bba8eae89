/** A small framework file with something of everything, for tests that change one thing in it. */

const printed = { from: "quyet-dinh", place: "Phụ lục, dòng 7", basis: "printed" } as const;

export const smallFrameworkFile = {
  kind: "scoreSheet",
  formatVersion: 1,
  id: "xa-mau-2025",
  name: "Bộ tiêu chí mẫu",
  province: "tỉnh Mẫu",
  historicalExample: null,
  decision: {
    number: "12/QĐ-UBND",
    date: "2024-02-29",
    effectiveDate: "2024-03-01",
    issuer: "UBND tỉnh",
    subject: null,
  },
  unitTypes: ["xã", "phường"],
  firstYear: 2025,
  lastYear: null,
  sources: { "quyet-dinh": { document: "Quyết định số 12/QĐ-UBND", effectiveDate: "2024-03-01" } },
  rounding: { leaf: { digits: 2, mode: "halfAwayFromZero" }, area: null, index: { digits: 2, mode: "truncate" } },
  gradeScheme: {
    basis: "index",
    bands: [
      { name: "Xuất sắc", from: "90", includesEdge: true },
      { name: "Tốt", from: "80", includesEdge: false },
    ],
  },
  notApplicableDefault: "exclude",
  adjustments: [
    { kind: "bonus", key: "thuong", name: "Điểm thưởng", cap: "2", source: printed },
    { kind: "penalty", key: "phat", name: "Điểm phạt", cap: null, source: null },
  ],
  nodes: [
    {
      kind: "branch",
      key: "I",
      level: "part",
      code: "I",
      name: "Tự đánh giá",
      maxScore: "4",
      source: printed,
      children: [
        {
          kind: "branch",
          key: "I.1",
          level: "area",
          code: "1",
          name: "Chỉ đạo điều hành",
          maxScore: null,
          source: null,
          children: [
            {
              kind: "leaf",
              key: "I.1.1",
              level: "criterion",
              code: "1.1",
              name: "Kế hoạch",
              maxScore: "1",
              source: printed,
              rule: "chọn: Đúng hạn → 1; Trễ hạn → 0,5",
              ruleSource: printed,
              notApplicable: "fullPoints",
            },
            { kind: "leaf", key: "I.1.5.4", level: "subCriterion", code: null, name: "Sáng kiến", maxScore: "2" },
            { kind: "remainder", key: "I.1.x", level: "criterion", maxScore: "1" },
          ],
        },
      ],
    },
    {
      kind: "branch",
      key: "II",
      level: "part",
      code: "II",
      name: "Điều tra xã hội học",
      children: [
        {
          kind: "remainder",
          key: "II.x",
          level: "area",
          maxScore: "15",
          rule: "điều tra xã hội học",
          ruleSource: printed,
          source: null,
        },
      ],
    },
  ],
} as const;
