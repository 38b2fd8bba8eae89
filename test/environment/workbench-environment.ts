import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import type { Circus } from "@jest/types";
import { TestEnvironment } from "jest-environment-jsdom";
import type { WorkbookData } from "../../workbench/workbook-data";
import { type AddIn, type AddInFiles, loadAddIn } from "./add-in";
import { OfficeLoader } from "../../workbench/headless/office-loader";
import { Pane } from "../../workbench/headless/pane";
import { Workbench } from "./workbench";

/**
 * Gives every test a fresh workbook and the real `Excel.run`: Microsoft's office.js in a jsdom window, answered by the
 * workbench. Use: `@jest-environment ./test/environment/workbench-environment.ts` in the test's first comment.
 *
 * With `@jest-environment-options {"addIn": {"namespace": …, "folder": …}}` an add-in's custom functions are in it too.
 *
 * The workbench runs outside the test's own world, so it is loaded once for all test files of a worker.
 */
class WorkbenchEnvironment extends TestEnvironment {
  private readonly loader: OfficeLoader;
  private readonly addIn: AddIn | undefined;
  /** What `host.ownMistakes` held when a workbook was closed. */
  private readonly mistakes: unknown[] = [];
  private workbench: Workbench | undefined;
  private pane: Pane | undefined;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const loader = new OfficeLoader();
    const { addIn } = config.projectConfig.testEnvironmentOptions as { readonly addIn?: AddInFiles };
    const testEnvironmentOptions = {
      ...config.projectConfig.testEnvironmentOptions,
      resources: loader,
      runScripts: "dangerously",
    };
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } }, context);
    this.loader = loader;
    this.addIn = addIn && loadAddIn(addIn);
  }

  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, {
      openWorkbook: (data?: WorkbookData, addIn?: "known" | "unknown") => this.open(data, addIn),
      meetAddIn: () => {
        this.meetAddIn();
      },
      openWithoutPane: (data?: WorkbookData) => {
        this.close();
        return (this.workbench = new Workbench(data, this.addIn ? [this.addIn.functions] : []));
      },
      reloadPane: (locale = "vi-VN") => this.reloadPane(locale),
      paneWindow: () => this.pane?.window,
      refusedRequests: () => this.loader.refused,
    });
  }

  async handleTestEvent(event: Circus.Event): Promise<void> {
    if (event.name === "test_start") await this.open();
    if (event.name === "test_done") {
      this.close();
      // A mistake of the workbench's own fails the test that met it, whatever the test itself looked at.
      event.test.errors.push(...this.mistakes.splice(0));
    }
  }

  override async teardown(): Promise<void> {
    this.close();
    await super.teardown();
    if (this.mistakes.length > 0) throw new AggregateError(this.mistakes, "The workbench made mistakes of its own");
  }

  private async open(data?: WorkbookData, addIn: "known" | "unknown" = "known"): Promise<Workbench> {
    this.close();
    const known = addIn === "known" ? this.addIn : undefined;
    this.workbench = new Workbench(data, known ? [known.functions] : []);
    this.pane = await Pane.open(this.dom!.window, this.workbench.pane.external, known?.script);
    if (this.addIn) await this.workbench.functions.whenReady();
    Object.assign(this.global, this.pane.office(), { workbench: this.workbench });
    return this.workbench;
  }

  private async reloadPane(locale: string): Promise<void> {
    this.pane?.close();
    this.workbench!.reconnect(locale);
    this.pane = await Pane.open(this.dom!.window, this.workbench!.pane.external, this.addIn?.script);
    Object.assign(this.global, this.pane.office());
  }

  private meetAddIn(): void {
    this.workbench!.functions.register(this.addIn!.functions);
    this.pane!.run(this.addIn!.script);
  }

  private close(): void {
    this.pane?.close();
    this.pane = undefined;
    this.mistakes.push(...(this.workbench?.host.ownMistakes ?? []));
    this.workbench?.dispose();
    this.workbench = undefined;
  }
}

/** Jest asks for a default export here; nothing else imports this file. */
export default WorkbenchEnvironment;
