/** Parts of the script that a click will need, loaded once the pane has nothing else to do. */

/** Where a browser does not tell when it is idle, as on the Mac. In milliseconds. */
const pauseInstead = 1_000;

export function loadWhenIdle(parts: readonly (() => Promise<unknown>)[]): void {
  const load = (): void => {
    // A part that does not come now is asked for again by the click, which says so when it fails.
    for (const part of parts) void part().catch(() => undefined);
  };
  if ("requestIdleCallback" in globalThis) requestIdleCallback(load);
  else setTimeout(load, pauseInstead);
}
