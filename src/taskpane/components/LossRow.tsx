import { mergeClasses } from "@fluentui/react-components";
import type { RowLabel } from "../views/row-label";
import { Lost } from "./Lost";
import { useLossRowStyles } from "./LossRow.styles";
import { useSurfaceStyles } from "./surface.styles";

interface LossRowProps {
  readonly label: RowLabel;
  /** Canonical. */
  readonly lost: string;
  readonly onSelect: () => void;
}

/** One criterion and what it lost. */
export function LossRow({ label, lost, onSelect }: LossRowProps) {
  const styles = useLossRowStyles();
  const surface = useSurfaceStyles();
  return (
    <button
      type="button"
      className={mergeClasses(surface.rowButton, styles.root)}
      title={label.full}
      onClick={onSelect}
    >
      <span className={styles.name}>
        {label.code !== null && <span className={styles.code}>{label.code} </span>}
        {label.name}
      </span>
      <Lost points={lost} />
    </button>
  );
}
