/** One commune's figures for each shipped framework, as its paper prints them; explanations are in our own words. */
import { shippedFramework } from "../frameworks/shipped-frameworks";
import baThanh2024 from "./ba-thanh-2024.json" with { type: "json" };
import chiMinh2023h1 from "./chi-minh-2023h1.json" with { type: "json" };
import duongHoa2022 from "./duong-hoa-2022.json" with { type: "json" };
import haiPhong2024 from "./hai-phong-2024.json" with { type: "json" };
import hoangLuu2024 from "./hoang-luu-2024.json" with { type: "json" };
import { parseAssessmentFile, type AssessmentFile } from "./parse-assessment";

/** A sample carries the id of its framework. */
const samples: Readonly<Record<string, unknown>> = {
  "ba-thanh-2024": baThanh2024,
  "chi-minh-2023h1": chiMinh2023h1,
  "duong-hoa-2022": duongHoa2022,
  "hai-phong-2024": haiPhong2024,
  "hoang-luu-2024": hoangLuu2024,
};

export const shippedSampleIds: readonly string[] = Object.keys(samples);

/** `null` for an id that does not ship. */
export function shippedSample(id: string): AssessmentFile | null {
  if (!Object.hasOwn(samples, id)) return null;
  const parsed = parseAssessmentFile(samples[id], shippedFramework);
  if ("value" in parsed) return parsed.value;
  throw new Error(`Shipped sample ${id} is faulty: ${JSON.stringify(parsed.faults)}`);
}
