import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./program";

/** Debian's own Python has Debian's openpyxl; another one found on the way would not. */
const PYTHON = "/usr/bin/python3";
/** Tests run from the root of the repository. */
const READER = join(process.cwd(), "test", "judges", "openpyxl-read.py");

export interface OpenpyxlLabels {
  readonly shown: readonly string[];
  readonly position: string | null;
  readonly format: string | null;
}

export interface OpenpyxlAxis {
  readonly title: string | null;
  readonly reversed: boolean;
  readonly bounds: readonly (number | null)[];
  readonly units: readonly (number | null)[];
  /** Major and minor. */
  readonly gridlines: readonly boolean[];
  readonly format: string | null;
  readonly hidden: boolean;
  /** Of its texts, in hundredths of a point. */
  readonly size: number | null;
}

export interface OpenpyxlChart {
  readonly type: string;
  /** The kinds of all groups of series. */
  readonly parts: readonly string[];
  readonly title: string | null;
  readonly legend: readonly [position: string, overlay: boolean] | null;
  /** Between bars and over each other, in percent. */
  readonly gap: readonly (number | null)[];
  readonly labels: OpenpyxlLabels | null;
  readonly series: readonly {
    readonly values: string;
    readonly color: string | null;
    readonly line: string | null;
    readonly labels: OpenpyxlLabels | null;
    readonly points: Readonly<Record<string, string | null>>;
  }[];
  readonly category: OpenpyxlAxis | null;
  readonly value: OpenpyxlAxis | null;
}

export interface OpenpyxlSheet {
  readonly title: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly freeze: string | null;
  /** By address: what the cell holds, a formula as stored. */
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  /** By address: the result stored for a formula. */
  readonly cached: Readonly<Record<string, string | number | boolean>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly tables: readonly {
    readonly name: string;
    readonly ref: string;
    readonly style: string | null;
    readonly totals: number | null;
    readonly filter: string | null;
    readonly columns: readonly { readonly name: string; readonly formula: string | null }[];
  }[];
  readonly validations: readonly {
    readonly ref: string;
    readonly type: string | null;
    readonly operator: string | null;
    readonly formulas: readonly (string | null)[];
    readonly arrowHidden: boolean;
  }[];
  readonly conditional: readonly {
    readonly ref: string;
    readonly type: string;
    readonly priority: number;
    readonly formulas: readonly string[];
  }[];
  readonly merged: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly string[];
  readonly hyperlinks: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly charts: readonly OpenpyxlChart[];
  readonly protected: boolean;
  readonly print: {
    readonly area: string | null;
    readonly rows: string | null;
    readonly orientation: string | null;
    readonly paper: number | null;
  };
}

export interface OpenpyxlWorkbook {
  readonly sheets: readonly OpenpyxlSheet[];
  readonly names: Readonly<Record<string, string>>;
  readonly active: string;
}

export async function readWithOpenpyxl(file: Uint8Array): Promise<OpenpyxlWorkbook> {
  return withFolder(async (folder) => {
    const path = join(folder, "judged.xlsx");
    await writeFile(path, file);
    const { output } = await runProgram(await python(), [READER, path]);
    return JSON.parse(output) as OpenpyxlWorkbook;
  });
}

/** Runs a Python script that fills the workbook `book` and gives the file openpyxl saves. */
export async function makeWithOpenpyxl(script: string): Promise<Uint8Array> {
  return withFolder(async (folder) => {
    const path = join(folder, "made.xlsx");
    const program = `import openpyxl\nbook = openpyxl.Workbook()\n${script}\nbook.save(${JSON.stringify(path)})\n`;
    await runProgram(await python(), ["-c", program]);
    return readFile(path);
  });
}

async function python(): Promise<string> {
  const missing = new Error("openpyxl is not installed: apt-get install python3-openpyxl");
  if (!existsSync(PYTHON)) throw missing;
  await runProgram(PYTHON, ["-c", "import openpyxl"]).catch(() => {
    throw missing;
  });
  return PYTHON;
}

async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "openpyxl-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
