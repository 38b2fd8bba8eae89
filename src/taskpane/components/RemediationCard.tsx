import { mergeClasses } from "@fluentui/react-components";
import { toText } from "../../domain/decimal";
import { dayText, useWording, type Wording } from "../text/wording";
import type { RemediationRow } from "../views/remediation-rows";
import { labelOf } from "../views/row-label";
import { DeadlinePill, pressing } from "./DeadlinePill";
import { Lost } from "./Lost";
import { useRemediationCardStyles } from "./RemediationCard.styles";
import { useSurfaceStyles } from "./surface.styles";

interface RemediationCardProps {
  readonly row: RemediationRow;
  /** `none` where the row cannot be assigned from here. */
  readonly tick: "ticked" | "unticked" | "none";
  readonly onTick: () => void;
  readonly onSelect: () => void;
}

/** One row of Khắc phục: what was lost, who answers for it, and by when. */
export function RemediationCard({ row, tick, onTick, onSelect }: RemediationCardProps) {
  const styles = useRemediationCardStyles();
  const surface = useSurfaceStyles();
  const wording = useWording();
  const { text } = wording;
  const label = labelOf(row.item);
  return (
    <li className={mergeClasses(styles.root, tick !== "none" && styles.withTick)}>
      {tick !== "none" && (
        <label className={styles.tickPlace}>
          <input
            type="checkbox"
            className={styles.tick}
            aria-label={text.remediation.tick(label.full)}
            checked={tick === "ticked"}
            onChange={onTick}
          />
        </label>
      )}
      <button type="button" className={surface.rowButton} title={label.full} onClick={onSelect}>
        <span className={styles.line}>
          <span className={styles.name}>
            {label.code !== null && <span className={styles.code}>{label.code} </span>}
            {label.name}
          </span>
          <DeadlinePill row={row} />
        </span>
        <span className={styles.details}>
          <Lost points={toText(row.item.gap)} />
          {details(row, wording).map((detail) => ` · ${detail}`)}
        </span>
      </button>
    </li>
  );
}

/** Who and by when, less what the pill says already. */
function details(row: RemediationRow, wording: Wording): readonly string[] {
  const { item, office } = row;
  const { due, state } = item.entry;
  const { remediation } = wording.text;
  const { words } = pressing(row, wording);
  return [
    office === "" ? remediation.unassigned : office,
    ...(due?.kind === "text" && due.text !== words ? [remediation.due(due.text)] : []),
    ...(due?.kind === "date" ? [remediation.due(dayText(due.date))] : []),
    ...(due === null ? [remediation.noDue] : []),
    ...(state === "notStarted" ? [] : [remediation.states[state]]),
  ].filter((detail) => detail !== words);
}
