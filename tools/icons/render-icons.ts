/**
 * `tsx tools/icons/render-icons.ts`: draws the icons' PNG files from their SVG sources with Chromium.
 *
 * Each icon has two drawings, because one that is good at 32 pixels is a blur at 16: `NAME-16.svg` on a grid of 16, where
 * every edge falls between two pixels, and `NAME.svg` on a grid of 32 for the larger sizes.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const icons = ["score-book", "score-sheet", "remediation", "checks"] as const;

/** The sizes Excel asks for. */
const sizes = [16, 32, 64, 80] as const;

const assets = path.resolve(import.meta.dirname, "../../assets");

async function render(): Promise<void> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    for (const icon of icons) {
      for (const size of sizes) {
        const svg = await readFile(path.join(assets, "icons", `${icon}${size === 16 ? "-16" : ""}.svg`), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
        await writeFile(path.join(assets, `${icon}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

await render();
