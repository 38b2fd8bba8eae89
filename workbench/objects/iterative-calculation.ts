import { NotImplementedError } from "../protocol/excel-error";
import { defineObject, type ObjectType, type Property } from "../protocol/object-type";

/** Circles are not calculated here: the settings are Excel's own, and no others can be chosen. */
const fixed = (member: string, value: boolean | number): Property<null> => ({
  read: () => value,
  write: (_self, wanted) => {
    if (wanted !== value) throw new NotImplementedError(`IterativeCalculation.${member}`);
  },
});

export const iterativeCalculationType: ObjectType<null> = defineObject<null>("IterativeCalculation", {
  properties: {
    // "True if Excel will use iteration to resolve circular references."
    Enabled: fixed("enabled", false),
    MaxIteration: fixed("maxIteration", 100),
    MaxChange: fixed("maxChange", 0.001),
  },
});
