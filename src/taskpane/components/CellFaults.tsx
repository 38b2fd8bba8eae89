import { Button } from "@fluentui/react-components";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { CellFault } from "../../sheets/cell-reading";
import type { PaneBook } from "../pane-model";
import { problemWords } from "../text/problem-words";
import { useWording } from "../text/wording";
import { faultPlace } from "../views/fault-place";
import { rowLabel } from "../views/row-label";
import { Banner } from "./Banner";
import { useSurfaceStyles } from "./surface.styles";

interface CellFaultsProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
}

/** Cells that could not be read and formulas that show an error: both are mended from here. */
export function CellFaults({ book, commands }: CellFaultsProps) {
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { faults, brokenFormulas } = book;
  return (
    <>
      {brokenFormulas > 0 && (
        <Banner tone="warning" title={text.faults.brokenTitle(brokenFormulas)}>
          <span>{text.faults.brokenExplain}</span>
          <Button size="small" onClick={() => void commands.repairFormulas()}>
            {text.faults.repair}
          </Button>
        </Banner>
      )}
      {faults.length > 0 && (
        <Banner tone="error" title={text.faults.title(faults.length)}>
          <span>{text.faults.explain}</span>
          <ul className={surface.plainList}>
            {faults.map((fault) => (
              <li key={`${fault.key} ${fault.heading}`}>
                <Fault fault={fault} book={book} commands={commands} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function Fault({ fault, book, commands }: CellFaultsProps & { readonly fault: CellFault }) {
  const surface = useSurfaceStyles();
  const { text, language } = useWording();
  const row = book.sheet.rowByKey.get(fault.key);
  const place = faultPlace(fault);
  const name = row === undefined ? fault.key : rowLabel(row, book.sheet).full;
  const cell = text.faults.one(fault.heading, problemWords(fault.problem, language));
  return (
    <>
      <p className={surface.text}>{name === "" ? cell : `${name}. ${cell}`}</p>
      {place !== null && (
        <Button size="small" aria-label={text.checks.goToCellLabel(name)} onClick={() => void commands.select(place)}>
          {text.faults.goToCell}
        </Button>
      )}
    </>
  );
}
