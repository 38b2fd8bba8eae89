/** `cchc VERB …`: the command line, for a province's batches and for looking at a sheet without Excel. */
import { check } from "./check";
import { Refusal, type Verb } from "./command";
import { frameworks } from "./frameworks";
import { intake } from "./intake";
import { make } from "./make";
import { remediate } from "./remediate";
import { score } from "./score";
import { validate } from "./validate";

const verbs: readonly Verb[] = [score, check, intake, make, remediate, frameworks, validate];

function help(): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  const lines = verbs.map(
    ({ name, summary, usage }) => `  ${name.padEnd(width)}  ${summary}\n  ${" ".repeat(width)}  ${usage}`,
  );
  return ["Cách dùng: cchc LỆNH …", "", ...lines, ""].join("\n");
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) throw new Refusal(help());
  if (name === "help" || name === "--help") {
    process.stdout.write(help());
    return 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (verb === undefined) throw new Refusal(`Không có lệnh “${name}”.\n${help()}`);
  const { text, exitCode } = await verb.run(args);
  process.stdout.write(text);
  return exitCode;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
