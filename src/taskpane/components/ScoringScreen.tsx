import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { NodeKey } from "../../domain/framework";
import { isLeafRow } from "../../domain/score-sheet";
import type { ExplainEnding } from "../hooks/use-leaf-fields";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { PaneBook } from "../pane-model";
import { useWording } from "../text/wording";
import { rowLabel } from "../views/row-label";
import { ancestorsOf, firstToScore, neighbourLeaf, scoringProgress, type Direction } from "../views/scoring";
import { BranchCard } from "./BranchCard";
import { LeafForm } from "./LeafForm";
import { RowPath } from "./RowPath";
import { RuleCard } from "./RuleCard";
import { ScoringProgressBar } from "./ScoringProgressBar";
import { Screen } from "./Screen";
import { StatusPill } from "./StatusPill";
import { useSurfaceStyles } from "./surface.styles";

interface ScoringScreenProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
  readonly explain: ExplainEnding;
  readonly rowKey: NodeKey | null;
  readonly onRow: (key: NodeKey) => void;
}

/** One row at a time: what it is worth, how it is scored, and everything typed about it. */
export function ScoringScreen({ book, commands, explain, rowKey, onRow }: ScoringScreenProps) {
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { sheet } = book;
  const row = rowKey === null ? undefined : sheet.rowByKey.get(rowKey);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const scroll = title.current?.closest("[data-scroll]");
    if (scroll) scroll.scrollTop = 0;
  }, [rowKey]);

  const wanted = sheet.totals.unscoredLeaves > 0 ? "unscored" : "any";
  const go = (direction: Direction): void => {
    const next = neighbourLeaf(sheet, rowKey ?? "", direction, wanted);
    if (next === null) return;
    onRow(next.key);
    // The row changes under the button, so whoever listens is told where they are now.
    title.current?.focus();
  };
  const first = firstToScore(sheet);
  const [before, after] =
    wanted === "unscored"
      ? [text.scoring.previousUnscored, text.scoring.nextUnscored]
      : [text.scoring.previous, text.scoring.next];
  return (
    <Screen
      footer={
        <>
          <Button onClick={() => go("before")}>{before}</Button>
          <Button appearance="primary" onClick={() => go("after")}>
            {after}
          </Button>
        </>
      }
    >
      <ScoringProgressBar progress={scoringProgress(sheet)} />
      {row === undefined ? (
        <section className={surface.tight}>
          <h2 className={surface.title}>{text.scoring.goneTitle}</h2>
          <p className={surface.text}>{text.scoring.goneHint}</p>
          {first !== null && (
            <Button className={surface.start} onClick={() => onRow(first.key)}>
              {text.scoring.goFirst}
            </Button>
          )}
        </section>
      ) : (
        <>
          <div className={surface.tight}>
            <RowPath rows={ancestorsOf(row, sheet)} onRow={onRow} />
            <h2 ref={title} tabIndex={-1} className={surface.title} aria-live="polite">
              {isLeafRow(row) && row.node.isRemainder ? row.node.name : rowLabel(row, sheet).full}
            </h2>
            <div>
              <StatusPill status={row.status} />
            </div>
          </div>
          {isLeafRow(row) ? (
            <>
              <RuleCard row={row} framework={sheet.framework} />
              <LeafForm key={row.key} row={row} book={book} commands={commands} explain={explain} />
            </>
          ) : (
            <BranchCard row={row} sheet={sheet} onRow={onRow} />
          )}
        </>
      )}
    </Screen>
  );
}
