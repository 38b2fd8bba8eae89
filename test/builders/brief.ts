/** A finding in one exact line, as the tables of the checks' tests hold it. */
import type { Finding, Place } from "../../src/domain/checks/finding";

function placeBrief(place: Place): string {
  switch (place.kind) {
    case "node":
      return `${place.key} ${place.figure}`;
    case "indicator":
      return `indicator ${place.key}`;
    case "procedure":
      return `procedure ${place.number}`;
    case "total":
      return `total (${place.where})`;
    case "figure":
      return `${place.subject} (${place.where})`;
  }
}

/** `error total at total (dòng 41): 93.72, not 89.51 points {kind: points}`; `–` where nothing is stated or computed. */
export function brief({ check, severity, place, stated, computed, unit, facts }: Finding): string {
  const figures = `${stated ?? "–"}, not ${computed ?? "–"} ${unit}`;
  const known = Object.entries(facts).map(([name, fact]) => `${name}: ${fact}`);
  return `${severity} ${check} at ${placeBrief(place)}: ${figures} {${known.join(", ")}}`;
}

export function briefs(findings: readonly Finding[]): readonly string[] {
  return findings.map(brief);
}
