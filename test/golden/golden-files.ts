/** Every golden file: where it lies from the repository root, and what it must hold. */
import { makeScoreSheet } from "../../src/domain/score-sheet";
import { shippedSample, shippedSampleIds } from "../../src/samples/shipped-samples";
import { renderFrameworkSchema } from "./render-framework-schema";
import { renderSample } from "./render-sample";
import { renderSheet } from "./render-sheet";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";

export interface GoldenFile {
  readonly path: string;
  readonly render: () => string;
}

export const goldenFiles: readonly GoldenFile[] = [
  ...shippedSampleIds.map((id) => ({ path: `test/golden/${id}.txt`, render: () => renderShipped(id) })),
  ...shippedSampleIds.flatMap(sheetFiles),
  { path: "src/frameworks/framework.schema.json", render: renderFrameworkSchema },
];

/** The sheets made of a sample; a statistics report has none. */
function sheetFiles(id: string): readonly GoldenFile[] {
  const sample = shippedSample(id);
  if (sample?.kind !== "assessment") return [];
  const render = (): string => {
    const sheet = makeScoreSheet(sample.framework, sample.assessment);
    return [planScoreSheet(sheet, { view: "full" }), planSummary(sheet)].map(renderSheet).join("\n");
  };
  return [{ path: `test/golden/${id}.sheet.txt`, render }];
}

function renderShipped(id: string): string {
  const sample = shippedSample(id);
  if (sample === null) throw new Error(`No shipped sample ${id}`);
  return renderSample(sample);
}
