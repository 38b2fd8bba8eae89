/** Between the ribbon and the pane: what is asked for before the pane is drawn waits for it. */
import type { RibbonRequest, RibbonRequests } from "../pane-model";

type Runner = (request: RibbonRequest) => Promise<"done" | "toBeRead">;

export interface RibbonQueue extends RibbonRequests {
  readonly ask: Runner;
}

export function ribbonQueue(): RibbonQueue {
  let runner: Runner | undefined;
  const waiting: ((ready: Runner) => void)[] = [];
  return {
    ask: async (request) => {
      const ready = runner ?? (await new Promise<Runner>((resolve) => waiting.push(resolve)));
      return ready(request);
    },
    listen: (run) => {
      runner = run;
      waiting.splice(0).forEach((resolve) => resolve(run));
      return () => {
        if (runner === run) runner = undefined;
      };
    },
  };
}
