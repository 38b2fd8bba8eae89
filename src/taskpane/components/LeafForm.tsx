import { Field, Select } from "@fluentui/react-components";
import { toText, type Points } from "../../domain/decimal";
import { notApplicablePolicyOf } from "../../domain/framework";
import type { LeafRow } from "../../domain/score-sheet";
import { statusText } from "../../text/status-text";
import { useLeafFields, type ExplainEnding } from "../hooks/use-leaf-fields";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { PaneBook } from "../pane-model";
import { useWording } from "../text/wording";
import { linksIn } from "../views/scoring";
import { CellField } from "./CellField";
import { useLeafFormStyles } from "./LeafForm.styles";
import { RuleDifference } from "./RuleDifference";
import { RuleHelper } from "./RuleHelper";

interface LeafFormProps {
  readonly row: LeafRow;
  readonly book: PaneBook;
  readonly commands: PaneCommands;
  readonly explain: ExplainEnding;
}

/** Everything staff type about one leaf. */
export function LeafForm({ row, book, commands, explain }: LeafFormProps) {
  const styles = useLeafFormStyles();
  const { text, figure } = useWording();
  const { scoring } = text;
  const fields = useLeafFields(row, commands, explain);
  const isApplicable = row.entry.applicability.state === "applicable";
  const { framework } = book.sheet;
  const isFull = notApplicablePolicyOf(row.node, framework) === "fullPoints";
  const take = (points: Points): void => {
    fields[book.settings.view === "appraise" ? "appraisedInput" : "selfInput"].enter(figure(toText(points)));
  };
  return (
    <div className={styles.root}>
      <Field
        label={scoring.applicability}
        hint={isApplicable ? null : isFull ? scoring.fullPointsNote : scoring.excludedNote}
        validationState={fields.state.error === null ? "none" : "error"}
        validationMessage={fields.state.error}
      >
        <Select value={fields.state.value} onChange={(_, { value }) => fields.state.enter(value)}>
          <option value="">{scoring.applicable}</option>
          <option value={statusText.notApplicable}>{scoring.notApplicable}</option>
        </Select>
      </Field>
      {isApplicable && <RuleHelper row={row} framework={framework} fields={fields} onTake={take} />}
      {isApplicable && (
        <div className={styles.scores}>
          <CellField kind="figure" label={scoring.selfScore} field={fields.selfInput} />
          <CellField kind="figure" label={scoring.appraisedScore} field={fields.appraisedInput} />
        </div>
      )}
      {isApplicable && <RuleDifference row={row} framework={framework} />}
      <CellField kind="text" label={scoring.explanation} field={fields.explanation} />
      <CellField kind="text" label={scoring.evidence} hint={scoring.evidenceHint} field={fields.evidence} />
      {linksIn(fields.evidence.value).map((address) => (
        <a key={address} href={address} target="_blank" rel="noopener noreferrer" className={styles.link}>
          {scoring.openLink(address)}
        </a>
      ))}
      <CellField kind="line" label={scoring.owner} field={fields.owner} suggestions={book.offices} />
    </div>
  );
}
