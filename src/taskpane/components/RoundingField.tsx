import { Field, Input, Select } from "@fluentui/react-components";
import { useWording } from "../text/wording";
import { draftModes, type RoundingDraft, type RoundingLevel } from "../views/settings-draft";
import { useSettingsScreenStyles } from "./SettingsScreen.styles";

interface RoundingFieldProps {
  readonly level: RoundingLevel;
  readonly draft: RoundingDraft;
  readonly isWrong: boolean;
  readonly onChange: (draft: RoundingDraft) => void;
}

/** How one level is rounded, and to how many digits. */
export function RoundingField({ level, draft, isWrong, onChange }: RoundingFieldProps) {
  const styles = useSettingsScreenStyles();
  const { text } = useWording();
  const { settingsScreen: words } = text;
  const name = words.roundingLevels[level];
  // Areas stay exact where nothing is said; leaves and the index then follow a named default.
  const none = level === "area" ? words.modes.none : words.modes.undecided;
  return (
    <div className={styles.rounding}>
      <Field label={name} className={styles.narrow}>
        <Select
          className={styles.narrow}
          aria-label={words.mode(name)}
          value={draft.mode}
          onChange={(_, { value }) => onChange({ ...draft, mode: draftModes.find((mode) => mode === value) ?? "none" })}
        >
          {draftModes.map((mode) => (
            <option key={mode} value={mode}>
              {mode === "none" ? none : words.modes[mode]}
            </option>
          ))}
        </Select>
      </Field>
      {draft.mode !== "none" && (
        <Field
          label={words.digitsShort}
          className={styles.narrow}
          validationState={isWrong ? "error" : "none"}
          validationMessage={isWrong ? words.digitsWrong : null}
        >
          <Input
            className={styles.digits}
            aria-label={words.digits(name)}
            input={{ inputMode: "numeric" }}
            value={draft.digits}
            onChange={(_, { value }) => onChange({ ...draft, digits: value })}
          />
        </Field>
      )}
    </div>
  );
}
