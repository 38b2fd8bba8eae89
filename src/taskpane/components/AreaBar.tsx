import { mergeClasses } from "@fluentui/react-components";
import { useWording } from "../text/wording";
import type { AreaScore } from "../views/overview";
import { useAreaBarStyles } from "./AreaBar.styles";
import { Lost } from "./Lost";
import { useSurfaceStyles } from "./surface.styles";

interface AreaBarProps {
  readonly area: AreaScore;
  readonly onSelect: () => void;
}

/** One area: its score of its maximum, what was lost, and the same as a bar. */
export function AreaBar({ area, onSelect }: AreaBarProps) {
  const styles = useAreaBarStyles();
  const surface = useSurfaceStyles();
  const { text, figure } = useWording();
  const { label, score, lost, applicableMax } = area;
  return (
    <button
      type="button"
      className={mergeClasses(surface.rowButton, styles.root)}
      title={label.full}
      onClick={onSelect}
    >
      <span className={styles.name}>{label.full}</span>
      <span className={styles.line}>
        <span className={styles.bar}>
          <span className={styles.score} style={{ width: widthOf(area.scoreShare) }} />
          <span className={styles.lostPart} style={{ width: widthOf(area.lostShare) }} />
        </span>
        <span className={mergeClasses(surface.figure, styles.figure)}>
          <span className={surface.spoken}> {text.overview.score} </span>
          {score === null ? "–" : figure(score)}/{figure(applicableMax)}
        </span>
        {lost !== null && <Lost points={lost} className={styles.figure} />}
      </span>
    </button>
  );
}

function widthOf(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
