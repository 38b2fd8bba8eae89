import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { CellBox } from "../../workbench/page/grid/cell-box";
import type { SeenCell, SeenTraffic } from "../../workbench/page/test-door";
import type { WorkbookData } from "../../workbench/workbook-data";
import { launchChromium } from "./chromium";
import { StartCommand } from "./start-command";

export const SCREENSHOTS = path.resolve("test-results/screenshots");

/** A small add-in that shows on its pane what the host tells it. */
const SAMPLE_ADD_IN = "test/fixtures/pane";

/** Two clicks on one cell within this many milliseconds are a double click, as for a person. */
const DOUBLE_CLICK = 520;

/** The grid scrolls over several frames: how often it is looked at, and the milliseconds in between. */
const SCROLL_ATTEMPTS = 40;
const SCROLL_PAUSE = 40;

/** The workbench in a real browser: clicks and keys go in as a person's do, the workbook is read through the test door. */
export class WorkbenchInBrowser {
  readonly page: Page;
  /** Everything the browser asked for that this machine's server did not serve. */
  readonly outsideRequests: string[] = [];
  /** Errors on the console and exceptions nobody caught, of page and pane. */
  readonly complaints: string[] = [];
  /** Milliseconds from opening the address until grid and add-in were ready for the first time. */
  readyAfter = 0;
  private lastClick = { address: "", time: 0 };
  private readonly browser: Browser;
  private readonly server: StartCommand;

  private constructor(server: StartCommand, browser: Browser, page: Page) {
    this.server = server;
    this.browser = browser;
    this.page = page;
  }

