/** The shape of framework files. `framework.schema.json` is printed from it, for editors and for other programs. */
import * as v from "valibot";
import { roundingModes } from "../domain/decimal";
import { levels, notApplicablePolicies, unitTypes } from "../domain/framework";
import { isoDate, keyText, positiveDecimalText, shortText, unstated } from "./untrusted-json";

export const newestFormatVersion = 1;

const sourceReference = v.strictObject({
  /** A member of the file's `sources`. */
  from: keyText,
  place: shortText,
  basis: v.picklist(["printed", "inferred"]),
});

const nodeCommon = {
  key: keyText,
  level: v.picklist(levels),
  code: unstated(shortText),
  name: shortText,
  source: unstated(sourceReference),
};

const leafNode = v.strictObject({
  kind: v.literal("leaf"),
  ...nodeCommon,
  maxScore: positiveDecimalText,
  /** One line of notation, such as `tỷ lệ` or `≥95% → 0,75; <95% → 0`. */
  rule: unstated(shortText),
  ruleSource: unstated(sourceReference),
  notApplicable: unstated(v.picklist(notApplicablePolicies)),
});

/** The rest of its parent, where the paper lists only some rows. It has no code and no name of its own. */
const remainderNode = v.strictObject({
  kind: v.literal("remainder"),
  key: keyText,
  level: v.picklist(levels),
  maxScore: positiveDecimalText,
  rule: unstated(v.literal("điều tra xã hội học")),
  ruleSource: unstated(sourceReference),
  source: unstated(sourceReference),
});

type LeafJson = v.InferOutput<typeof leafNode>;
type RemainderJson = v.InferOutput<typeof remainderNode>;
export interface BranchJson extends Omit<v.InferOutput<typeof branchCommon>, "children"> {
  readonly children: readonly NodeJson[];
}
export type NodeJson = LeafJson | RemainderJson | BranchJson;

const branchCommon = v.strictObject({
  kind: v.literal("branch"),
  ...nodeCommon,
  maxScore: unstated(positiveDecimalText),
});

const branchNode = v.strictObject({
  ...branchCommon.entries,
  children: v.pipe(v.array(v.lazy(() => nodeSchema)), v.minLength(1)),
});

const nodeSchema: v.GenericSchema<unknown, NodeJson> = v.variant("kind", [branchNode, leafNode, remainderNode]);

const rounding = v.strictObject({
  digits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  mode: v.picklist(roundingModes),
});

const historicalExample = v.strictObject({ document: shortText, year: v.pipe(v.number(), v.integer()) });

const fileCommon = {
  $schema: v.optional(v.string()),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(60)),
  name: shortText,
  province: unstated(shortText),
  historicalExample: unstated(historicalExample),
};

export const frameworkFile = v.strictObject({
  kind: v.literal("scoreSheet"),
  ...fileCommon,
  decision: unstated(
    v.strictObject({
      number: unstated(shortText),
      date: unstated(isoDate),
      effectiveDate: unstated(isoDate),
      issuer: unstated(shortText),
      subject: unstated(shortText),
    }),
  ),
  unitTypes: v.array(v.picklist(unitTypes)),
  firstYear: unstated(v.pipe(v.number(), v.integer())),
  lastYear: unstated(v.pipe(v.number(), v.integer())),
  sources: v.record(keyText, v.strictObject({ document: shortText, effectiveDate: unstated(isoDate) })),
  rounding: v.strictObject({ leaf: unstated(rounding), area: unstated(rounding), index: unstated(rounding) }),
  gradeScheme: unstated(
    v.strictObject({
      basis: v.picklist(["points", "index"]),
      bands: v.pipe(
        v.array(v.strictObject({ name: shortText, from: positiveDecimalText, includesEdge: v.boolean() })),
        v.minLength(1),
      ),
    }),
  ),
  notApplicableDefault: unstated(v.picklist(notApplicablePolicies)),
  adjustments: v.array(
    v.strictObject({
      kind: v.picklist(["bonus", "penalty"]),
      key: keyText,
      name: shortText,
      cap: unstated(positiveDecimalText),
      source: unstated(sourceReference),
    }),
  ),
  nodes: v.pipe(v.array(nodeSchema), v.minLength(1)),
});

export type FrameworkJson = v.InferOutput<typeof frameworkFile>;
export type SourceReference = v.InferOutput<typeof sourceReference>;

export const statisticsFile = v.strictObject({
  kind: v.literal("statistics"),
  ...fileCommon,
  indicators: v.pipe(
    v.array(
      v.strictObject({
        key: keyText,
        code: unstated(shortText),
        parentKey: unstated(keyText),
        name: shortText,
        unit: unstated(shortText),
        choices: v.optional(v.array(v.strictObject({ value: positiveDecimalText, label: shortText })), []),
        isHeading: v.optional(v.boolean(), false),
        partOf: unstated(keyText),
        within: unstated(keyText),
      }),
    ),
    v.minLength(1),
  ),
});

export type StatisticsJson = v.InferOutput<typeof statisticsFile>;
