import { asFlag } from "../protocol/arguments.ts";
import { defineObject, type ObjectType } from "../protocol/object-type.ts";

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
