/** Every golden file: where it lies from the repository root, and what it must hold. */
import { shippedSample, shippedSampleIds } from "../../src/samples/shipped-samples";
import { renderFrameworkSchema } from "./render-framework-schema";
import { renderSample } from "./render-sample";

export interface GoldenFile {
  readonly path: string;
  readonly render: () => string;
}

export const goldenFiles: readonly GoldenFile[] = [
  ...shippedSampleIds.map((id) => ({ path: `test/golden/${id}.txt`, render: () => renderShipped(id) })),
  { path: "src/frameworks/framework.schema.json", render: renderFrameworkSchema },
];

function renderShipped(id: string): string {
  const sample = shippedSample(id);
  if (sample === null) throw new Error(`No shipped sample ${id}`);
  return renderSample(sample);
}
