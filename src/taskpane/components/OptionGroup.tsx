import { useSettingsScreenStyles } from "./SettingsScreen.styles";
import { useSurfaceStyles } from "./surface.styles";

interface Option<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly hint?: string;
}

interface OptionGroupProps<Value extends string> {
  readonly legend: string;
  /** Unique on the screen. */
  readonly name: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export function OptionGroup<Value extends string>({ legend, name, options, value, onChoose }: OptionGroupProps<Value>) {
  const styles = useSettingsScreenStyles();
  const surface = useSurfaceStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.tick}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.name}
              {option.hint !== undefined && <span className={surface.muted}> · {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
