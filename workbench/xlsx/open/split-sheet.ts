/** A worksheet's text cut in two: the cells, read in one pass, and everything around them, read as a tree. */
export interface SplitSheet {
  readonly cells: string;
  readonly around: string;
}

const OPENING = /<((?:[\w.-]+:)?sheetData)((?:\s[^>]*)?)>/;

export function splitSheet(xml: string): SplitSheet {
  const opening = OPENING.exec(xml);
  if (opening === null || opening[2]!.endsWith("/")) return { cells: "", around: xml };
  const start = opening.index + opening[0].length;
  const end = xml.lastIndexOf(`</${opening[1]}`);
  if (end < start) return { cells: "", around: xml };
  return { cells: xml.slice(start, end), around: xml.slice(0, start) + xml.slice(end) };
}
