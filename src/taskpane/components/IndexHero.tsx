import { isZero } from "../../domain/decimal";
import type { ScoreSheet } from "../../domain/score-sheet";
import { useWording, type Wording } from "../text/wording";
import { nextGrade, type NextGrade } from "../views/next-grade";
import { excludedPoints } from "../views/overview";
import { scoringProgress } from "../views/scoring";
import { useIndexHeroStyles } from "./IndexHero.styles";
import { Pill } from "./Pill";
import { useSurfaceStyles } from "./surface.styles";

interface IndexHeroProps {
  readonly sheet: ScoreSheet;
  readonly onSetBands: () => void;
}

/** Index, grade, points of the applicable maximum, and the way to the next grade. */
export function IndexHero({ sheet, onSetBands }: IndexHeroProps) {
  const styles = useIndexHeroStyles();
  const surface = useSurfaceStyles();
  const wording = useWording();
  const { text, amount } = wording;
  const { parIndex, grade } = sheet.totals;
  return (
    <section aria-label={text.overview.parIndex} className={surface.tight}>
      <p className={surface.muted}>{text.overview.parIndex}</p>
      <p className={surface.text}>
        <span className={styles.line}>
          <span className={styles.index}>{parIndex === null ? "–" : `${amount(parIndex)}%`}</span>
          {grade !== null && <Pill tone="success">{text.overview.grade(grade)}</Pill>}
        </span>
      </p>
      <p className={surface.text}>{pointsLine(sheet, wording)}</p>
      <p className={surface.muted}>{progressLine(sheet, wording)}</p>
      <p className={surface.muted}>
        {gradeLine(nextGrade(sheet), sheet, wording)}{" "}
        {sheet.framework.gradeScheme === null && (
          <button type="button" className={styles.link} onClick={onSetBands}>
            {text.overview.setBands}
          </button>
        )}
      </p>
    </section>
  );
}

function pointsLine(sheet: ScoreSheet, { text, amount }: Wording): string {
  const { points, applicableMax, bonus, penalty, unscoredLeaves } = sheet.totals;
  const excluded = excludedPoints(sheet);
  const { overview } = text;
  if (points === null) {
    return unscoredLeaves === 0 ? overview.notApplicableAll : `${overview.notScored}. ${overview.notScoredHint}`;
  }
  return [
    overview.pointsOfMax(amount(points), amount(applicableMax)),
    ...(excluded === null ? [] : [overview.excluded(amount(excluded))]),
    ...(isZero(bonus) ? [] : [overview.bonus(amount(bonus))]),
    ...(isZero(penalty) ? [] : [overview.penalty(amount(penalty))]),
  ].join(" · ");
}

function progressLine(sheet: ScoreSheet, { text }: Wording): string {
  const { scored, leaves } = scoringProgress(sheet);
  const left = leaves - scored;
  const line = text.overview.scored(scored, leaves);
  return left === 0 ? line : `${line} · ${text.overview.unscoredLeft(left)}`;
}

function gradeLine(next: NextGrade, { framework, totals }: ScoreSheet, { text, amount }: Wording): string {
  if (framework.gradeScheme === null) return text.overview.noBands;
  if (next.kind === "missing") return text.overview.toNextGrade(amount(next.points), next.name);
  if (next.kind === "top") return text.overview.topGrade;
  return totals.grade === null && totals.points !== null ? text.overview.noGrade : "";
}
