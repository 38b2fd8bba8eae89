/** Phụ lục số liệu: statistical indicators of a period, and the procedures whose handling time was cut. */
import type { Count, Percent } from "./decimal";
import type { AssessedUnit, Period } from "./assessment";
import type { QuotedFigure } from "./quoted-figure";

/** Biểu số liệu: which indicators are asked, as data. */
export interface StatisticsTemplate {
  readonly id: string;
  readonly name: string;
  readonly province: string | null;
  readonly historicalExample: { readonly document: string; readonly year: number } | null;
  /** In printed order. */
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  /** Unique, such as `1.2/1.1.2` where one code is printed twice. */
  readonly key: string;
  readonly code: string | null;
  readonly parentKey: string | null;
  readonly name: string;
  readonly unit: string | null;
  /** The values a coded indicator may take; empty where any figure may stand. */
  readonly choices: readonly IndicatorChoice[];
  /** A heading holds no figure of its own. */
  readonly isHeading: boolean;
  /** "Trong đó": the listed parts make up this whole, all of it. */
  readonly partOf: string | null;
  /** The indicator that this one counts some of, such as tasks done of tasks set. */
  readonly within: string | null;
}

export interface IndicatorChoice {
  readonly value: Count;
  readonly label: string;
}

/** Số liệu của một xã trong một kỳ. */
export interface StatisticsReport {
  readonly templateId: string;
  readonly unit: AssessedUnit;
  readonly period: Period;
  readonly values: ReadonlyMap<string, IndicatorValue>;
  readonly timeCuts: TimeCutTable | null;
  readonly figures: readonly QuotedFigure[];
}

/** An indicator without an entry was left blank, which is not zero. */
export type IndicatorValue =
  { readonly kind: "figure"; readonly amount: Count } | { readonly kind: "text"; readonly text: string };

/** Cắt giảm thời gian giải quyết TTHC. */
export interface TimeCutTable {
  /** The range of cuts that the report claims, in percent of the statutory time. */
  readonly claimedRange: { readonly from: Percent; readonly to: Percent; readonly where: string } | null;
  readonly procedures: readonly TimeCut[];
}

export interface TimeCut {
  /** Số thứ tự, as printed. */
  readonly number: string;
  readonly name: string;
  /** Days by law, and days after the cut. */
  readonly statutoryDays: Count;
  readonly reducedDays: Count;
  /** `null` where the table leaves the rate blank. */
  readonly statedRate: Percent | null;
}
