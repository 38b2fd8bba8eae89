/** Figures quoted in sentences: parts against their whole, counts against lists, one fact printed two ways. */
import { compare, equals, subtract, sum, toText, type Count } from "../decimal";
import type { QuotedFigure, QuotedListing, QuotedTwice, QuotedWhole } from "../quoted-figure";
import { figures, type Finding, type Place } from "./finding";

export function checkQuotedFigures(quoted: readonly QuotedFigure[]): readonly Finding[] {
  return quoted.flatMap((figure) => {
    switch (figure.kind) {
      case "whole":
        return checkWhole(figure);
      case "listing":
        return checkListing(figure);
      case "twice":
        return checkTwice(figure);
      case "share":
        return compare(figure.done, figure.due) > 0 ? [aboveWhole(placeOf(figure), figure.done, figure.due)] : [];
    }
  });
}

function placeOf({ subject, where }: QuotedFigure): Place {
  return { kind: "figure", subject, where };
}

function checkWhole(figure: QuotedWhole): readonly Finding[] {
  if (figure.partsAre === "within") {
    const tooLarge = figure.parts.filter(({ amount }) => compare(amount, figure.whole) > 0);
    return tooLarge.map(({ amount }) => aboveWhole(placeOf(figure), amount, figure.whole));
  }
  const total = sum(figure.parts.map(({ amount }) => amount));
  return equals(total, figure.whole) ? [] : [partsDiffer(placeOf(figure), figure.whole, total)];
}

export function partsDiffer(place: Place, whole: Count, total: Count): Finding {
  const facts = { kind: "parts", difference: toText(subtract(whole, total)) };
  return { check: "parts-of-total", severity: "error", place, ...figures(whole, total), unit: "count", facts };
}

export function aboveWhole(place: Place, part: Count, whole: Count): Finding {
  return { check: "part-above-whole", severity: "error", place, ...figures(part, whole), unit: "count", facts: {} };
}

function checkListing(figure: QuotedListing): readonly Finding[] {
  if (equals(figure.stated, figure.listed)) return [];
  return [
    {
      check: "listing-count",
      severity: "error",
      place: placeOf(figure),
      ...figures(figure.stated, figure.listed),
      unit: "count",
      facts: {},
    },
  ];
}

function checkTwice(figure: QuotedTwice): readonly Finding[] {
  const [first, ...others] = figure.values;
  const differing = others.filter(({ text }) => text !== first?.text);
  if (first === undefined || differing.length === 0) return [];
  const written = ({ text, where }: { readonly text: string; readonly where: string }): string => `${text} (${where})`;
  return [
    {
      check: "stated-twice",
      severity: "check",
      place: placeOf(figure),
      stated: written(first),
      computed: differing.map(written).join("; "),
      unit: "words",
      facts: {},
    },
  ];
}
