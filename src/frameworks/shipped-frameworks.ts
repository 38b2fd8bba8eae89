/** The frameworks that ship: the five communes' as far as their papers show them. Add a file, add its line here. */
import baThanh2024 from "./ba-thanh-2024.json" with { type: "json" };
import chiMinh2023h1 from "./chi-minh-2023h1.json" with { type: "json" };
import duongHoa2022 from "./duong-hoa-2022.json" with { type: "json" };
import haiPhong2024 from "./hai-phong-2024.json" with { type: "json" };
import hoangLuu2024 from "./hoang-luu-2024.json" with { type: "json" };
import { parseFrameworkFile, type FrameworkFile } from "./parse-framework";

const files: readonly { readonly id: string; readonly json: unknown }[] = [
  baThanh2024,
  chiMinh2023h1,
  duongHoa2022,
  haiPhong2024,
  hoangLuu2024,
].map((json) => ({ id: json.id, json }));

export const shippedFrameworkIds: readonly string[] = files.map(({ id }) => id);

/** `null` for an id that does not ship. Each file is read when it is asked for. */
export function shippedFramework(id: string): FrameworkFile | null {
  const file = files.find((candidate) => candidate.id === id);
  if (file === undefined) return null;
  const parsed = parseFrameworkFile(file.json);
  if ("value" in parsed) return parsed.value;
  throw new Error(`Shipped framework ${id} is faulty: ${JSON.stringify(parsed.faults)}`);
}
