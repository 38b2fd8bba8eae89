import { Button } from "@fluentui/react-components";
import type { NodeKey } from "../../domain/framework";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { PaneBook } from "../pane-model";
import { useWording } from "../text/wording";
import { areaScores, topLosses } from "../views/overview";
import { AreaBar } from "./AreaBar";
import { CellFaults } from "./CellFaults";
import { IndexHero } from "./IndexHero";
import { LossRow } from "./LossRow";
import { MismatchBanner } from "./MismatchBanner";
import { RemediationButton } from "./RemediationButton";
import { Screen } from "./Screen";
import { useSurfaceStyles } from "./surface.styles";

interface OverviewScreenProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
  /** Goes to a row in the sheet, and keeps it for the screen Chấm. */
  readonly onRow: (key: NodeKey) => void;
  readonly onShow: (screen: "scoring" | "remediation" | "settings") => void;
}

const mostLosses = 5;

export function OverviewScreen({ book, commands, onRow, onShow }: OverviewScreenProps) {
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { sheet } = book;
  const losses = topLosses(sheet, mostLosses);
  const isScored = sheet.totals.points !== null;
  const score = (
    <Button appearance={isScored ? "secondary" : "primary"} onClick={() => onShow("scoring")}>
      {isScored ? text.overview.goOnScoring : text.overview.startScoring}
    </Button>
  );
  return (
    <Screen
      footer={
        <>
          {sheet.totals.unscoredLeaves > 0 && score}
          {isScored && <RemediationButton book={book} commands={commands} />}
        </>
      }
    >
      <IndexHero sheet={sheet} onSetBands={() => onShow("settings")} />
      <CellFaults book={book} commands={commands} />
      <MismatchBanner reconciliation={book.reconciliation}>
        <Button size="small" onClick={() => onShow("remediation")}>
          {text.overview.seeRemediation}
        </Button>
      </MismatchBanner>
      <section className={surface.tight}>
        <h2 className={surface.heading}>{text.overview.areas}</h2>
        <ul className={surface.plainList}>
          {areaScores(sheet).map((area) => (
            <li key={area.key}>
              <AreaBar area={area} onSelect={() => onRow(area.key)} />
            </li>
          ))}
        </ul>
      </section>
      <section className={surface.tight}>
        <h2 className={surface.heading}>{text.overview.losses}</h2>
        {losses.length === 0 && <p className={surface.muted}>{text.overview.noLosses}</p>}
        <ol className={surface.plainList}>
          {losses.map(({ key, label, lost }) => (
            <li key={key}>
              <LossRow label={label} lost={lost} onSelect={() => onRow(key)} />
            </li>
          ))}
        </ol>
        <p className={surface.muted}>{text.overview.selectHint}</p>
      </section>
    </Screen>
  );
}
