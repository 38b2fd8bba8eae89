import { LifecycleService, LifecycleStages, LocaleService, ThemeService } from "@univerjs/core";
import { Engine } from "../../engine/engine";
import { type StartedUniver, startUniver } from "../../engine/univer-start";
import type { WorkbookData } from "../../workbook-data";
import { chartDrawings } from "../chart/chart-drawings";
import type { Language } from "../language";
import { pageText } from "../page-text";
import { followCellEditing } from "./cell-editing";
import { showConditionalLooks, ShownConditionalLooks } from "./conditional-looks";
import { registerDataBars } from "./data-bars";
import { filterButtons } from "./filter-buttons";
import { openFilterPanel } from "./filter-panel";
import { keepDrawings } from "./grid-drawings";
import { gridLocale, gridLocales } from "./grid-locales";
import { gridPlugins } from "./grid-plugins";
import { guardEdits } from "./guarded-edits";
import { showHoverCards } from "./hover-cards";
import { followLinks } from "./hyperlinks";
import type { GridListener } from "./grid-listener";
import { joinSelections } from "./grid-selection";
import { gridTheme } from "./grid-theme";
import { showCellTips } from "./cell-tips";
import { MirroredSheets } from "./mirrored-sheets";
import type { ReadEngine } from "./read-engine";
import { whenDrawn } from "./sheet-render";
import { showValues } from "./shown-values";
import { showTables } from "./table-looks";
import { readGivenTexts, readTypedEntries } from "./typed-entries";

/** What belongs to the workbook that is shown, and goes with it. */
interface Shown {
  readonly engine: Engine;
  readonly looks: ShownConditionalLooks;
  readonly mirrored: MirroredSheets;
  readonly leaving: readonly (() => void)[];
}

/** The grid on the page. It shows one workbook; opening another takes its place. */
export class GridView {
  readonly univer: StartedUniver;
  private language: Language;
  private readonly listener: GridListener;
  private shown: Shown | undefined;

  constructor(container: HTMLElement, language: Language, listener: GridListener) {
    this.language = language;
    this.listener = listener;
    registerDataBars();
    this.univer = startUniver({ plugins: gridPlugins(container), locale: gridLocale(language), locales: gridLocales });
    this.univer.injector.get(ThemeService).setTheme(gridTheme);
  }

  show(data: WorkbookData | undefined): Engine {
    const before = this.shown;
    const engine = new Engine({ plugins: [] }, data, this.univer);
    if (!before) this.equip();
    for (const leave of before?.leaving ?? []) leave();
    before?.engine.close();
    this.shown = this.follow(engine);
    return engine;
  }

  /** Cells, editor and menus are all there. */
  get isReady(): boolean {
    return this.univer.injector.get(LifecycleService).stage >= LifecycleStages.Rendered;
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.univer.injector.get(LocaleService).setLocale(gridLocale(language));
  }

  /** Univer has its services ready only once it holds a workbook. */
  private equip(): void {
    const { injector } = this.univer;
    const readEngine: ReadEngine = () => this.shown?.engine;
    showValues(injector);
    showTables(injector, readEngine);
    showConditionalLooks(injector, () => this.shown?.looks);
    showHoverCards(injector, readEngine);
    readTypedEntries(injector, readEngine, this.listener);
    readGivenTexts(injector, readEngine);
    followCellEditing(injector, readEngine, this.listener);
    guardEdits(injector, readEngine, this.listener);
  }

  private follow(engine: Engine): Shown {
    const { injector } = this.univer;
    const looks = new ShownConditionalLooks(engine);
    const mirrored = new MirroredSheets(injector, engine);
    const drawn = whenDrawn(injector, engine.workbook.getUnitId(), (render) => {
      const endLinks = followLinks(render, engine);
      const endDrawings = keepDrawings(render, engine, looks, (sheet, skeleton) => [
        ...filterButtons(engine, sheet, skeleton, (column, point) => {
          openFilterPanel(engine, column, point, pageText(this.language));
        }),
        ...chartDrawings(engine, sheet, skeleton, this.language),
      ]);
      return () => {
        endLinks();
        endDrawings();
      };
    });
    const leaving = [
      drawn,
      joinSelections(injector, engine),
      showCellTips(injector, engine, (sheet, row, column) => this.listener.errorTipAt(sheet, row, column)),
      mirrored.close.bind(mirrored),
    ];
    return { engine, looks, mirrored, leaving };
  }
}
