/** Statistics (Phụ lục 01b): coded values, parts of a whole, parts larger than their whole, codes. */
import { compare, count, equals, sum, toText, type Count } from "../decimal";
import type { Indicator, StatisticsReport, StatisticsTemplate } from "../statistics";
import { duplicateCodes, skippedCodes, unorderedCodes, type CodedRow } from "./codes";
import type { Finding, Place } from "./finding";
import { aboveWhole, partsDiffer } from "./quoted-figures";

export function checkIndicators(template: StatisticsTemplate, report: StatisticsReport): readonly Finding[] {
  const { indicators } = template;
  return [
    ...indicators.flatMap((indicator) => checkCodedValue(indicator, report)),
    ...indicators.flatMap((indicator) => checkParts(indicator, indicators, report)),
    ...indicators.flatMap((indicator) => checkWithin(indicator, indicators, report)),
    ...checkCodes(indicators),
  ];
}

function placeOf({ key, code, name }: Indicator): Place {
  return { kind: "indicator", key, code, name };
}

function amountOf(report: StatisticsReport, key: string): Count | null {
  const value = report.values.get(key);
  return value?.kind === "figure" ? value.amount : null;
}

/** A coded indicator takes one of its choices, a measured one a figure. */
function checkCodedValue(indicator: Indicator, report: StatisticsReport): readonly Finding[] {
  const value = report.values.get(indicator.key);
  if (value === undefined) return [];
  const finding = (stated: string): Finding => ({
    check: "coded-value",
    severity: "error",
    place: placeOf(indicator),
    stated,
    computed: null,
    unit: "words",
    facts: { choices: indicator.choices.map((choice) => `${choice.label} = ${toText(choice.value)}`).join("; ") },
  });
  if (value.kind === "text")
    return indicator.unit === null && indicator.choices.length === 0 ? [] : [finding(value.text)];
  const isChoice = indicator.choices.some((choice) => equals(choice.value, value.amount));
  return indicator.choices.length === 0 || isChoice ? [] : [finding(toText(value.amount))];
}

const everything = count("100");

/** "Trong đó": counted parts make up the whole; parts given in percent may not come to more than all of it. */
function checkParts(whole: Indicator, indicators: readonly Indicator[], report: StatisticsReport): readonly Finding[] {
  const parts = indicators.filter((indicator) => indicator.partOf === whole.key);
  const amounts = parts.map((part) => amountOf(report, part.key)).filter((amount) => amount !== null);
  if (parts.length === 0 || amounts.length < parts.length) return [];
  const total = sum(amounts);
  if (parts.every((part) => part.unit === "%")) {
    return compare(total, everything) > 0 ? [aboveWhole(placeOf(whole), total, everything)] : [];
  }
  const amount = amountOf(report, whole.key);
  return amount === null || equals(amount, total) ? [] : [partsDiffer(placeOf(whole), amount, total)];
}

function checkWithin(part: Indicator, indicators: readonly Indicator[], report: StatisticsReport): readonly Finding[] {
  const whole = indicators.find((indicator) => indicator.key === part.within);
  const amount = amountOf(report, part.key);
  const limit = part.unit === "%" ? everything : whole === undefined ? null : amountOf(report, whole.key);
  if (amount === null || limit === null || compare(amount, limit) <= 0) return [];
  return [aboveWhole(placeOf(part), amount, limit)];
}

function checkCodes(indicators: readonly Indicator[]): readonly Finding[] {
  const coded = (members: readonly Indicator[]): readonly CodedRow[] =>
    members
      .filter(({ code }) => code !== null)
      .map((indicator) => ({ code: indicator.code, place: placeOf(indicator) }));
  const parents = [null, ...indicators.map(({ key }) => key)];
  const families = parents.map((parent) => coded(indicators.filter(({ parentKey }) => parentKey === parent)));
  return [...duplicateCodes(coded(indicators)), ...families.flatMap(unorderedCodes), ...families.flatMap(skippedCodes)];
}
