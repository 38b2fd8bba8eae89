/**
 * Makes Excel on this machine know the development edition, and forget it again: what Microsoft's documentation calls
 * sideloading. On Windows a value in the registry, on the Mac a file in Excel's own folder; on the web a person does it.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";

/** One thing to do to the machine, as data: what is done can be read before it is done. */
export type Step =
  | { readonly kind: "run"; readonly program: string; readonly words: readonly string[] }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly file: string };

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

/** `manifest` is the path of manifest.xml, `id` the Id in it. No steps where there is no Excel to tell. */
export function sideloadSteps(machine: Machine, manifest: string, id: string): readonly Step[] {
  if (machine.platform === "win32") {
    const words = ["add", DEVELOPER_KEY, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"];
    return [{ kind: "run", program: "reg", words }];
  }
  return machine.platform === "darwin" ? [{ kind: "copy", from: manifest, to: macFile(machine, id) }] : [];
}

export function unloadSteps(machine: Machine, id: string): readonly Step[] {
  if (machine.platform === "win32") {
    return [{ kind: "run", program: "reg", words: ["delete", DEVELOPER_KEY, "/v", id, "/f"] }];
  }
  return machine.platform === "darwin" ? [{ kind: "remove", file: macFile(machine, id) }] : [];
}

function macFile({ home }: Machine, id: string): string {
  return path.posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef", `${id}.manifest.xml`);
}

export function take(steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === "run") execFileSync(step.program, step.words, { stdio: "pipe" });
    else if (step.kind === "remove") rmSync(step.file, { force: true });
    else {
      mkdirSync(path.dirname(step.to), { recursive: true });
      copyFileSync(step.from, step.to);
    }
  }
}
