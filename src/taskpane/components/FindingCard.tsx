import { Button, mergeClasses } from "@fluentui/react-components";
import type { Finding, Severity } from "../../domain/checks/finding";
import { statedText } from "../../text/figure-text";
import { findingText, placeText } from "../../text/finding-text";
import { useWording } from "../text/wording";
import type { BannerTone } from "./Banner";
import { useFindingCardStyles } from "./FindingCard.styles";
import { Pill } from "./Pill";
import { useSurfaceStyles } from "./surface.styles";

interface FindingCardProps {
  readonly finding: Finding;
  /** `null` where no cell of the workbook holds what the finding is about. */
  readonly onGo: (() => void) | null;
}

export const severityTone: Readonly<Record<Severity, BannerTone>> = { error: "error", check: "warning", info: "info" };

/** One finding: what it is, where, the two figures that disagree, and what to do. Its words are Vietnamese throughout. */
export function FindingCard({ finding, onGo }: FindingCardProps) {
  const styles = useFindingCardStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { title, message, whatToDo } = findingText(finding);
  const place = placeText(finding.place);
  const { stated, computed, unit } = finding;
  return (
    <article className={surface.card}>
      <div className={styles.head}>
        <Pill tone={severityTone[finding.severity]}>{text.checks.severities[finding.severity]}</Pill>
        <h3 lang="vi" className={surface.heading}>
          {title}
        </h3>
      </div>
      <p lang="vi" className={mergeClasses(surface.muted, styles.place)} title={place}>
        {place}
      </p>
      <p lang="vi" className={surface.text}>
        {message}
      </p>
      {stated !== null && computed !== null && unit !== "words" && (
        <dl className={styles.figures}>
          <dt className={styles.term}>{text.checks.stated}</dt>
          <dd className={mergeClasses(styles.meaning, surface.figure)}>{statedText(stated, unit)}</dd>
          <dt className={styles.term}>{text.checks.computed}</dt>
          <dd className={mergeClasses(styles.meaning, surface.figure)}>{statedText(computed, unit)}</dd>
        </dl>
      )}
      <p lang="vi" className={surface.muted}>
        {whatToDo}
      </p>
      {onGo !== null && (
        <Button className={surface.start} size="small" aria-label={text.checks.goToCellLabel(place)} onClick={onGo}>
          {text.checks.goToCell}
        </Button>
      )}
    </article>
  );
}
