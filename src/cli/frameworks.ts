/** `cchc frameworks`: the frameworks that ship. */
import { parseArgs } from "node:util";
import { toText } from "../domain/decimal";
import { allLeaves, frameworkMaximum, placedNodes } from "../domain/framework";
import type { FrameworkFile } from "../frameworks/parse-framework";
import { shippedFramework, shippedFrameworkIds } from "../frameworks/shipped-frameworks";
import { writeNumber } from "../domain/written-number";
import { printJson, Refusal, type Verb } from "./command";
import { printTable } from "./table";

const usage = "cchc frameworks [--json]";

export const frameworks: Verb = {
  name: "frameworks",
  summary: "liệt kê các bộ tiêu chí đi kèm",
  usage,
  run: (args) =>
    new Promise((resolve) => {
      const listed = shippedFrameworkIds.map((id) => frameworkReport(id, shippedFramework(id)));
      resolve({ text: wantsJson(args) ? printJson({ frameworks: listed }) : frameworkTable(listed), exitCode: 0 });
    }),
};

function wantsJson(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { json: { type: "boolean" } } }).values.json === true;
  } catch {
    throw new Refusal(`Cách dùng: ${usage}`);
  }
}

interface FrameworkReport {
  readonly id: string;
  readonly kind: "scoreSheet" | "statistics";
  readonly name: string;
  readonly province: string | null;
  readonly historicalExample: { readonly document: string; readonly year: number } | null;
  readonly rows: number;
  readonly leaves: number;
  readonly maxScore: string | null;
}

function frameworkReport(id: string, file: FrameworkFile | null): FrameworkReport {
  if (file === null) throw new Error(`Shipped framework ${id} is missing`);
  if (file.kind === "statistics") {
    const { name, province, historicalExample, indicators } = file.template;
    const leaves = indicators.filter(({ isHeading }) => !isHeading).length;
    return { id, kind: file.kind, name, province, historicalExample, rows: indicators.length, leaves, maxScore: null };
  }
  const { framework } = file;
  return {
    id,
    kind: file.kind,
    name: framework.name,
    province: framework.province,
    historicalExample: framework.historicalExample,
    rows: placedNodes(framework).length,
    leaves: allLeaves(framework).length,
    maxScore: toText(frameworkMaximum(framework)),
  };
}

function frameworkTable(listed: readonly FrameworkReport[]): string {
  const table = printTable(
    [
      { heading: "Mã", align: "left" },
      { heading: "Tên", align: "left" },
      { heading: "Dòng", align: "right" },
      { heading: "Chấm", align: "right" },
      { heading: "Tối đa", align: "right" },
    ],
    listed.map(({ id, name, rows, leaves, maxScore }) => [
      id,
      name,
      String(rows),
      String(leaves),
      maxScore === null ? "–" : writeNumber(maxScore),
    ]),
  );
  return `${table}\n\nCác bộ này là mẫu lấy từ văn bản của năm đã qua, không phải quy định đang áp dụng.\n`;
}
