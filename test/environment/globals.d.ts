/// <reference types="office-js" />
import type { WorkbookData } from "../../workbench/workbook-data";
import type { Workbench } from "./workbench";

declare global {
  /** The workbook of the running test. Only under `workbench-environment.ts`. */
  var workbench: Workbench;
  /**
   * Opens another workbook in its place, and loads office.js anew. The add-in of the test's environment options, if there
   * is one, is known before the workbook is opened and is in the pane, unless it is said to be unknown.
   */
  function openWorkbook(data?: WorkbookData, addIn?: "known" | "unknown"): Promise<Workbench>;
  /** Excel gets to know that add-in while the workbook is open, and its script is run in the pane. */
  function meetAddIn(): void;
  /** Opens a workbook with that add-in known and no pane: its runtime does not start by itself. */
  function openWithoutPane(data?: WorkbookData): Workbench;
  /** Loads the pane's page anew on the same workbook, in another language of Office where one is given. */
  function reloadPane(locale?: string): Promise<void>;
  /** The window of the pane, with what the add-in's script has put there. */
  function paneWindow(): object;
  /** Addresses a page tried to load from outside; always to be empty. */
  function refusedRequests(): readonly string[];
}
