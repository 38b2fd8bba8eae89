import type { NodeKey } from "../../domain/framework";
import type { ScoreSheetRow } from "../../domain/score-sheet";
import { useWording } from "../text/wording";
import { labelOf } from "../views/row-label";
import { useRowPathStyles } from "./RowPath.styles";

interface RowPathProps {
  /** From the root down. */
  readonly rows: readonly ScoreSheetRow[];
  readonly onRow: (key: NodeKey) => void;
}

/** Where a row stands in the framework; each step leads there. Only an area shows its name beside its code. */
export function RowPath({ rows, onRow }: RowPathProps) {
  const styles = useRowPathStyles();
  const { text } = useWording();
  if (rows.length === 0) return null;
  return (
    <nav aria-label={text.scoring.breadcrumb}>
      <ol className={styles.list}>
        {rows.map((row, at) => {
          const { code, full } = labelOf(row.node);
          return (
            <li key={row.key} className={styles.item}>
              <button
                type="button"
                className={styles.button}
                title={full}
                aria-label={full}
                onClick={() => onRow(row.key)}
              >
                {row.node.level === "area" || code === null ? full : code}
              </button>
              {at < rows.length - 1 && <span aria-hidden>›</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
