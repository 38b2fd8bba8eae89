import { Field, Input, Textarea } from "@fluentui/react-components";
import { useId, type KeyboardEvent } from "react";
import type { TypedCellField } from "../hooks/use-typed-cell";
import { useWording } from "../text/wording";
import { useCellFieldStyles } from "./CellField.styles";

interface CellFieldProps {
  readonly label: string;
  readonly field: TypedCellField;
  /** `figure`: a number; `line`: a few words; `text`: several lines. */
  readonly kind: "figure" | "line" | "text";
  readonly hint?: string;
  readonly suggestions?: readonly string[];
}

/** A cell of the sheet: written on leaving the field or Enter, put back with Esc; what is wrong stands under it. */
export function CellField({ label, field, kind, hint, suggestions = [] }: CellFieldProps) {
  const styles = useCellFieldStyles();
  const { text } = useWording();
  const list = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && kind !== "text") field.commit();
    if (event.key === "Escape") field.revert();
  };
  const control = { value: field.value, onBlur: field.commit, onKeyDown };
  return (
    <Field
      className={styles.narrow}
      label={label}
      hint={field.isWriting ? text.scoring.writing : (hint ?? null)}
      validationState={field.error === null ? "none" : "error"}
      validationMessage={field.error}
    >
      {kind === "text" ? (
        <Textarea {...control} resize="vertical" rows={3} onChange={(_, { value }) => field.type(value)} />
      ) : (
        <Input
          {...control}
          className={styles[kind]}
          input={{ inputMode: kind === "figure" ? "decimal" : "text", list: suggestions.length > 0 ? list : undefined }}
          autoComplete="off"
          onChange={(_, { value }) => field.type(value)}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
