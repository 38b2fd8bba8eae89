import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const LONGEST_RUN = 60_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * The full path of an installed program. A judge that is not there cannot judge: the test fails with one line that says
 * what to install, and never passes for want of it.
 */
export function installed(program: string, debianPackage: string): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${program} is not installed: apt-get install ${debianPackage}`);
  return found;
}

export interface Outcome {
  readonly output: string;
  readonly complaints: string;
}

/** Runs a program to its end; an exit other than 0 is thrown, with what the program said. */
export async function runProgram(path: string, args: readonly string[]): Promise<Outcome> {
  const { stdout, stderr } = await run(path, [...args], { timeout: LONGEST_RUN, maxBuffer: MOST_OUTPUT });
  return { output: stdout, complaints: stderr };
}
