/** The command line from end to end: a process of its own, as `npm run cchc` starts it. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = resolve(__dirname, "../..");

function cchc(...args: readonly string[]): Promise<Ended> {
  return new Promise((settle) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        settle({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test("exit codes, standard output and standard error", async () => {
  const [score, wrongFile, noSample, noVerb, help] = await Promise.all([
    cchc("score", "--sample", "hai-phong-2024", "--json"),
    cchc("validate", "package.json"),
    cchc("check", "--sample", "ha-noi"),
    cchc("xep-loai"),
    cchc("--help"),
  ]);
  expect([score.exitCode, score.stderr]).toEqual([0, ""]);
  expect(JSON.parse(score.stdout)).toMatchObject({ points: "89.51", index: "93.72" });

  expect([wrongFile.exitCode, wrongFile.stderr]).toEqual([1, ""]);
  expect(wrongFile.stdout).toContain("package.json: ");

  expect([noSample.exitCode, noSample.stdout]).toEqual([2, ""]);
  expect(noSample.stderr).toBe(
    "Không có mẫu “ha-noi”; các mẫu đi kèm: ba-thanh-2024, chi-minh-2023h1, duong-hoa-2022, hai-phong-2024, hoang-luu-2024.\n",
  );

  expect([noVerb.exitCode, noVerb.stdout]).toEqual([2, ""]);
  expect(noVerb.stderr.startsWith("Không có lệnh “xep-loai”.\n")).toBe(true);

  expect([help.exitCode, help.stderr]).toEqual([0, ""]);
  for (const verb of ["score", "check", "frameworks", "validate"]) expect(help.stdout).toContain(`\n  ${verb} `);
}, 30_000);

test("without a verb it refuses like any other request: the reason goes to standard error", async () => {
  const { exitCode, stdout, stderr } = await cchc();
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Cách dùng: cchc LỆNH …");
}, 30_000);
