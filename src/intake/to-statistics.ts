/** Statistics taken in, as a template and a report on it. */
import type { QuotedFigure } from "../domain/quoted-figure";
import type { Indicator, IndicatorValue, StatisticsReport, StatisticsTemplate } from "../domain/statistics";
import type { Intake, IntakeIndicator } from "./intake";
import { draftId } from "./to-assessment";

export interface DraftStatistics {
  readonly template: StatisticsTemplate;
  readonly report: StatisticsReport;
}

/** `null` where neither indicators nor procedures were found. */
export function draftStatisticsOf(intake: Intake): DraftStatistics | null {
  const { indicators, procedures, paper, shares, claimedCut } = intake;
  if (indicators.length === 0 && procedures.length === 0) return null;
  const label = paper.period ?? "";
  return {
    template: {
      id: draftId,
      name: paper.unit ?? "",
      province: paper.province,
      historicalExample: null,
      indicators: indicators.map((indicator) => indicatorOf(indicator)),
    },
    report: {
      templateId: draftId,
      unit: { name: paper.unit ?? "", district: paper.district, province: paper.province },
      period: { label, year: paper.year ?? 0, span: /tháng|quý/i.test(label) ? "partOfYear" : "year" },
      values: new Map(
        indicators.flatMap(({ key, value }): readonly (readonly [string, IndicatorValue])[] =>
          value === null ? [] : [[key, value]],
        ),
      ),
      timeCuts:
        procedures.length === 0
          ? null
          : {
              claimedRange:
                claimedCut === null
                  ? null
                  : { from: claimedCut.from, to: claimedCut.to, where: `dòng ${claimedCut.place.first}` },
              procedures: procedures.map(({ number, name, statutoryDays, reducedDays, statedRate }) => ({
                number,
                name,
                statutoryDays,
                reducedDays,
                statedRate,
              })),
            },
      figures: shares.flatMap(({ done, due, percent: share, quote, place }): readonly QuotedFigure[] =>
        done === null || due === null || share === null
          ? []
          : [{ kind: "share", subject: quote, where: `dòng ${place.first}`, node: null, done, due, percent: share }],
      ),
    },
  };
}

function indicatorOf({ key, code, parentKey, name, unit, choices, isHeading, isPart }: IntakeIndicator): Indicator {
  return { key, code, parentKey, name, unit, choices, isHeading, partOf: isPart ? parentKey : null, within: null };
}
