import type { DOMWindow } from "jsdom";
import { OFFICE_JS_URL } from "./office-loader";

/** What office.js offers an add-in. */
export const OFFICE_NAMES = [
  "Office",
  "Excel",
  "OfficeExtension",
  "OfficeCore",
  "CustomFunctions",
  "OfficeRuntime",
] as const;

/** A task pane: a frame of its own, as in the workbench's page, with the genuine office.js in it. */
export class Pane {
  readonly window: DOMWindow;
  private readonly frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    this.window = frame.contentWindow as unknown as DOMWindow;
  }

  /**
   * Puts the host's object into an empty frame, loads office.js and then the add-in's script, if there is one, and waits
   * until office.js is ready.
   */
  static async open(page: DOMWindow, external: object, script = ""): Promise<Pane> {
    const frame = page.document.createElement("iframe");
    page.document.body.append(frame);
    const pane = new Pane(frame);
    Object.defineProperty(pane.window, "external", { value: external, writable: true, configurable: true });
    await pane.loadScript(OFFICE_JS_URL);
    pane.run(script);
    await (pane.window as unknown as { Office: { onReady(): Promise<unknown> } }).Office.onReady();
    return pane;
  }

  loadScript(url: string): Promise<void> {
    const script = this.window.document.createElement("script");
    script.src = url;
    return new Promise((resolve, reject) => {
      script.onload = () => {
        resolve();
      };
      script.onerror = () => {
        reject(new Error(`${url} could not be loaded`));
      };
      this.window.document.head.append(script);
    });
  }

  /** Runs a script that is given as text in the pane's page. */
  run(script: string): void {
    const element = this.window.document.createElement("script");
    element.textContent = script;
    this.window.document.head.append(element);
  }

  /** The names office.js put on the pane's window. */
  office(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      OFFICE_NAMES.map((name) => [name, (this.window as unknown as Record<string, unknown>)[name]]),
    );
  }

  close(): void {
    this.frame.remove();
  }
}
