/** How long a paste takes to be understood, by layout and size; the last line of each says that time grows as rows do. */
import type { IntakeCell } from "../../src/intake/cells/grid";
import { readCellRange } from "../../src/intake/cells/read-cells";
import type { Intake } from "../../src/intake/intake";
import { readText } from "../../src/intake/pasted/read-text";
import { draftSheetOf } from "../../src/intake/to-assessment";
import { measure, report, type Measured } from "./measure";

interface LargeRow {
  readonly code: string;
  readonly name: string;
  readonly explanation: string;
}

/** Areas of ten criteria of ten rows, as a long score sheet has them. */
function largeRows(count: number): readonly LargeRow[] {
  const rows: LargeRow[] = [];
  for (let area = 1; rows.length < count; area += 1) {
    rows.push(rowOf(String(area), rows.length));
    for (let criterion = 1; criterion <= 10; criterion += 1) {
      rows.push(rowOf(`${area}.${criterion}`, rows.length));
      for (let leaf = 1; leaf <= 10; leaf += 1) rows.push(rowOf(`${area}.${criterion}.${leaf}`, rows.length));
    }
  }
  return rows.slice(0, count);
}

function rowOf(code: string, at: number): LargeRow {
  const explanation = `Đã ban hành Kế hoạch số ${at}/KH-UBND ngày 12/3/2025, hoàn thành 45/60 nhiệm vụ đạt 75%`;
  return { code, name: `Tiêu chí số ${at} về công tác cải cách hành chính của xã`, explanation };
}

const headings = ["STT", "Lĩnh vực, tiêu chí", "Điểm tối đa", "Điểm tự đánh giá", "Nội dung giải trình"];
const cellsOf = ({ code, name, explanation }: LargeRow): readonly string[] => [code, name, "2", "1.5", explanation];

const layouts: readonly (readonly [string, (rows: readonly LargeRow[]) => () => Intake])[] = [
  [
    "tab-separated",
    (rows) => {
      const text = [headings, ...rows.map(cellsOf)].map((cells) => cells.join("\t")).join("\n");
      return () => readText(text);
    },
  ],
  [
    "run together",
    (rows) => {
      const head = "STT Lĩnh vực, tiêu chí Điểm tối đa Điểm tự đánh giá Nội dung giải trình";
      const text = [
        head,
        ...rows.map(({ code, name, explanation }) => `${code}\n${name}\n\n2 1.5 ${explanation}`),
      ].join("\n\n");
      return () => readText(text);
    },
  ],
  [
    "sentences",
    (rows) => {
      const text = rows
        .map(({ code, name }) => `- ${name} (TCTP ${code}): Điểm đạt được là 1,5/2 điểm, bị trừ 0,5 điểm do chậm.`)
        .join("\n");
      return () => readText(text);
    },
  ],
  [
    "cells",
    (rows) => {
      const cells = [headings, ...rows.map(cellsOf)].map((row) =>
        row.map((text): IntakeCell => ({ kind: "text", text })),
      );
      return () => readCellRange({ cells, firstRow: 1, merges: [] });
    },
  ],
];

const sizes = [1_000, 5_000, 20_000];

export function benchIntake(): readonly string[] {
  return layouts.flatMap(([name, prepare]) => {
    const measured = sizes.map((size): Measured & { readonly size: number } => {
      const read = prepare(largeRows(size));
      const { length } = read().rows;
      if (length !== size) throw new Error(`${name}: ${length} of ${size} rows were understood.`);
      return { ...measure(`intake, ${name}, ${size} rows`, size > 5_000 ? 3 : 7, read), size };
    });
    const [smallest] = measured;
    const largest = measured.at(-1);
    if (smallest === undefined || largest === undefined) return [];
    const perThousand = (one: (typeof measured)[number]): number => (one.milliseconds * 1_000) / one.size;
    const draft = prepare(largeRows(5_000))();
    const drafting = measure(`draft of framework and assessment, ${name}, 5000`, 7, () => draftSheetOf(draft));
    const growth = perThousand(largest) / perThousand(smallest);
    return [
      ...measured.map(
        (one) => `${report(one, smallest)}  ${perThousand(one).toFixed(1).padStart(7)} ms per 1,000 rows`,
      ),
      report(drafting, smallest),
      `intake, ${name}: ${growth.toFixed(2)} × the time a row at ${String(largest.size / smallest.size)} × the rows (1 is linear)`,
    ];
  });
}

if (process.argv[1]?.endsWith("intake.bench.ts") === true) {
  for (const line of benchIntake()) process.stdout.write(`${line}\n`);
}
