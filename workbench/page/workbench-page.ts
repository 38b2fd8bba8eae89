import { type AddInFunctions, readAddInFunctions } from "../functions/add-in-functions";
import { OFFICE_THEMES, type OfficeThemeName } from "../transport/office-theme";
import type { WorkbookData } from "../workbook-data";
import { BatchLog } from "./batch-log";
import { pageElement } from "./element";
import type { GridObjection } from "./grid/grid-listener";
import { describeFunctions } from "./grid/function-tips";
import { provideExcelFont } from "./grid/stand-in-font";
import { GridView } from "./grid/grid-view";
import { type Language, officeLocale } from "./language";
import { Notice } from "./notice";
import { pageHeader } from "./page-header";
import { type PageText, pageText } from "./page-text";
import { PaneFrame } from "./pane/pane-frame";
import "./pane/pane-link";
import { refusalText } from "./refusal-text";
import { type AddInManifest, readManifest, type RibbonAction } from "./ribbon/add-in-manifest";
import { ribbonStrip } from "./ribbon/ribbon-strip";
import { SheetTabs } from "./sheet-tabs";
import { makeSplitter } from "./splitter";
import { acceptDroppedFiles, chooseFile, downloadWorkbook, isRefused, readWorkbookFile } from "./workbook-files";
import { WorkbookSession } from "./workbook-session";

/** What a workbook that was never saved is called. */
const NEW_FILE = "so-diem.xlsx";

/** The whole page: header and ribbon above, grid and pane side by side, the log below. */
export class WorkbenchPage {
  readonly grid: GridView;
  readonly pane: PaneFrame;
  session: WorkbookSession;
  language: Language;
  theme: OfficeThemeName = "light";

  private readonly manifestXml: string;
  private readonly addIns: readonly AddInFunctions[];
  private readonly notice = new Notice(pageElement("notice"));
  private readonly log = new BatchLog(pageElement("log"));
  private readonly tabs = new SheetTabs(pageElement("sheets"), (sentence) => {
    this.complain(sentence);
  });
  private fileName = NEW_FILE;

  constructor(manifestXml: string, addIns: readonly AddInFunctions[], language: Language) {
    this.manifestXml = manifestXml;
    this.addIns = addIns;
    this.language = language;
    this.grid = new GridView(pageElement("grid"), language, {
      editBegins: () => {
        this.session.host.faults.startCellEdit();
      },
      editEnds: () => {
        this.session.host.faults.endCellEdit();
      },
      errorTipAt: (sheet, row, column) => {
        const { engine, host } = this.session;
        const value = engine.grid(sheet).value(row, column);
        const message = host.functions.messageAt({ sheet, row, column });
        return message === undefined || typeof value !== "object" ? undefined : { title: value?.error ?? "", message };
      },
      mended: () => {
        this.notice.clear();
      },
      objects: (objection) => {
        this.complain(objectionText(objection, pageText(this.language)));
      },
    });
    this.pane = new PaneFrame(pageElement("pane"));
    makeSplitter(pageElement("splitter"), (pixels) => {
      pageElement("pane").style.width = `${String(pixels)}px`;
    });
    this.pane.onVisibility((isVisible) => {
      pageElement("splitter").hidden = !isVisible;
      this.session.host.paneVisibility.set(isVisible ? "shown" : "hidden");
    });
    const dropText = (): string => pageText(this.language).dropHere;
    acceptDroppedFiles(pageElement("grid"), dropText, (file) => void this.openFile(file));
    window.workbenchPane = {
      attach: () =>
        this.session.attachPane({
          documentUrl: this.fileName,
          locale: officeLocale(this.language),
          theme: () => OFFICE_THEMES[this.theme],
        }),
    };
    this.session = this.startSession(undefined);
    describeFunctions(this.grid.univer.injector, addIns);
    this.draw();
    this.loadPane();
  }

  /** Shows a workbook, an empty one when nothing is given, and starts the add-in on it. */
  open(data: WorkbookData | undefined, fileName: string = NEW_FILE): void {
    this.fileName = fileName;
    this.session = this.startSession(data);
    this.draw();
    this.loadPane();
  }

