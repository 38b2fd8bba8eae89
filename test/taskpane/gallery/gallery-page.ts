/** The gallery in a browser: built in memory, no server, nothing written. */
import path from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../../src/taskpane/text/wording";
import type { PaneTheme } from "../../../src/taskpane/theme";
import type { Scene } from "./scenes";

export interface Gallery {
  /** Shows a scene in a pane of that width, its buttons pressed. */
  readonly show: (scene: Scene, look: SceneLook) => Promise<Page>;
}

export interface SceneLook {
  readonly theme: PaneTheme;
  readonly width: number;
  readonly language?: Language;
}

const paneHeight = 800;

export async function openGallery(browser: Browser): Promise<Gallery> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve("test/taskpane/gallery/gallery.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const page = await (await browser.newContext()).newPage();
  await page.setContent('<!doctype html><html lang="vi"><title>Sổ điểm CCHC</title><body><div id="root"></div></body>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  return {
    show: async (scene, { theme, width, language = "vi" }) => {
      await page.setViewportSize({ width, height: paneHeight });
      await page.evaluate(([name, shade, spoken]) => window.showScene(name, shade, spoken), [
        scene.name,
        theme,
        language,
      ] as const);
      for (const name of scene.press) await press(page, name);
      return page;
    },
  };
}

/** A tab or a button with exactly that name, the heading of something folded, or the words beside a tick. */
async function press(page: Page, name: string): Promise<void> {
  const exactly = { name, exact: true } as const;
  await page
    .getByRole("tab", exactly)
    .or(page.getByRole("button", exactly))
    .or(page.locator("summary, label span", { hasText: name }))
    .first()
    .click();
}
