import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { StartCommand } from "./start-command";

test("npm start prints the address it serves", async () => {
  const server = await StartCommand.run();
  try {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect((await fetch(server.url)).status).toBe(200);
    expect((await fetch(`${server.url}office-js/office.js`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});

test("a port that is taken is said in one line", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  try {
    await expect(StartCommand.run("--port", String(port))).rejects.toThrow(
      `npm start ended: The workbench did not start: port ${port} is taken; choose another with --port N`,
    );
  } finally {
    other.close();
  }
});

test("a word it does not know is answered with how to use it", async () => {
  await expect(StartCommand.run("--prot", "1")).rejects.toThrow(
    "npm start -- [--port N] [--no-open] [--add-in FOLDER]",
  );
});
