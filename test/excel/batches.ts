interface Action {
  readonly Name: string;
  readonly ActionType: number;
}

const instantiate = 1;

/** What office.js calls of itself: to let go of ranges, and when it has started. */
const housekeeping = [
  "_RemoveReference",
  "NotifyActionHandlerReady",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "SendTelemetryEvent",
];

/** Such batches are no round trips of the add-in's. */
function isTidying(actions: readonly Action[]): boolean {
  return actions.every(({ Name, ActionType }) => ActionType === instantiate || housekeeping.includes(Name));
}

/** Each batch of the add-in's own. */
export interface SeenBatch {
  readonly actions: number;
  readonly requestBytes: number;
}

/** Looks at every batch of the add-in's own from now on, just before it is carried out. Asked for when none is under way. */
export function watchBatches(work: (batch: number, seen: SeenBatch) => void = () => undefined): readonly SeenBatch[] {
  const batches: SeenBatch[] = [];
  const { host } = workbench;
  const answer = host.answer.bind(host);
  let queue: Promise<unknown> = Promise.resolve();
  host.answer = (body, flags) => {
    const answered = queue.then(() => {
      const { Actions } = JSON.parse(body) as { readonly Actions: readonly Action[] };
      if (!isTidying(Actions)) {
        const seen = { actions: Actions.length, requestBytes: Buffer.byteLength(body) };
        batches.push(seen);
        work(batches.length, seen);
      }
      return answer(body, flags);
    });
    queue = answered.catch(() => undefined);
    return answered;
  };
  return batches;
}
