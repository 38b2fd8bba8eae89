import { Field, mergeClasses } from "@fluentui/react-components";
import type { StartForm } from "../hooks/use-start-form";
import type { FrameworkChoice } from "../pane-model";
import { useWording } from "../text/wording";
import { useStartScreenStyles } from "./StartScreen.styles";
import { useSurfaceStyles } from "./surface.styles";

interface FrameworkOptionsProps {
  readonly frameworks: readonly FrameworkChoice[];
  readonly form: StartForm;
}

/** The frameworks that ship, marked with their year, and a file of one's own. */
export function FrameworkOptions({ frameworks, form }: FrameworkOptionsProps) {
  const styles = useStartScreenStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { start } = text;
  const { framework, faults } = form;
  const isFile = framework?.kind === "file";
  return (
    <fieldset className={styles.group} aria-describedby="cchc-example-note">
      <legend className={styles.legend}>{start.framework}</legend>
      {frameworks.map((choice) => {
        const isChosen = framework?.kind === "shipped" && framework.choice.id === choice.id;
        return (
          <label key={choice.id} className={mergeClasses(styles.option, isChosen && styles.chosen)}>
            <input
              type="radio"
              name="cchc-framework"
              className={styles.tick}
              checked={isChosen}
              onChange={() => form.chooseFramework({ kind: "shipped", choice })}
            />
            <span className={surface.tight}>
              <span>{choice.name}</span>
              {choice.exampleYear !== null && (
                <span className={surface.muted}>{start.exampleOf(choice.exampleYear)}</span>
              )}
            </span>
          </label>
        );
      })}
      <label className={mergeClasses(styles.option, isFile && styles.chosen)}>
        <input
          type="radio"
          name="cchc-framework"
          className={styles.tick}
          checked={isFile}
          onChange={() => form.chooseFramework({ kind: "file" })}
        />
        <span className={surface.tight}>
          <span>{start.file}</span>
          <span className={surface.muted}>{start.fileNote}</span>
        </span>
      </label>
      {isFile && (
        <Field
          label={start.fileField}
          validationState={faults.file === null ? "none" : "error"}
          validationMessage={faults.file}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".json,application/json"
              className={styles.file}
              onChange={({ target }) => void form.pickFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
      )}
      {faults.framework !== null && (
        <p role="alert" className={surface.fault}>
          {faults.framework}
        </p>
      )}
      <p id="cchc-example-note" className={surface.muted}>
        {start.exampleNote}
      </p>
    </fieldset>
  );
}
