/** The add-in itself in the workbench, from its sources as `npm start` shows it and as `npm run build` ships it. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { WorkbenchInBrowser } from "./workbench-in-browser";

const built = mkdtempSync(path.join(tmpdir(), "cchc-"));
/** The scripts that the screens are in, which the pane asks for as it starts. */
let screens: readonly string[];

beforeAll(() => {
  const words = ["--mode", "production", "--output-path", built, "--env", "baseUrl=https://cchc.invalid"];
  const report = ["--json", "--stats-preset", "none", "--stats-chunks", "--stats-chunk-origins", "--stats-ids"];
  const command = ["node_modules/webpack-cli/bin/cli.js", ...words, ...report];
  const told = execFileSync(process.execPath, command, { stdio: "pipe" });
  const { chunks } = JSON.parse(told.toString("utf8")) as BuildReport;
  screens = chunks
    .filter(({ origins }) => origins.some(({ request }) => request === "./wiring/screens"))
    .flatMap(({ files }) => files);
}, 120_000);

afterAll(() => {
  rmSync(built, { recursive: true });
});

describe.each([
  ["from its sources", "."],
  ["as it is built", built],
])("%s", (_, addIn) => {
  let workbench: WorkbenchInBrowser;

  beforeAll(async () => {
    workbench = await WorkbenchInBrowser.open(undefined, addIn);
  });

  afterAll(async () => {
    await workbench.close();
  });

  test("the ribbon has the buttons of the manifest, in its order", async () => {
    const labels = await workbench.page.getByRole("toolbar").getByRole("button").allInnerTexts();
    expect(labels).toEqual(["Mở sổ điểm", "Lập bảng điểm", "Lập bảng khắc phục", "Kiểm tra"]);
  });

  test("=CCHC.GAP(2;0,5) is answered by the pane's own runtime", async () => {
    await workbench.enter("A1", "=cchc.gap(2;0,5)");
    await workbench.waitForText("A1", "1,5");
    expect((await workbench.cell("A1")).formula).toBe("=CCHC.GAP(2,0.5)");
  });

  test("the pane shows itself under its own Content-Security-Policy, and asks for nothing outside", async () => {
    await workbench.pane.locator("#root main").waitFor();
    expect(await workbench.pane.locator("#root").innerText()).not.toBe("");
    expect(await workbench.pane.locator("#old-excel").isVisible()).toBe(false);
    expect(await workbench.pane.locator("html").getAttribute("lang")).toBe("vi");
    expect(workbench.outsideRequests).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

test("the built folder is the production edition, whole, and no bigger than meant", () => {
  execFileSync(process.execPath, ["--import", "tsx", "tools/check-manifest.ts", built], { stdio: "pipe" });
  expect(readFileSync(path.join(built, "manifest.xml"), "utf8")).toContain("https://cchc.invalid/taskpane.html");
  const html = readFileSync(path.join(built, "taskpane.html"), "utf8");
  expect(html).toMatch(/src="taskpane\.js\?[0-9a-f]{20}"/);
  expect(html).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  const script = readFileSync(path.join(built, "taskpane.js"));
  expect(script.toString("utf8")).not.toMatch(/\beval\(|\bnew Function\(/);
  expect(screens).not.toEqual([]);
  expect(sizeOnTheLine(["taskpane.js"])).toBeLessThan(SCRIPT_BYTES);
  expect(sizeOnTheLine(["taskpane.js", ...screens])).toBeLessThan(PANE_BYTES);
  expect(existsSync(path.join(built, "taskpane.js.map"))).toBe(false);
});

interface BuildReport {
  readonly chunks: readonly {
    readonly files: readonly string[];
    readonly origins: readonly { readonly request?: string }[];
  }[];
}

function sizeOnTheLine(scripts: readonly string[]): number {
  const sizes = scripts.map((name) => gzipSync(readFileSync(path.join(built, name)), { level: 9 }).length);
  return sizes.reduce((total, size) => total + size, 0);
}

/** What formulas in cells wait for. */
const SCRIPT_BYTES = 74_000;
/** With the screens: what a slow line carries in a few seconds. Parts that are not needed at once are imported later. */
const PANE_BYTES = 183_000;
