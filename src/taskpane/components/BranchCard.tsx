import { mergeClasses } from "@fluentui/react-components";
import type { NodeKey } from "../../domain/framework";
import type { ScoreSheet, ScoreSheetRow } from "../../domain/score-sheet";
import { useWording } from "../text/wording";
import { childrenOf } from "../views/scoring";
import { StatusPill } from "./StatusPill";
import { useLossRowStyles } from "./LossRow.styles";
import { useSurfaceStyles } from "./surface.styles";

interface BranchCardProps {
  readonly row: ScoreSheetRow;
  readonly sheet: ScoreSheet;
  readonly onRow: (key: NodeKey) => void;
}

/** A part, area or criterion: nothing is typed here, so it shows its sum and leads to what stands below. */
export function BranchCard({ row, sheet, onRow }: BranchCardProps) {
  const surface = useSurfaceStyles();
  const lines = useLossRowStyles();
  const { text, amount } = useWording();
  return (
    <>
      <p className={mergeClasses(surface.quietCard, surface.text)}>
        {text.scoring.score}{" "}
        <strong className={surface.figure}>
          {amount(row.score)}/{amount(row.applicableMax)}
        </strong>
        . {text.scoring.branchHint}
      </p>
      <section className={surface.tight}>
        <h3 className={surface.heading}>{text.scoring.children}</h3>
        <ul className={surface.plainList}>
          {childrenOf(row, sheet).map((child) => (
            <li key={child.key}>
              <button
                type="button"
                className={mergeClasses(surface.rowButton, lines.root)}
                onClick={() => onRow(child.key)}
              >
                <span className={lines.name}>
                  {child.node.code !== null && <span className={lines.code}>{child.node.code} </span>}
                  {child.node.name}
                </span>
                <StatusPill status={child.status} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