  /** Opens a file, or says in one sentence why not and leaves everything as it was. */
  async openFile(file: File): Promise<void> {
    const text = pageText(this.language);
    const outcome = await readWorkbookFile(file, this.manifest);
    if (isRefused(outcome)) {
      this.complain(refusalText(outcome, file.name, this.language));
      return;
    }
    this.open(outcome, file.name);
    this.notice.show(text.opened(file.name), "done", text.dismiss);
  }

  async saveFile(): Promise<void> {
    await downloadWorkbook(this.session.engine.save(), this.fileName, this.manifest);
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.grid.setLanguage(language);
    this.draw();
    this.loadPane();
  }

  /** Excel tells the add-in nothing of it: the add-in sees the new colours when it looks again. */
  setTheme(theme: OfficeThemeName): void {
    this.theme = theme;
    this.pane.setTheme(theme);
    this.draw();
  }

  run(action: RibbonAction): void {
    if (action.kind === "showPane") this.pane.show();
    else if (this.session.isReady) void this.session.pressButton(action.function);
    else this.complain(pageText(this.language).notReady);
  }

  get manifest(): AddInManifest {
    return readManifest(this.manifestXml, this.language);
  }

  private complain(sentence: string): void {
    this.notice.show(sentence, "problem", pageText(this.language).dismiss);
  }

  private startSession(data: WorkbookData | undefined): WorkbookSession {
    const session = new WorkbookSession(this.grid.show(data), this.addIns, () => {
      this.log.changed();
    });
    session.engine.changes.listen((change) => {
      if (change.kind === "refused") this.complain(pageText(this.language)[REFUSALS[change.reason]]);
    });
    session.host.paneVisibility.isVisible = this.pane.isVisible;
    session.host.paneVisibility.listen((isVisible) => {
      if (isVisible) this.pane.show();
      else this.pane.hide();
    });
    return session;
  }

  /** Loads the add-in anew: all its page had in memory is gone, as when Excel reloads it. */
  private loadPane(): void {
    this.session.detachPane();
    this.pane.load(this.manifest.pane);
  }

  private draw(): void {
    const { language, fileName, manifest } = this;
    const text = pageText(language);
    document.documentElement.lang = language;
    document.title = `${fileName} · ${text.title}`;
    this.tabs.show(this.session.engine, text);
    pageElement("splitter").setAttribute("aria-label", text.resizePane);
    pageElement("header").replaceChildren(
      pageHeader({
        language,
        fileName,
        open: () => {
          chooseFile((file) => void this.openFile(file));
        },
        save: () => void this.saveFile(),
        choose: (chosen) => {
          this.setLanguage(chosen);
        },
        theme: this.theme,
        chooseTheme: (chosen) => {
          this.setTheme(chosen);
        },
      }),
    );
    pageElement("ribbon").replaceChildren(
      ribbonStrip(manifest.tabs, (action) => {
        this.run(action);
      }),
    );
    this.pane.label(manifest.displayName, text);
    this.log.show(this.session.host, language);
  }
}

/** What is said to a person whose rows, columns or cells cannot be moved. */
const REFUSALS = {
  AccessDenied: "locked",
  InsertDeleteConflict: "conflict",
  NonBlankCellOffSheet: "offSheet",
} as const;

function objectionText(objection: GridObjection, text: PageText): string {
  if (objection.kind !== "invalid") return text[objection.kind];
  const { title, message } = objection.alert;
  return [title, message === "" ? text.invalidEntry : message].filter((part) => part !== "").join(": ");
}

/** Reads what the add-in declares and shows the page on an empty workbook. */
export async function startPage(language: Language = "vi"): Promise<WorkbenchPage> {
  const [manifestXml] = await Promise.all([fetch("/manifest.xml").then((answer) => answer.text()), provideExcelFont()]);
  const { functions } = readManifest(manifestXml, language);
  const addIns = functions
    ? [readAddInFunctions(functions.namespace, await (await fetch(functions.metadata)).json())]
    : [];
  return new WorkbenchPage(manifestXml, addIns, language);
}
