import { useId } from "react";
import type { LabelledPoints } from "../../domain/scoring-rules/labelled-points";
import { useWording } from "../text/wording";
import { useRuleHelperStyles } from "./RuleHelper.styles";
import { useSurfaceStyles } from "./surface.styles";

interface LabelledOptionsProps {
  /** `alternatives`: one of them; `parts`: any of them. */
  readonly kind: "alternatives" | "parts";
  readonly options: readonly LabelledPoints[];
  readonly picked: readonly string[];
  readonly error: string | null;
  readonly onPick: (labels: readonly string[]) => void;
}

/** The alternatives of a choice, or the parts of a checklist, with what each is worth. */
export function LabelledOptions({ kind, options, picked, error, onPick }: LabelledOptionsProps) {
  const styles = useRuleHelperStyles();
  const surface = useSurfaceStyles();
  const { text, amount } = useWording();
  const name = useId();
  const pick = (label: string): void => {
    if (kind === "alternatives") onPick([label]);
    else onPick(picked.includes(label) ? picked.filter((other) => other !== label) : [...picked, label]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {kind === "alternatives" ? text.scoring.chooseOne : text.scoring.tickParts}
      </legend>
      {options.map(({ label, points }) => (
        <label key={label} className={styles.option}>
          <input
            type={kind === "alternatives" ? "radio" : "checkbox"}
            name={name}
            className={styles.tick}
            checked={picked.includes(label)}
            onChange={() => pick(label)}
          />
          <span>{label}</span>
          <span className={surface.figure}>{amount(points)}</span>
        </label>
      ))}
      {error !== null && (
        <p role="alert" className={surface.fault}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
