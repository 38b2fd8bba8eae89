import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Assignment } from "../pane-model";
import { useWording, type Wording } from "../text/wording";
import { readDue } from "../views/deadline";
import { useAssignRowsStyles } from "./AssignRows.styles";
import { useSurfaceStyles } from "./surface.styles";

interface AssignRowsProps {
  readonly shown: readonly string[];
  readonly ticked: readonly string[];
  readonly offices: readonly string[];
  readonly onTickAll: (keys: readonly string[]) => void;
  readonly onAssign: (assignment: Assignment) => void;
}

/** One office or one deadline for several rows at once. */
export function AssignRows({ shown, ticked, offices, onTickAll, onAssign }: AssignRowsProps) {
  const styles = useAssignRowsStyles();
  const surface = useSurfaceStyles();
  const wording = useWording();
  const { remediation } = wording.text;
  const [lead, setLead] = useState("");
  const [due, setDue] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const list = useId();
  const isAllTicked = shown.length > 0 && shown.every((key) => ticked.includes(key));
  const assign = (): void => {
    const read = readAssignment(ticked, lead, due, wording);
    setFault("at" in read ? read : null);
    if (!("at" in read)) onAssign(read);
  };
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{remediation.assignTitle}</summary>
      <div className={styles.body}>
        <p className={surface.muted}>{remediation.assignHint}</p>
        <label className={styles.tickAll}>
          <input
            type="checkbox"
            className={styles.tick}
            checked={isAllTicked}
            onChange={() => onTickAll(isAllTicked ? [] : shown)}
          />
          <span>{remediation.tickAll(shown.length)}</span>
        </label>
        <Field label={remediation.lead}>
          <Input value={lead} input={{ list }} autoComplete="off" onChange={(_, { value }) => setLead(value)} />
        </Field>
        <datalist id={list}>
          {offices.map((office) => (
            <option key={office} value={office} />
          ))}
        </datalist>
        <Field
          label={remediation.dueField}
          hint={remediation.dueHint}
          validationState={fault?.at === "due" ? "error" : "none"}
          validationMessage={fault?.at === "due" ? fault.words : null}
        >
          <Input value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
        <Button appearance="primary" onClick={assign}>
          {remediation.assign(ticked.length)}
        </Button>
        {fault?.at === "rows" && (
          <p role="alert" className={surface.fault}>
            {fault.words}
          </p>
        )}
      </div>
    </details>
  );
}

interface Fault {
  readonly at: "due" | "rows";
  readonly words: string;
}

function readAssignment(keys: readonly string[], lead: string, due: string, { text }: Wording): Assignment | Fault {
  const { remediation } = text;
  const read = readDue(due);
  if (read === null && due.trim() !== "") return { at: "due", words: remediation.dueWrong };
  if (keys.length === 0) return { at: "rows", words: remediation.assignNoRows };
  if (lead.trim() === "" && read === null) return { at: "rows", words: remediation.assignNothing };
  return {
    keys,
    ...(lead.trim() === "" ? {} : { lead: lead.trim() }),
    ...(read === null ? {} : { due: read.kind === "date" ? read.date : read.text }),
  };
}
