/** What `npm run excel` does to a machine, read before it is done. Nothing here touches a registry or Excel's folder. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sideloadSteps, take, unloadSteps } from "../../tools/excel/sideload";

const id = "72e7a6fb-b407-46f5-a384-8354d4193269";
const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

test("on Windows the registry gets one value, and loses it again", () => {
  const machine = { platform: "win32", home: "C:\\Users\\hoa" } as const;
  expect(sideloadSteps(machine, "C:\\cchc\\manifest.xml", id)).toEqual([
    {
      kind: "run",
      program: "reg",
      words: ["add", key, "/v", id, "/t", "REG_SZ", "/d", "C:\\cchc\\manifest.xml", "/f"],
    },
  ]);
  expect(unloadSteps(machine, id)).toEqual([{ kind: "run", program: "reg", words: ["delete", key, "/v", id, "/f"] }]);
});

test("on the Mac the manifest is copied into Excel's folder, which is made if it is not there, and removed again", () => {
  const home = mkdtempSync(path.join(tmpdir(), "home-"));
  const manifest = path.join(home, "manifest.xml");
  const copy = path.join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`);
  writeFileSync(manifest, "<OfficeApp/>");
  try {
    const machine = { platform: "darwin", home } as const;
    take(sideloadSteps(machine, manifest, id));
    expect(readFileSync(copy, "utf8")).toBe("<OfficeApp/>");
    take(unloadSteps(machine, id));
    take(unloadSteps(machine, id));
    expect([existsSync(copy), existsSync(manifest)]).toEqual([false, true]);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test("where there is no Excel nothing is done", () => {
  const machine = { platform: "linux", home: "/home/hoa" } as const;
  expect([sideloadSteps(machine, "/cchc/manifest.xml", id), unloadSteps(machine, id)]).toEqual([[], []]);
});
