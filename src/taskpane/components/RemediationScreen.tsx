import { Button, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { NodeKey } from "../../domain/framework";
import type { PaneCommands } from "../hooks/use-pane-commands";
import { useTickedRows } from "../hooks/use-ticked-rows";
import type { PaneBook } from "../pane-model";
import { useWording } from "../text/wording";
import { mismatches, totalLost } from "../views/overview";
import { assignableKeys, isOverdue, matches, noFilter, officesOf, remediationRows } from "../views/remediation-rows";
import { AssignRows } from "./AssignRows";
import { MismatchBanner } from "./MismatchBanner";
import { RemediationButton } from "./RemediationButton";
import { RemediationCard } from "./RemediationCard";
import { RemediationFilters } from "./RemediationFilters";
import { Screen } from "./Screen";
import { useSurfaceStyles } from "./surface.styles";

interface RemediationScreenProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
  readonly onRow: (key: NodeKey) => void;
}

/** Rows below their maximum, most pressing first. */
export function RemediationScreen({ book, commands, onRow }: RemediationScreenProps) {
  const surface = useSurfaceStyles();
  const { text, amount } = useWording();
  const { remediation } = text;
  const [filter, setFilter] = useState(noFilter);
  const rows = useMemo(() => remediationRows(book), [book]);
  const shown = useMemo(() => rows.filter((row) => matches(row, filter)), [rows, filter]);
  const isMade = book.remediationSheet === "made";
  const assignable = useMemo(() => (isMade ? assignableKeys(shown) : []), [isMade, shown]);
  const ticked = useTickedRows(assignable);
  const offices = officesOf(rows);
  const open = rows.filter(({ item }) => item.standing === "open");
  const overdue = rows.filter(isOverdue).length;
  const select = (key: NodeKey): void => {
    if (isMade) void commands.select({ table: "KhacPhuc", key, column: "cause" });
    else onRow(key);
  };
  if (rows.length === 0) {
    return (
      <Screen>
        <MismatchBanner reconciliation={book.reconciliation} />
        <h2 className={surface.title}>{remediation.nothing}</h2>
        <p className={surface.text}>{remediation.nothingHint}</p>
      </Screen>
    );
  }
  return (
    <Screen footer={<RemediationButton book={book} commands={commands} />}>
      <p className={surface.text}>
        {remediation.summary(open.length, amount(totalLost(open.map(({ item }) => item))))}
        {overdue > 0 && (
          <>
            {" · "}
            <strong className={surface.fault}>{remediation.overdue(overdue)}</strong>
          </>
        )}
      </p>
      {mismatches(book.reconciliation).length === 0 ? (
        <p className={surface.muted}>{remediation.balanced(amount(book.reconciliation.lost))}</p>
      ) : (
        <MismatchBanner reconciliation={book.reconciliation} />
      )}
      <RemediationFilters filter={filter} offices={offices} onFilter={setFilter} />
      {isMade ? (
        <AssignRows
          shown={assignable}
          ticked={ticked.keys}
          offices={book.offices}
          onTickAll={ticked.set}
          onAssign={(assignment) => void commands.assign(assignment)}
        />
      ) : (
        <p className={mergeClasses(surface.quietCard, surface.text)}>{remediation.assignNeedsSheet}</p>
      )}
      {shown.length === 0 ? (
        <div className={surface.tight}>
          <p className={surface.text}>{remediation.noneMatch}</p>
          <Button className={surface.start} onClick={() => setFilter(noFilter)}>
            {remediation.clearFilters}
          </Button>
        </div>
      ) : (
        <ul className={surface.plainList}>
          {shown.map((row) => (
            <RemediationCard
              key={row.item.key}
              row={row}
              tick={
                !assignable.includes(row.item.key) ? "none" : ticked.keys.includes(row.item.key) ? "ticked" : "unticked"
              }
              onTick={() => ticked.toggle(row.item.key)}
              onSelect={() => select(row.item.key)}
            />
          ))}
        </ul>
      )}
    </Screen>
  );
}
