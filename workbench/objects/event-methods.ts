import { type EventName, WHOLE_WORKBOOK } from "../protocol/event-messages";
import type { ExcelHost } from "../protocol/host";
import type { Method } from "../protocol/object-type";

/**
 * The calls by which office.js registers for events: `_RegisterDataChangedEvent` and its opposite, and so on. `targetOf`
 * says whose events are meant; nothing means those of the whole collection.
 */
export function eventMethods<S>(
  targetOf: (self: S) => string | undefined,
  events: Readonly<Record<string, EventName>>,
): Readonly<Record<string, Method<S>>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([wireName, event]) => {
      const target = (self: S): string => targetOf(self) ?? WHOLE_WORKBOOK;
      const register = (self: S, _args: unknown, host: ExcelHost): void => {
        host.events.register(event, target(self));
      };
      const unregister = (self: S, _args: unknown, host: ExcelHost): void => {
        host.events.unregister(event, target(self));
      };
      return [
        [`_Register${wireName}Event`, register],
        [`_Unregister${wireName}Event`, unregister],
      ] as const;
    }),
  );
}
