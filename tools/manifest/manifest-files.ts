/** The files of a built add-in that its manifest names. */
import { readAddresses } from "./manifest-addresses";
import { parseManifest } from "./manifest-faults";

/** By their paths in the built folder. */
export function missingFiles(xml: string, isThere: (name: string) => boolean): readonly string[] {
  const root = parseManifest(xml);
  if (typeof root === "string") throw new Error(root);
  const addresses = readAddresses(root);
  const page = root.querySelector("DefaultSettings > SourceLocation")?.getAttribute("DefaultValue") ?? "";
  const base = new URL(".", page).href;
  const names = addresses.map((address) => (address.startsWith(base) ? address.slice(base.length) : address));
  return [...new Set(names)].filter((name) => !isThere(name));
}
