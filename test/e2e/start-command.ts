import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const ROOT = process.cwd();

/** The workbench as `npm start` starts it, on a free port and without a browser. */
export class StartCommand {
  readonly url: string;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.child = child;
    this.url = url;
  }

  /** Starts it and waits for the address it prints. */
  static async run(...words: readonly string[]): Promise<StartCommand> {
    const command = ["--import", "tsx", "workbench/start.ts", "--no-open", "--port", "0", ...words];
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    const complaints: string[] = [];
    child.stderr.on("data", (text: Buffer) => complaints.push(text.toString()));
    const lines = createInterface({ input: child.stdout });
    const printed = once(lines, "line") as Promise<[string]>;
    const ended = once(child, "exit").then(() => {
      throw new Error(`npm start ended: ${complaints.join("").trim()}`);
    });
    const [url] = await Promise.race([printed, ended]);
    // From here on its end is expected.
    ended.catch(() => undefined);
    return new StartCommand(child, url);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
  }
}
