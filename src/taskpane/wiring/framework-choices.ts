/** The frameworks that ship, as the start screen offers them; statistics templates are no score sheets. */
import { shippedFramework, shippedFrameworkIds } from "../../frameworks/shipped-frameworks";
import { shippedSample } from "../../samples/shipped-samples";
import type { FrameworkChoice } from "../pane-model";

export function frameworkChoices(): readonly FrameworkChoice[] {
  return shippedFrameworkIds.flatMap((id): readonly FrameworkChoice[] => {
    const file = shippedFramework(id);
    if (file?.kind !== "scoreSheet") return [];
    const { name, province, historicalExample } = file.framework;
    const sample = shippedSample(id);
    return [
      {
        id,
        name,
        province,
        exampleYear: historicalExample?.year ?? null,
        sample:
          sample?.kind === "assessment"
            ? { unitName: sample.assessment.unit.name, period: sample.assessment.period }
            : null,
      },
    ];
  });
}
