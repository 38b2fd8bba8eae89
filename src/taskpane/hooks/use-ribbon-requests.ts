/** Buttons of the ribbon, run as the pane's own are: with progress, questions and an ending that can be read. */
import { useEffect } from "react";
import type { RibbonRequest, RibbonRequests } from "../pane-model";
import type { Ending } from "./use-action-runner";
import type { PaneCommands } from "./use-pane-commands";

export function useRibbonRequests(requests: RibbonRequests, commands: PaneCommands): void {
  useEffect(
    () =>
      requests.listen(async (request) => {
        const ending = await runRequest(request, commands);
        return ending.kind === "outcome" && ending.outcome.outcome === "done" ? "done" : "toBeRead";
      }),
    [requests, commands],
  );
}

function runRequest(request: RibbonRequest, commands: PaneCommands): Promise<Ending> {
  switch (request) {
    case "makeRemediation":
      return commands.makeRemediation();
    case "runChecks":
      return commands.writeFindings();
  }
}
