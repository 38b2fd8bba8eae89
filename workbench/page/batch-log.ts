import type { ExcelHost } from "../protocol/host";
import type { BatchRecord } from "../protocol/traffic";
import { element } from "./element";
import type { Language } from "./language";
import { pageText, sizeText } from "./page-text";

const SHOWN_BATCHES = 50;

/** What went over the wire: one line of totals, and on request the last batches and what is missing. */
export class BatchLog {
  private readonly place: HTMLElement;
  private language: Language = "vi";
  private isOpen = false;
  private isDrawn = true;
  private host: ExcelHost | undefined;

  constructor(place: HTMLElement) {
    this.place = place;
  }

  show(host: ExcelHost, language: Language): void {
    this.host = host;
    this.language = language;
    this.changed();
  }

  /** Draws at most once per frame, however many batches there were. */
  changed(): void {
    if (!this.isDrawn) return;
    this.isDrawn = false;
    requestAnimationFrame(() => {
      this.isDrawn = true;
      this.draw();
    });
  }

  private draw(): void {
    if (!this.host) return;
    const text = pageText(this.language);
    const { traffic, ledger, ownMistakes } = this.host;
    const last = traffic.batches.findLast((batch) => batch.error !== undefined);
    const missing = Object.entries(ledger.missing()).map(([member, times]) => `${member} (${String(times)})`);
    const milliseconds = traffic.batches.reduce((sum, batch) => sum + batch.milliseconds, 0);
    const totals =
      traffic.batches.length === 0 ? text.noCalls : text.totals(traffic.batches.length, traffic.bytes(), milliseconds);
    const toggle = element(
      "button",
      {
        class: "log-toggle",
        type: "button",
        "aria-expanded": String(this.isOpen),
        onclick: () => {
          this.toggle();
        },
      },
      element("span", { class: "menu-arrow" }),
      text.log,
    );
    const warnings = [
      ...(last?.error === undefined ? [] : [`${text.lastError}: ${last.error}`]),
      ...(missing.length === 0 ? [] : [`${text.notImplemented}: ${missing.join(", ")}`]),
      ...(ownMistakes.length === 0 ? [] : [`${text.ownMistakes}: ${String(ownMistakes.length)}`]),
    ].map((warning) => element("span", { class: "log-warning", title: warning }, warning));
    const line = element(
      "div",
      { class: "log-line" },
      toggle,
      element("span", { class: "log-totals" }, totals),
      ...warnings,
      element("span", { class: "log-note" }, text.notExcel),
    );
    this.place.replaceChildren(...(this.isOpen ? [line, this.table(traffic.batches)] : [line]));
  }

  private toggle(): void {
    this.isOpen = !this.isOpen;
    this.draw();
  }

  private table(batches: readonly BatchRecord[]): HTMLElement {
    const text = pageText(this.language);
    const head = [text.batch, text.sent, text.received, text.time, text.outcome];
    const first = Math.max(0, batches.length - SHOWN_BATCHES);
    const rows = batches
      .slice(first)
      .map((batch, index) => this.row(first + index + 1, batch))
      .reverse();
    return element(
      "div",
      { class: "log-table" },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...head.map((word) => element("th", { scope: "col" }, word)))),
        element("tbody", {}, ...rows),
      ),
    );
  }

  private row(number: number, { requestBytes, responseBytes, milliseconds, error }: BatchRecord): HTMLElement {
    const time = `${milliseconds.toLocaleString(this.language, { maximumFractionDigits: 1 })} ms`;
    const cells = [String(number), sizeText(requestBytes, this.language), sizeText(responseBytes, this.language), time];
    return element(
      "tr",
      error === undefined ? {} : { class: "log-failed" },
      ...cells.map((cell) => element("td", {}, cell)),
      element("td", {}, error ?? pageText(this.language).fine),
    );
  }
}