  /** Starts server and browser, opens the page with an add-in and waits until grid and add-in are ready. */
  static async open(
    size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
    addIn = SAMPLE_ADD_IN,
  ): Promise<WorkbenchInBrowser> {
    const browser = await launchChromium();
    const server = await StartCommand.run("--add-in", addIn).catch(async (problem: unknown) => {
      await browser.close();
      throw problem;
    });
    const page = await browser.newPage({ viewport: size });
    const workbench = new WorkbenchInBrowser(server, browser, page);
    workbench.listen();
    try {
      workbench.readyAfter = await workbench.reload();
      return workbench;
    } catch (problem) {
      await workbench.close();
      throw new Error(`The page did not get ready: ${workbench.complaints.join("\n") || "no complaint"}`, {
        cause: problem,
      });
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** Opens the page anew; gives the milliseconds until grid and add-in are ready. */
  async reload(): Promise<number> {
    const started = performance.now();
    await this.page.goto(this.server.url);
    await this.page.waitForFunction(() => (window as Window).workbench?.isReady() === true);
    return performance.now() - started;
  }

  /** Opens a workbook, an empty one when nothing is given, and waits until the add-in runs on it. */
  async openWorkbook(data?: WorkbookData): Promise<void> {
    await this.page.evaluate((given) => {
      (window as Window).workbench!.open(given);
    }, data);
    await this.ready();
  }

  /** Waits until the grid is there and the add-in can be called. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => (window as Window).workbench!.isReady());
  }

  get url(): string {
    return this.server.url;
  }

  /** The add-in's own page. */
  get pane(): Frame {
    const frame = this.page.frame({ name: "pane" });
    if (!frame) throw new Error("The pane is not loaded");
    return frame;
  }

  async clickCell(address: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(address);
    const sinceLast = performance.now() - this.lastClick.time;
    if (this.lastClick.address === address && sinceLast < DOUBLE_CLICK)
      await this.page.waitForTimeout(DOUBLE_CLICK - sinceLast);
    await this.page.mouse.click(x + width / 2, y + height / 2);
    this.lastClick = { address, time: performance.now() };
  }

  /** Waits until the box left of the formula bar names a cell: from then on keys go there. */
  async waitForNameBox(address: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>("#grid input")?.value === wanted,
      address,
    );
  }

  /** Presses the filter button in a header cell. */
  async pressFilterButton(address: string): Promise<void> {
    await this.pressCorner(address);
  }

  /** Opens the list of a cell that has one. */
  async openList(address: string): Promise<void> {
    await this.pressCorner(address);
  }

  /** Puts a row above a cell's, by the menu of the right mouse button. */
  async insertRowAbove(address: string): Promise<void> {
    const { x, y } = await this.boxOf(address);
    await this.page.mouse.click(x + 10, y + 5, { button: "right" });
    await this.page.getByText("Chèn", { exact: true }).last().hover();
    // The middle of the entry is a field for how many.
    await this.page.getByText("dòng ở trên").click({ position: { x: 12, y: 14 } });
    await this.settled();
  }

  /** Drags a column by its letter to where another one is, which makes room; both are in sight. */
  async dragColumn(from: string, before: string): Promise<void> {
    const { mouse } = this.page;
    const taken = await this.boxOf(`${from}1`);
    const place = await this.boxOf(`${before}1`);
    const letters = taken.y - 10;
    const middle = taken.x + taken.width / 2;
    await mouse.click(middle, letters);
    // A second press at once would be a double click.
    await this.page.waitForTimeout(DOUBLE_CLICK);
    await mouse.down();
    await mouse.move(middle - 20, letters, { steps: 4 });
    await mouse.move(place.x + 6, letters, { steps: 8 });
    await mouse.up();
    await this.settled();
  }

  /** The colour behind a cell's text as it is painted, `#RRGGBB`. */
  async paintedFill(address: string): Promise<string> {
    const { x, y } = await this.boxOf(address);
    const clip = { x: x + 3, y: y + 3, width: 1, height: 1 };
    const picture = (await this.page.screenshot({ clip })).toString("base64");
    return this.page.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(1, 1).getContext("2d")!;
      canvas.drawImage(bitmap, 0, 0);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
    }, picture);
  }

  /** Types into a cell and ends with Enter. */
  async enter(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.settled();
  }

  /** The text in the formula bar. It is painted, so it is read from the model behind it. */
  formulaBarText(): Promise<string> {
    return this.page.evaluate(() => (window as Window).workbench!.editedText());
  }

  async pressRibbonButton(label: string): Promise<void> {
    await this.page.getByRole("toolbar").getByRole("button", { name: label, exact: true }).click();
  }

  cell(address: string): Promise<SeenCell> {
    return this.page.evaluate((cell) => (window as Window).workbench!.cell(cell), address);
  }

  /** What is painted in a cell. */
  painted(address: string): Promise<string> {
    return this.page.evaluate((cell) => (window as Window).workbench!.painted(cell), address);
  }

  /** Selects the cells from one to another, as a person does with Shift. */
  async selectCells(from: string, to: string): Promise<void> {
    await this.clickCell(from);
    await this.page.keyboard.down("Shift");
    await this.clickCell(to);
    await this.page.keyboard.up("Shift");
  }

  /** Waits until a cell shows a text. */
  async waitForText(address: string, text: string): Promise<void> {
    await this.page.waitForFunction(([cell, wanted]) => (window as Window).workbench!.cell(cell).text === wanted, [
      address,
      text,
    ] as const);
  }

  save(): Promise<WorkbookData> {
    return this.page.evaluate(() => (window as Window).workbench!.save());
  }

  traffic(): Promise<SeenTraffic> {
    return this.page.evaluate(() => (window as Window).workbench!.traffic());
  }

  settled(): Promise<void> {
    return this.page.evaluate(() => (window as Window).workbench!.settled());
  }

  async screenshot(name: string): Promise<string> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const file = path.join(SCREENSHOTS, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Where a cell is painted, once the grid has come to rest with the cell in sight. */
  private async boxOf(address: string): Promise<CellBox> {
    const grid = (await this.page.locator("#grid").boundingBox())!;
    const measure = (): Promise<CellBox> =>
      this.page.evaluate((cell) => (window as Window).workbench!.cellBox(cell), address);
    let before = await measure();
    for (let attempt = 0; attempt < SCROLL_ATTEMPTS; attempt++) {
      await this.page.waitForTimeout(SCROLL_PAUSE);
      const box = await measure();
      const [below, right] = [box.y + box.height - grid.y - grid.height, box.x + box.width / 2 - grid.x - grid.width];
      if (box.x === before.x && box.y === before.y) {
        if (below <= 0 && right <= 0) return box;
        await this.page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
        await this.page.mouse.wheel(Math.max(0, right + grid.width / 4), Math.max(0, below + grid.height / 4));
      }
      before = box;
    }
    throw new Error(`${address} does not come into sight`);
  }

  /** Buttons in cells stand in the lower right corner. */
  private async pressCorner(address: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(address);
    await this.page.mouse.click(x + width - 10, y + height - 10);
  }

  private listen(): void {
    const { origin } = new URL(this.server.url);
    this.page.context().on("request", (request) => {
      const url = request.url();
      const isOwn = url.startsWith(`${origin}/`) || /^(?:data|blob):/.test(url);
      if (!isOwn) this.outsideRequests.push(url);
    });
    this.page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    this.page.on("pageerror", (error) => this.complaints.push(String(error)));
  }
}
