/** Every address of a manifest: https, in one folder, and none of another edition. */
import { DEVELOPMENT_ID, DEVELOPMENT_URL } from "../add-in/manifest-edition";

export type Edition = "development" | "production";

const addressElements = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "AppDomain",
  "Image",
  "Url",
];

/** All addresses, those for other languages too. */
export function readAddresses(root: Element): readonly string[] {
  return addressElements
    .flatMap((name) => [...root.getElementsByTagNameNS("*", name)])
    .filter((element) => !element.hasAttribute("resid"))
    .flatMap((element) => [
      element.getAttribute("DefaultValue") ?? element.textContent,
      ...[...element.children].map((override) => override.getAttribute("Value") ?? ""),
    ]);
}

/** `everything` is all that is written in the manifest, in which nothing of the development edition may be left. */
export function addressFaults(
  addresses: readonly string[],
  edition: Edition,
  id: string,
  everything: string,
): readonly string[] {
  const faults: string[] = [];
  for (const address of addresses) {
    if (!URL.canParse(address) || new URL(address).protocol !== "https:")
      faults.push(`Địa chỉ phải là https: ${address}`);
    if (address.length > 2048) faults.push(`Địa chỉ dài quá 2048 ký tự: ${address.slice(0, 60)}…`);
  }
  const folders = new Set(
    addresses
      .filter((address) => URL.canParse(address))
      .map((address) => new URL(".", address.replace(/\/assets\/[^/]*$/, "/")).href),
  );
  if (folders.size > 1) faults.push(`Các địa chỉ phải cùng một thư mục gốc: ${[...folders].join(", ")}`);
  if (edition === "development") {
    if (id !== DEVELOPMENT_ID) faults.push("Bản thử phải mang Id của bản thử");
    if (![...folders].every((folder) => folder === DEVELOPMENT_URL)) faults.push(`Bản thử phải ở ${DEVELOPMENT_URL}`);
    return faults;
  }
  if (id === DEVELOPMENT_ID) faults.push("Bản chính thức không được mang Id của bản thử");
  if (/localhost|127\.0\.0\.1|example\.|\(bản thử\)|\(development\)|\$\{|\{\{|~remoteAppUrl/i.test(everything))
    faults.push("Bản chính thức còn sót địa chỉ, tên của bản thử hoặc chỗ chưa điền");
  return faults;
}
