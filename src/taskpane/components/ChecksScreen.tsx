import { Button } from "@fluentui/react-components";
import { severities, type Finding, type Severity } from "../../domain/checks/finding";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { PaneBook } from "../pane-model";
import { useWording } from "../text/wording";
import { findingCell } from "../views/finding-place";
import { CellFaults } from "./CellFaults";
import { FindingCard } from "./FindingCard";
import { Screen } from "./Screen";
import { useSurfaceStyles } from "./surface.styles";

interface ChecksScreenProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
}

/** Findings, worst first. */
export function ChecksScreen({ book, commands }: ChecksScreenProps) {
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { checks } = text;
  const { findings, sheet } = book;
  const of = (severity: Severity): readonly Finding[] => findings.filter((one) => one.severity === severity);
  const isScored = sheet.totals.points !== null;
  return (
    <Screen
      footer={
        <>
          <Button onClick={() => void commands.writeFindings()}>{checks.write}</Button>
          <Button appearance="primary" onClick={() => void commands.runChecks()}>
            {checks.again}
          </Button>
        </>
      }
    >
      <CellFaults book={book} commands={commands} />
      {findings.length === 0 ? (
        <section className={surface.tight}>
          <h2 className={surface.title}>{isScored ? checks.nothing : checks.nothingScored}</h2>
          {isScored && <p className={surface.text}>{checks.nothingHint}</p>}
        </section>
      ) : (
        <p className={surface.text}>{checks.summary(of("error").length, of("check").length, of("info").length)}</p>
      )}
      {severities
        .filter((severity) => of(severity).length > 0)
        .map((severity) => (
          <section key={severity} className={surface.stack}>
            <h2 className={surface.heading}>{checks.groups[severity](of(severity).length)}</h2>
            {of(severity).map((finding, at) => {
              const cell = findingCell(finding, sheet);
              return (
                <FindingCard
                  // Findings have no key of their own, and one place may have several of one check.
                  key={`${finding.check} ${at}`}
                  finding={finding}
                  onGo={cell === null ? null : () => void commands.select(cell)}
                />
              );
            })}
          </section>
        ))}
    </Screen>
  );
}
