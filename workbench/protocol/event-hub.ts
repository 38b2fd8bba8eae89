import type { WorkbookChange } from "../engine/change-feed";
import type { Engine } from "../engine/engine";
import { type EventMessage, type EventName, type EventRange, EventType, messagesOf } from "./event-messages";
import { DOCUMENT_CATEGORY, EVENT_CATEGORY, type PaneMessage } from "./messages";

/**
 * Sends the add-in the events it registered for, in the order things happened. They go out after the batch that caused
 * them has been answered, never in the middle of it.
 */
export class EventHub {
  isEnabled = true;

  private readonly engine: Engine;
  private readonly keepRange: EventOptions["keepRange"];
  private readonly calculate: EventOptions["calculate"];
  private readonly registered = new Set<string>();
  private send: (messages: readonly PaneMessage[]) => void = () => undefined;
  private waiting: (() => PaneMessage)[] = [];
  private isScheduled = false;

  constructor(engine: Engine, { keepRange, calculate }: EventOptions) {
    this.engine = engine;
    this.keepRange = keepRange;
    this.calculate = calculate;
    engine.changes.listen((change) => {
      if (!this.isEnabled) return;
      const messages = messagesOf(change, this.engine);
      this.queue(
        messages.filter(({ type, target }) => this.registered.has(keyOf(type, target))),
        change,
      );
      if (change.kind === "selected") this.post(SELECTION_MOVED);
    });
  }

  /** A pane is there to be sent to; what another one before it had registered for is forgotten. */
  connect(send: (messages: readonly PaneMessage[]) => void): void {
    this.registered.clear();
    this.waiting = [];
    this.isEnabled = true;
    this.send = send;
  }

  /** `target` is a sheet's or table's id, or `WHOLE_WORKBOOK`. */
  register(event: EventName, target: string): void {
    this.registered.add(keyOf(EventType[event], target));
  }

  unregister(event: EventName, target: string): void {
    this.registered.delete(keyOf(EventType[event], target));
  }

  /** Sends a message that is no event of the API: a call of a custom function, a ribbon button, a moved selection. */
  post(message: PaneMessage): void {
    this.waiting.push(() => message);
    this.schedule();
  }

  private queue(events: readonly EventMessage[], change: WorkbookChange): void {
    for (const { type, target, args, range } of events) {
      const isRemote = change.origin === "coauthor";
      // The range is there at once, so that it moves with its cells until somebody asks for it.
      const referenceId = range && this.keepRange(range);
      const message = (): string => JSON.stringify({ ...args(), referenceId });
      this.waiting.push(() => ({ category: EVENT_CATEGORY, type, target, message: message(), isRemote }));
    }
    if (events.length > 0) this.schedule();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => void this.sendWaiting(), 0);
  }

  /** An event that tells a formula's value is sent when the value is there. */
  private async sendWaiting(): Promise<void> {
    await this.calculate();
    this.isScheduled = false;
    this.send(this.waiting.splice(0).map((message) => message()));
  }
}

export interface EventOptions {
  /** Makes a range the add-in can ask for later, and gives its reference. */
  readonly keepRange: (range: EventRange) => string;
  /** Brings formulas up to date, as far as the workbook wants them to be. */
  readonly calculate: () => Promise<void>;
}

const keyOf = (type: number, target: string): string => `${String(type)} ${target}`;

/** The older event of the document as a whole: it tells nothing but that it happened. */
const SELECTION_MOVED: PaneMessage = {
  category: DOCUMENT_CATEGORY,
  type: 0,
  target: "",
  message: "",
  isRemote: false,
};
