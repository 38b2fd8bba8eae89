import { asFlag } from "../protocol/arguments";
import { defineObject, type ObjectType } from "../protocol/object-type";

/** `context.runtime`. */
export const runtimeType: ObjectType<null> = defineObject<null>("Runtime", {
  properties: {
    EnableEvents: {
      read: (_self, { events }) => events.isEnabled,
      write: (_self, value, { events }) => {
        events.isEnabled = asFlag(value);
      },
    },
  },
});
