/** The pane's page as it is written, and with the copy of office.js for networks without internet. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { isOfficeJs, officeJsAddress, officeJsFiles, withOfficeJs } from "../../tools/add-in/office-js";
import { paneHtml } from "../../workbench/server/pane-html";

const html = readFileSync("src/taskpane/taskpane.html", "utf8");
const officeFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const open = (text: string) => new JSDOM(text).window.document;

/** The page's policy by directive: what each allows. */
function policyOf(text: string): Readonly<Record<string, readonly string[]>> {
  const content = open(text).querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute("content")!;
  return Object.fromEntries(
    content.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test("the page is Vietnamese and loads Microsoft's office.js before its own script", () => {
  const page = open(html);
  expect(page.documentElement.lang).toBe("vi");
  expect([...page.head.querySelectorAll("script")].map(({ src, type }) => ({ src, type }))).toEqual([
    { src: officeJsAddress.cdn, type: "" },
    { src: "taskpane.js", type: "module" },
    { src: "assets/old-excel.js", type: "" },
  ]);
  expect(page.querySelector('script[src="assets/old-excel.js"]')!.hasAttribute("nomodule")).toBe(true);
});

test("only its own scripts and Microsoft's run; nothing is fetched, framed, submitted or evaluated", () => {
  expect(policyOf(html)).toEqual({
    "default-src": ["'none'"],
    "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
  expect(open(html).querySelectorAll("script:not([src]), [onclick], [onload]")).toHaveLength(0);
});

test("an engine without modules shows that Excel is too old, in Vietnamese; any other shows nothing of it", () => {
  const page = new JSDOM(html, { runScripts: "outside-only" });
  const notice = page.window.document.getElementById("old-excel")!;
  expect(notice.hidden).toBe(true);
  page.window.eval(readFileSync("assets/old-excel.js", "utf8"));
  expect(notice.hidden).toBe(false);
  expect(notice.textContent).toContain("Bản Excel này đã cũ");
});

test("with a copy of office.js one address changes, and Microsoft's is no longer allowed", () => {
  const local = withOfficeJs(html, "local");
  expect(policyOf(local)["script-src"]).toEqual(["'self'"]);
  expect(local).not.toContain("appsforoffice");
  const swapped = html.replace(officeJsAddress.cdn, officeJsAddress.local);
  expect(local).toBe(swapped.replace(" https://appsforoffice.microsoft.com", ""));
  expect(withOfficeJs(html, "cdn")).toBe(html);
  expect(() => withOfficeJs(local, "local")).toThrow("không nạp");
  expect(["cdn", "local", "npm", "toString"].map(isOfficeJs)).toEqual([true, true, false, false]);
});

test("the copy holds the loader and what it asks for on each platform, under the names of the package", () => {
  expect(officeJsFiles.filter((name) => !existsSync(path.join(officeFolder, name)))).toEqual([]);
  expect(path.basename(officeJsAddress.local)).toBe("office.js");
});

test("the workbench can show the page", () => {
  expect(paneHtml(html, "taskpane.html")).toContain('<script src="/office-js/office.js"></script>');
  expect(paneHtml(withOfficeJs(html, "local"), "taskpane.html")).toContain(
    '<script src="/office-js/office.js"></script>',
  );
});
