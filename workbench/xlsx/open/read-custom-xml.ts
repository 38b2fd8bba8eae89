import type { OpenedPackage } from "../package/opened-package";

/** The texts of the custom XML parts. They are not parsed here: what they hold is their owner's affair. */
export function readCustomXml(file: OpenedPackage, workbookPart: string): string[] {
  return file.related(workbookPart, "customXml").map((part) => file.text(part));
}
