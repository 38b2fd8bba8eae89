import { paneHtml } from "../../../workbench/server/pane-html";

const page = (script: string): string =>
  `<!doctype html>\n<html>\n  <head>\n    ${script}\n    <script defer src="taskpane.js"></script>\n  </head>\n</html>\n`;

test.each([
  `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`,
  `<script type="text/javascript" src='https://appsforoffice.microsoft.com/lib/1/hosted/office.js'></script>`,
  `<script src="https://appsforoffice.microsoft.com/lib/1.1/hosted/office.debug.js" defer></script>`,
  `<SCRIPT SRC = "vendor/office-js/office.js"></SCRIPT>`,
])("%s is preceded by the host and comes from this machine", (script) => {
  const shown = paneHtml(page(script), "taskpane.html");
  const [host, office] = [...shown.matchAll(/<script\b[^>]*?\bsrc\s*=\s*["']([^"']+)/gi)].map((match) => match[1]);
  expect([host, office]).toEqual(["/workbench/attach-host.js", "/office-js/office.js"]);
  expect(shown).not.toContain("appsforoffice");
});

test("one line is added, one address changed, and nothing else", () => {
  const shown = paneHtml(
    page(`<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`),
    "taskpane.html",
  );
  expect(shown).toBe(
    page(`<script src="/workbench/attach-host.js"></script>\n    <script src="/office-js/office.js"></script>`),
  );
});

test("a page without office.js is refused by name", () => {
  expect(() => paneHtml(page(`<script src="postoffice.json"></script>`), "taskpane.html")).toThrow(
    "taskpane.html loads no office.js",
  );
});
