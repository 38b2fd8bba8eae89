import { parseArgs } from "node:util";

export interface StartOptions {
  readonly port: number;
  readonly opensBrowser: boolean;
  /** The add-in's folder, from the repository's root: `manifest.xml`, the pane's html and what it loads. */
  readonly addIn: string;
}

export const DEFAULT_PORT = 3100;

/** Says what is wrong with the command line; `usage` is the answer to show. */
export class UsageError extends Error {}

export const USAGE = "npm start -- [--port N] [--no-open] [--add-in FOLDER]";

/** Reads the command line of `npm start`. Port 0 takes any free one. */
export function readStartOptions(words: readonly string[], defaultAddIn: string): StartOptions {
  const { values } = parsed(words);
  return {
    port: values.port === undefined ? DEFAULT_PORT : readPort(values.port),
    opensBrowser: values["no-open"] !== true,
    addIn: values["add-in"] ?? defaultAddIn,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { port: { type: "string" }, "no-open": { type: "boolean" }, "add-in": { type: "string" } },
    });
  } catch (problem) {
    throw new UsageError(problem instanceof Error ? problem.message : String(problem));
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`--port ${text} is not a port number (0 to 65535)`);
  return port;
}
