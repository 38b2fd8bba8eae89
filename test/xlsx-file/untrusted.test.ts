/** Files that are no workbook, damaged ones, and ones made to do harm: refused, and never with more than a word or two. */
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbookFile } from "../../src/xlsx-file/open-workbook-file";
import { scoreLikePlan } from "../builders/sheet-plans";
import { opened } from "./opened-file";

async function sound(): Promise<Uint8Array> {
  const file = await opened("new");
  await file.port.apply([{ kind: "addSheet", plan: scoreLikePlan(2), isInFront: true }], { dialect: "native" });
  return file.save();
}

/** The sound file with some parts written over; `null` takes a part away. */
async function changed(parts: Readonly<Record<string, string | null>>): Promise<Uint8Array> {
  const present = unzipSync(await sound());
  for (const [path, text] of Object.entries(parts)) {
    if (text === null) Reflect.deleteProperty(present, path);
    else present[path] = strToU8(text);
  }
  return zipSync(present);
}

test.each<readonly [string, () => Promise<Uint8Array> | Uint8Array, object]>([
  ["nothing at all", () => new Uint8Array(), { problem: "NotAWorkbook" }],
  ["a text", () => strToU8("Mã;Điểm"), { problem: "NotAWorkbook" }],
  ["a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), { problem: "NotAWorkbook" }],
  [
    "a workbook with a password to open",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
    { problem: "EncryptedOrOldFormat" },
  ],
  ["the beginning of a file", async () => (await sound()).slice(0, 900), { problem: "FileDamaged", part: "zip" }],
  [
    "a workbook without its own part",
    () => changed({ "xl/workbook.xml": null }),
    { problem: "FileDamaged", part: "_rels/.rels" },
  ],
  [
    "a part that is no XML",
    () => changed({ "xl/workbook.xml": "<workbook><sheets></workbook>" }),
    { problem: "FileDamaged", part: "xl/workbook.xml" },
  ],
  [
    "a part that declares words of its own",
    () => changed({ "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>' }),
    { problem: "FileDamaged", part: "xl/workbook.xml" },
  ],
  [
    "elements in each other without end",
    () => changed({ "xl/workbook.xml": "<a>".repeat(5000) + "</a>".repeat(5000) }),
    { problem: "FileDamaged", part: "xl/workbook.xml" },
  ],
  [
    "a part that unpacks to far more than it is",
    () => zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(20_000_000) }, { level: 9 }),
    { problem: "FileTooLarge", what: "ratio", limit: 250 },
  ],
  [
    "more parts than any workbook has",
    () => zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, new Uint8Array()]))),
    { problem: "FileTooLarge", what: "parts", limit: 5000 },
  ],
  [
    "a file too large to look at",
    () => new Uint8Array(50_000_001),
    { problem: "FileTooLarge", what: "file", limit: 50_000_000 },
  ],
])("%s is refused", async (_case, make, problem) => {
  expect(await openWorkbookFile(await make())).toEqual(problem);
});

test.each([
  ["rows twice", '<row r="5"/><row r="5"/>'],
  ["cells in another row", '<row r="5"><c r="A6"/></row>'],
  ["an element left open", '<row r="5"><c r="A5">'],
])("a sheet with %s is refused when it is needed, and nothing is changed", async (_case, rows) => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const bytes = await changed({ "xl/worksheets/sheet2.xml": sheet });
  const file = await opened(bytes);
  const refusal = { problem: "HostFailed", code: "FileDamaged xl/worksheets/sheet2.xml", undone: "all" };
  expect(await file.port.read({ tables: ["BangDiem"], names: [] })).toEqual(refusal);
  const fill = { key: "I.1.2", heading: "Tự chấm", content: null, was: null };
  expect(
    await file.port.apply([{ kind: "fillCells", table: "BangDiem", cells: [fill] }], { dialect: "native" }),
  ).toEqual(refusal);
  expect(unzipSync(await file.save())).toEqual(unzipSync(bytes));
});

test("whatever bytes are changed, a file is opened or refused", async () => {
  const bytes = await sound();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const hurt = bytes.slice();
      hurt[at] = (hurt[at]! + change) % 256;
      const file = await openWorkbookFile(hurt);
      if ("problem" in file) return;
      await file.port.read({ tables: ["BangDiem"], names: ["CCHC_DiemThuong"] });
    }),
    { numRuns: 60 },
  );
});

test("what the file leaves unsaid is found: rows and cells without addresses, elements with a prefix", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Khóa</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>Đi</x:t></x:r><x:r><x:t>ểm</x:t></x:r></x:is></x:c></x:row><x:row><x:c t="str"><x:v>a_x005F_x0041_</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row><x:c t="e"><x:v>#N/A</x:v></x:c><x:c><x:v>0.30000000000000004</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const table = `<table xmlns="${main}" id="1" name="KiemTra" displayName="KiemTra" ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name="Khóa"/><tableColumn id="2" name="Điểm"/></tableColumns></table>`;
  const file = await opened(await changed({ "xl/worksheets/sheet2.xml": sheet, "xl/tables/table1.xml": table }));
  const reading = await file.port.read({ tables: ["KiemTra"], names: [] });
  if ("problem" in reading) throw new Error(reading.problem);
  expect(reading.tables.get("KiemTra")).toEqual({
    sheet: "Bảng điểm",
    headings: ["Khóa", "Điểm"],
    rows: [
      [
        { kind: "text", text: "a_x0041_" },
        { kind: "truth", truth: "true" },
      ],
      [
        { kind: "error", error: "#N/A" },
        { kind: "number", number: "0.3" },
      ],
    ],
  });
});
