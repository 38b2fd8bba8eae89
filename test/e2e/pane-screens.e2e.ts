/** Every screen of the task pane in a browser, at the narrowest and a usual width, light and dark: nothing for axe to find. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { openGallery, type Gallery } from "../taskpane/gallery/gallery-page";
import { scenes } from "../taskpane/gallery/scenes";
import { launchChromium } from "./chromium";

/** The narrowest pane Excel makes, and a usual one. */
const widths = [320, 400];
const themes = ["light", "dark"] as const;

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  browser = await launchChromium();
  gallery = await openGallery(browser);
});
afterAll(() => browser.close());

describe.each(scenes)("$name", (scene) => {
  test.each(themes)("%s: axe finds nothing", async (theme) => {
    const page = await gallery.show(scene, { theme, width: 320 });
    const { violations } = await new AxeBuilder({ page }).withTags(accessibilityRules).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  });

  test.each(widths)("%i px: nothing has to be scrolled sideways", async (width) => {
    const page = await gallery.show(scene, { theme: "light", width });
    expect(await page.evaluate(tooWide)).toEqual([]);
  });
});

test("in English the narrowest pane holds every screen", async () => {
  for (const scene of scenes.filter(({ press }) => press.length === 0)) {
    const page = await gallery.show(scene, { theme: "light", width: 320, language: "en" });
    expect(await page.evaluate(tooWide)).toEqual([]);
  }
});

const accessibilityRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Elements that stick out at the right end of the pane, though nothing cuts them off. */
function tooWide(): string[] {
  return [...document.querySelectorAll("#root *")]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .filter((element) => element.closest("[aria-hidden]") === null)
    .map((element) => `${element.tagName} ${element.textContent}`.slice(0, 80));
}
