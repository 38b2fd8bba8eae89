/** The shape of assessment files: one commune, one period, against one framework. */
import * as v from "valibot";
import { listings, remediationStates } from "../domain/assessment";
import {
  decimalText,
  isoDate,
  keyText,
  longText,
  positiveDecimalText,
  shortText,
  unstated,
} from "../frameworks/untrusted-json";

const unit = v.strictObject({ name: shortText, district: unstated(shortText), province: unstated(shortText) });

const period = v.strictObject({
  label: shortText,
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2200)),
  span: v.picklist(["year", "partOfYear"]),
});

const typed = v.optional(longText, "");

const entry = v.strictObject({
  /** The reason why nothing arose; left out where the leaf applies. */
  notApplicable: v.optional(longText),
  selfScore: unstated(decimalText),
  appraisedScore: unstated(decimalText),
  done: unstated(positiveDecimalText),
  due: unstated(positiveDecimalText),
  excluded: unstated(positiveDecimalText),
  chosen: unstated(shortText),
  fulfilled: v.optional(v.array(shortText), []),
  statedPercent: unstated(positiveDecimalText),
  explanation: typed,
  evidence: typed,
  owner: typed,
  cause: typed,
  lead: typed,
  support: typed,
  measure: typed,
  dueDate: v.optional(v.union([v.strictObject({ date: isoDate }), shortText])),
  state: v.optional(v.picklist(remediationStates), "notStarted"),
});

const quotedCommon = { subject: shortText, where: shortText, node: unstated(keyText) };

const quotedFigure = v.variant("kind", [
  v.strictObject({
    kind: v.literal("share"),
    ...quotedCommon,
    done: positiveDecimalText,
    due: positiveDecimalText,
    percent: positiveDecimalText,
  }),
  v.strictObject({
    kind: v.literal("whole"),
    ...quotedCommon,
    whole: positiveDecimalText,
    parts: v.pipe(v.array(v.strictObject({ label: shortText, amount: positiveDecimalText })), v.minLength(1)),
    partsAre: v.picklist(["all", "within"]),
  }),
  v.strictObject({
    kind: v.literal("listing"),
    ...quotedCommon,
    stated: positiveDecimalText,
    listed: positiveDecimalText,
  }),
  v.strictObject({
    kind: v.literal("twice"),
    ...quotedCommon,
    values: v.pipe(v.array(v.strictObject({ text: shortText, where: shortText })), v.minLength(2)),
  }),
]);

const stated = v.strictObject({
  nodes: v.optional(
    v.record(
      keyText,
      v.strictObject({
        selfScore: unstated(decimalText),
        appraisedScore: unstated(decimalText),
        deduction: unstated(decimalText),
      }),
    ),
    {},
  ),
  totals: v.optional(
    v.array(
      v.strictObject({
        kind: v.picklist(["selfScore", "appraisedScore", "points"]),
        points: decimalText,
        applicableMax: unstated(positiveDecimalText),
        where: shortText,
      }),
    ),
    [],
  ),
  index: v.optional(v.array(v.strictObject({ index: decimalText, where: shortText })), []),
  grade: unstated(shortText),
  rank: unstated(v.strictObject({ place: positiveDecimalText, of: unstated(positiveDecimalText), scope: shortText })),
  figures: v.optional(v.array(quotedFigure), []),
});

const fileCommon = {
  $schema: v.optional(v.string()),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  unit,
  period,
};

export const assessmentFile = v.strictObject({
  kind: v.literal("assessment"),
  ...fileCommon,
  /** The id of a shipped framework, or a whole framework file, which its own parser looks at. */
  framework: v.union([shortText, v.looseObject({})]),
  listing: v.picklist(listings),
  entries: v.record(keyText, entry),
  adjustments: v.optional(v.record(keyText, positiveDecimalText), {}),
  exclusions: v.optional(
    v.array(v.strictObject({ node: unstated(keyText), amount: positiveDecimalText, reason: shortText })),
    [],
  ),
  stated: v.optional(stated, {}),
});

export const statisticsReportFile = v.strictObject({
  kind: v.literal("statisticsReport"),
  ...fileCommon,
  template: shortText,
  /** A figure as a canonical number, or words. */
  values: v.record(keyText, v.union([positiveDecimalText, v.strictObject({ text: longText })])),
  timeCuts: unstated(
    v.strictObject({
      claimedRange: unstated(v.strictObject({ from: positiveDecimalText, to: positiveDecimalText, where: shortText })),
      procedures: v.array(
        v.strictObject({
          number: shortText,
          name: shortText,
          statutoryDays: positiveDecimalText,
          reducedDays: positiveDecimalText,
          statedRate: unstated(positiveDecimalText),
        }),
      ),
    }),
  ),
  figures: v.optional(v.array(quotedFigure), []),
});

export type EntryJson = v.InferOutput<typeof entry>;
export type QuotedFigureJson = v.InferOutput<typeof quotedFigure>;
export type AssessmentJson = v.InferOutput<typeof assessmentFile>;
export type StatisticsReportJson = v.InferOutput<typeof statisticsReportFile>;
