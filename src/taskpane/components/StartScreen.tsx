import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { PaneCommands } from "../hooks/use-pane-commands";
import { useStartForm } from "../hooks/use-start-form";
import type { FrameworkChoice } from "../pane-model";
import { useWording } from "../text/wording";
import { periodKinds } from "../views/period";
import { FrameworkOptions } from "./FrameworkOptions";
import { Screen } from "./Screen";
import { useStartScreenStyles } from "./StartScreen.styles";
import { useSurfaceStyles } from "./surface.styles";

interface StartScreenProps {
  readonly frameworks: readonly FrameworkChoice[];
  readonly today: string;
  readonly commands: PaneCommands;
}

/** Shown while the workbook has no score sheet: framework, name of the office, period. */
export function StartScreen({ frameworks, today, commands }: StartScreenProps) {
  const styles = useStartScreenStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { start, periods } = text;
  const form = useStartForm(today);
  const sample = form.framework?.kind === "shipped" ? form.framework.choice.sample : null;
  const make = (): void => {
    const choice = form.read();
    if (choice !== null) void commands.makeScoreSheet(choice);
  };
  return (
    <Screen
      footer={
        <Button appearance="primary" onClick={make}>
          {start.make}
        </Button>
      }
    >
      <FrameworkOptions frameworks={frameworks} form={form} />
      {sample !== null && (
        <label className={styles.check}>
          <input
            type="checkbox"
            className={styles.tick}
            checked={form.withSample}
            onChange={({ target }) => form.setSample(target.checked)}
          />
          <span>{start.sample(sample.unitName, sample.period.label)}</span>
        </label>
      )}
      {!form.withSample && (
        <>
          <Field
            label={start.unitName}
            hint={start.unitNameHint}
            required
            validationState={form.faults.unitName === null ? "none" : "error"}
            validationMessage={form.faults.unitName}
          >
            <Input value={form.unitName} onChange={(_, { value }) => form.setUnitName(value)} />
          </Field>
          <div className={styles.period}>
            <Field label={start.span} className={styles.narrow}>
              <Select
                className={styles.narrow}
                value={form.periodKind}
                onChange={(_, { value }) => form.setPeriodKind(periodKinds.find((kind) => kind === value) ?? "year")}
              >
                {periodKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {periods[kind].name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label={start.year}
              className={styles.narrow}
              required
              validationState={form.faults.year === null ? "none" : "error"}
              validationMessage={form.faults.year}
            >
              <Input
                className={styles.digits}
                input={{ inputMode: "numeric" }}
                value={form.year}
                onChange={(_, { value }) => form.setYear(value)}
              />
            </Field>
          </div>
        </>
      )}
      <p className={surface.muted}>{start.privacy}</p>
    </Screen>
  );
}
