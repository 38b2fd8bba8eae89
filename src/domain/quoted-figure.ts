/** Figures that a paper quotes in its sentences, each with the relation that must hold between them. */
import type { Count, Percent } from "./decimal";
import type { NodeKey } from "./framework";

interface Quoted {
  /** What the figures are about, in the paper's words. */
  readonly subject: string;
  /** Where they stand: `mục 4.1.1`, `dòng 46`. */
  readonly where: string;
  /** The leaf or indicator they belong to, when there is one. */
  readonly node: NodeKey | null;
}

export type QuotedFigure = QuotedShare | QuotedWhole | QuotedListing | QuotedTwice;

/** `57/58 nhiệm vụ = 98,2%`. */
export interface QuotedShare extends Quoted {
  readonly kind: "share";
  readonly done: Count;
  readonly due: Count;
  readonly percent: Percent;
}

/** `830 hồ sơ, trong đó 589 … 40 …`: parts that make up a whole, or that lie within it. */
export interface QuotedWhole extends Quoted {
  readonly kind: "whole";
  readonly whole: Count;
  readonly parts: readonly { readonly label: string; readonly amount: Count }[];
  readonly partsAre: "all" | "within";
}

/** `tổng cộng: 12 văn bản`, and how many the paper then lists. */
export interface QuotedListing extends Quoted {
  readonly kind: "listing";
  readonly stated: Count;
  readonly listed: Count;
}

/** One fact printed twice, such as the date of one decision. */
export interface QuotedTwice extends Quoted {
  readonly kind: "twice";
  readonly values: readonly { readonly text: string; readonly where: string }[];
}
