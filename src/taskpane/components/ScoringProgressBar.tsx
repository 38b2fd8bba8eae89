import type { ScoringProgress } from "../views/scoring";
import { useWording } from "../text/wording";
import { useScoringProgressBarStyles } from "./ScoringProgressBar.styles";
import { useSurfaceStyles } from "./surface.styles";

/** How many of the leaves are dealt with. */
export function ScoringProgressBar({ progress }: { readonly progress: ScoringProgress }) {
  const styles = useScoringProgressBarStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { scored, leaves } = progress;
  const words = text.scoring.progress(scored, leaves);
  const width = leaves === 0 ? 0 : (scored * 100) / leaves;
  return (
    <div
      className={surface.tight}
      role="progressbar"
      aria-label={words}
      aria-valuemin={0}
      aria-valuemax={leaves}
      aria-valuenow={scored}
    >
      <span className={surface.muted}>{words}</span>
      <div className={styles.track}>
        <div className={styles.filled} style={{ width: `${width}%` }} />
      </div>
    </div>
  );
}
