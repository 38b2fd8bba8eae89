/**
 * The frameworks that ship, as the start screen offers them, and what is made of a choice; statistics templates are no score
 * sheets. Loaded where a workbook has no score sheet yet: with their samples they are long.
 */
import { shippedFramework, shippedFrameworkIds } from "../../frameworks/shipped-frameworks";
import { shippedSample } from "../../samples/shipped-samples";
import type { FrameworkChoice } from "../pane-model";

export { chosenStart, viewFor } from "../../actions/chosen-framework";

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
