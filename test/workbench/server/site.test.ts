import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { answerRequests } from "../../../workbench/server/site";

const PANE = `<html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>`;

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "site-"));
  for (const inside of ["add-in/assets", "page", "add-in/.hidden"])
    mkdirSync(path.join(folder, inside), { recursive: true });
  const files: Readonly<Record<string, string>> = {
    "page/index.html": "<html>page</html>",
    "page/page.js": "page()",
    "add-in/taskpane.html": PANE,
    "add-in/taskpane.ts": "source",
    "add-in/functions.json": "{}",
    "add-in/assets/icon.png": "png",
    "add-in/.hidden/key.json": "{}",
    "secret.json": "secret",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  symlinkSync(path.join(folder, "secret.json"), path.join(folder, "add-in/link.json"));
  server = createServer(
    answerRequests({
      addIn: { folder: path.join(folder, "add-in"), pane: "taskpane.html" },
      page: path.join(folder, "page/index.html"),
      folders: [
        { under: "/workbench/", folder: path.join(folder, "page") },
        { under: "/", folder: path.join(folder, "add-in") },
      ],
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is: clients like `fetch` would tidy it up first. */
function ask(
  urlPath: string,
  options: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const { method = "GET", headers = {} } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: urlPath, method, headers: { ...headers } }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => (body += text));
      answer.on("end", () => {
        resolve({ status: answer.statusCode!, headers: answer.headers, body });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("the page is at the root, the add-in at the paths its manifest names", async () => {
  expect((await ask("/")).body).toBe("<html>page</html>");
  expect((await ask("/workbench/page.js")).body).toBe("page()");
  expect((await ask("/functions.json?v=2")).body).toBe("{}");
  expect((await ask("/assets/icon.png")).headers["content-type"]).toBe("image/png");
});

test("the pane's html gets the host and the local office.js", async () => {
  const { body } = await ask("/taskpane.html");
  expect(body).toContain(`<script src="/workbench/attach-host.js"></script>`);
  expect(body).toContain(`<script src="/office-js/office.js"></script>`);
});

test.each([
  "/../secret.json",
  "/assets/../../secret.json",
  "/%2e%2e/secret.json",
  "/..%2fsecret.json",
  "/%2e%2e%2fsecret.json",
  "/assets/..%5c..%5csecret.json",
  "//secret.json",
  "/link.json",
  "/.hidden/key.json",
  "/taskpane.ts",
  "/assets/",
  "/assets",
  "/functions.json%00.png",
  "/%E0%A4%A",
  "/workbench/../../secret.json",
])("%s is refused", async (urlPath) => {
  const { status, body } = await ask(urlPath);
  expect({ status, body }).toEqual({ status: 404, body: "" });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  expect((await ask("/functions.json", { method })).status).toBe(405);
});

test.each(["example.org", "localhost.example.org", "192.168.1.2:3100"])(
  "a page that calls this machine %s gets nothing",
  async (host) => {
    expect((await ask("/functions.json", { headers: { host } })).status).toBe(403);
  },
);

test.each(["localhost:3100", "127.0.0.1:3100", "[::1]:3100"])("%s is this machine", async (host) => {
  expect((await ask("/functions.json", { headers: { host } })).status).toBe(200);
});

test("an unchanged file is not sent again", async () => {
  const { headers } = await ask("/functions.json");
  const again = await ask("/functions.json", { headers: { "if-none-match": headers.etag! } });
  expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
});

test("only this server's scripts run, and nothing is fetched from elsewhere", async () => {
  const policy = (await ask("/")).headers["content-security-policy"];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect((await ask("/taskpane.html")).headers["content-security-policy"]).toContain("frame-ancestors 'self'");
});
