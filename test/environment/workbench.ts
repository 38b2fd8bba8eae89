import { ICommandService, IUniverInstanceService, RedoCommand, UndoCommand } from "@univerjs/core";
import { type CellLook, conditionalLooks } from "../../workbench/engine/conditional-looks";
import { Engine } from "../../workbench/engine/engine";
import { headlessPlugins } from "../../workbench/engine/headless";
import type { EntryLanguage } from "../../workbench/engine/typed-text";
import { parseReference } from "../../workbench/engine/a1";
import type { AddInFunctions } from "../../workbench/functions/add-in-functions";
import { catalog } from "../../workbench/objects/catalog";
import { documentSettings } from "../../workbench/objects/document-settings";
import { ExcelHost } from "../../workbench/protocol/host";
import { definedObjects } from "../../workbench/protocol/object-type";
import { connectPane, type PaneConnection } from "../../workbench/transport/external";
import { OFFICE_THEMES, type OfficeThemeName } from "../../workbench/transport/office-theme";
import type { Area, WorkbookData } from "../../workbench/workbook-data";

/** What a test gets as `workbench`: one open workbook and the host that answers for it. */
export class Workbench {
  readonly engine: Engine;
  readonly host: ExcelHost;
  pane: PaneConnection;
  /** The look Office has. */
  theme: OfficeThemeName = "light";

  /** `addIns` are known before the workbook is opened. */
  constructor(data?: WorkbookData, addIns: readonly AddInFunctions[] = []) {
    this.engine = new Engine({ plugins: headlessPlugins(), clock: () => new Date(2026, 0, 15) }, data);
    this.host = new ExcelHost(this.engine, catalog, addIns);
    this.pane = this.connect();
  }

  /** Takes up a pane that is about to be loaded in the place of the one that is there. */
  reconnect(locale: string): void {
    this.pane.disconnect();
    this.pane = this.connect(locale);
  }

  private connect(locale = "vi-VN"): PaneConnection {
    return connectPane({
      handler: this.host,
      settings: documentSettings(this.engine),
      locale,
      theme: () => OFFICE_THEMES[this.theme],
    });
  }

  get faults() {
    return this.host.faults;
  }

  get traffic() {
    return this.host.traffic;
  }

  get ledger() {
    return this.host.ledger;
  }

  /** Every kind of object the workbench knows. */
  get objectTypes() {
    return definedObjects();
  }

  get functions() {
    return this.host.functions;
  }

  /** Done when formulas are calculated and no cell waits for a custom function. */
  async settled(): Promise<void> {
    await this.host.calculate();
    await this.functions.settled();
  }

  /** Types into a cell of the active sheet (or of the one named) as the person at the grid, in vi-VN. */
  async type(address: string, text: string, language: EntryLanguage = "vi-VN"): Promise<void> {
    const { sheet, area } = this.locate(address);
    this.engine.act("user", () => {
      this.engine.enter(sheet, area.row, area.column, text, language);
    });
    await this.engine.calculate();
  }

  /** What conditional formats make of cells now; those they leave alone are left out. */
  looks(address: string): readonly CellLook[] {
    const { sheet, area } = this.locate(address);
    return conditionalLooks(this.engine, sheet, area);
  }

  /**
   * Uses one of the grid's own tools as the person at it: a menu, a tab, a dragged selection. `id` is Univer's name of the
   * command; the active sheet is meant unless `params` say otherwise.
   */
  async useGrid(id: string, params: object = {}): Promise<void> {
    const { injector } = this.engine.univer;
    const unitId = this.engine.workbook.getUnitId();
    injector.get(IUniverInstanceService).focusUnit(unitId);
    const place = { unitId, subUnitId: this.engine.sheets.activeId };
    await injector.get(ICommandService).executeCommand(id, { ...place, ...params });
    await this.engine.calculate();
  }

  undo(): Promise<void> {
    return this.useGrid(UndoCommand.id);
  }

  redo(): Promise<void> {
    return this.useGrid(RedoCommand.id);
  }

  /** Does something as somebody else who has the same file open. */
  coauthor(work: (engine: Engine) => void): void {
    this.engine.act("coauthor", () => {
      work(this.engine);
    });
  }

  /** A sheet and area by address: `B2`, `'Chấm điểm'!A1:C3`. */
  locate(address: string): { readonly sheet: string; readonly area: Area } {
    const reference = parseReference(address);
    const sheet =
      reference?.sheet === undefined ? this.engine.sheets.activeId : this.engine.sheets.idOf(reference.sheet);
    if (!reference || sheet === undefined) throw new Error(`No such cells: ${address}`);
    return { sheet, area: reference.area };
  }

  dispose(): void {
    this.engine.close();
    this.engine.univer.univer.dispose();
  }
}
