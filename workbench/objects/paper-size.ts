import { oneOf } from "../protocol/arguments";
import { NotImplementedError } from "../protocol/excel-error";
import type { PageLayoutData } from "../workbook-data";

/** The sizes a workbook's data can name; the first is meant when none is. */
export const PAPER_SIZES = [
  "Letter",
  "Legal",
  "A3",
  "A4",
  "A5",
] as const satisfies readonly PageLayoutData["paperSize"][];

const OTHER_SIZES = [
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Statement",
  "Executive",
  "A4Small",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
  "Envelope9",
  "Envelope10",
  "Envelope11",
  "Envelope12",
  "Envelope14",
  "Csheet",
  "Dsheet",
  "Esheet",
  "EnvelopeDL",
  "EnvelopeC5",
  "EnvelopeC3",
  "EnvelopeC4",
  "EnvelopeC6",
  "EnvelopeC65",
  "EnvelopeB4",
  "EnvelopeB5",
  "EnvelopeB6",
  "EnvelopeItaly",
  "EnvelopeMonarch",
  "EnvelopePersonal",
  "FanfoldUS",
  "FanfoldStdGerman",
  "FanfoldLegalGerman",
] as const;

export function paperSize(value: unknown): (typeof PAPER_SIZES)[number] {
  const wanted = oneOf(value, [...PAPER_SIZES, ...OTHER_SIZES]);
  const size = PAPER_SIZES.find((name) => name === wanted);
  if (!size) throw new NotImplementedError(`PageLayout.paperSize ${wanted}`);
  return size;
}
