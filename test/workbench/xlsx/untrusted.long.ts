import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import type { OpenLimits } from "../../../workbench/xlsx/refusal";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { WorkbookData } from "../../../workbench/workbook-data";
import { madeFile, zipOf } from "./parts";
import { sampleWorkbook } from "./sample-workbook";

const LETTERS = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';

async function refusalOf(file: Uint8Array, limits: Partial<OpenLimits> = {}): Promise<unknown> {
  const opened = await openXlsx(file, { limits });
  return "refused" in opened ? opened : "opened";
}

function cells(content: string): Uint8Array {
  return madeFile({ sheets: [`<sheetData>${content}</sheetData>`] });
}

describe("what is no workbook is said to be none", () => {
  test.each([
    ["nothing", new Uint8Array(), { refused: "notXlsx", found: "unknown" }],
    [
      "a text",
      strToU8(
        "Mã,Tiêu chí\n1.1,Kế hoạch\n"
          .repeat(9)
          .normalize("NFD")
          .replace(/[^\x20-\x7e\n]/g, ""),
      ),
      { refused: "notXlsx", found: "text" },
    ],
    ["bytes", Uint8Array.from({ length: 100 }, (_, index) => index), { refused: "notXlsx", found: "unknown" }],
    [
      "an old .xls or a workbook with a password",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      { refused: "encrypted", container: "compoundFile" },
    ],
    ["an archive of something else", zipOf({ "a.txt": "x" }), { refused: "notXlsx", found: "zipWithoutWorkbook" }],
    ["the beginning of an archive", strToU8("PK\u0003\u0004"), { refused: "damaged", what: "truncated" }],
  ])("%s", async (_, file, refusal) => {
    expect(await refusalOf(file)).toEqual(refusal);
  });
});

describe("what would cost too much is refused before it is paid", () => {
  test("a file larger than allowed", async () => {
    expect(await refusalOf(cells(LETTERS), { fileBytes: 100 })).toEqual({
      refused: "tooLarge",
      what: "fileBytes",
      limit: 100,
    });
  });

  test("more entries than allowed", async () => {
    expect(await refusalOf(cells(LETTERS), { entries: 3 })).toEqual({ refused: "tooLarge", what: "entries", limit: 3 });
  });

  test("a bomb: two mebibytes of blanks in two kilobytes", async () => {
    const file = madeFile({ sheets: [" ".repeat(2 * 1024 * 1024)] });
    expect(file.length).toBeLessThan(8000);
    expect(await refusalOf(file)).toEqual({
      refused: "tooLarge",
      what: "ratio",
      limit: 250,
      part: "xl/worksheets/sheet1.xml",
    });
  });

  test("a bomb that lies about its size", async () => {
    const file = madeFile({ sheets: [" ".repeat(2 * 1024 * 1024)] });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = 0; at + 46 < file.length; at++) {
      const bomb = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000;
      if (bomb) view.setUint32(at + 24, 500, true);
    }
    expect(await refusalOf(file)).toEqual({ refused: "damaged", what: "wrongSize", part: "xl/worksheets/sheet1.xml" });
  });

  test("one part, and all parts together", async () => {
    const file = cells(LETTERS.repeat(2000));
    expect(await refusalOf(file, { entryBytes: 50_000 })).toMatchObject({ refused: "tooLarge", what: "entryBytes" });
    expect(await refusalOf(file, { totalBytes: 50_000 })).toMatchObject({ refused: "tooLarge", what: "totalBytes" });
  });

  test("more cells than allowed", async () => {
    expect(await refusalOf(cells(LETTERS.repeat(11)), { cells: 10 })).toEqual({
      refused: "tooLarge",
      what: "cells",
      limit: 10,
    });
  });

  test("elements in one another deeper than allowed", async () => {
    const file = madeFile({ sheets: ["<a>".repeat(300) + "</a>".repeat(300)] });
    expect(await refusalOf(file)).toEqual({
      refused: "tooLarge",
      what: "xmlDepth",
      limit: 256,
      part: "xl/worksheets/sheet1.xml",
    });
  });

  test("a formula of a few bytes shared by many cells", async () => {
    const master = `<c r="A1"><f t="shared" si="0" ref="A1:A99">${"A1+".repeat(1000)}1</f></c>`;
    const others = Array.from(
      { length: 98 },
      (_, index) => `<row><c r="A${index + 2}"><f t="shared" si="0"/></c></row>`,
    );
    const file = cells(`<row>${master}</row>${others.join("")}`);
    expect(await refusalOf(file, { sharedFormulaCharacters: 100_000 })).toEqual({
      refused: "tooLarge",
      what: "sharedFormulaCharacters",
      limit: 100_000,
    });
    expect(await refusalOf(file)).toBe("opened");
  });

  test("a column told again and again, and a sheet claimed by a thousand tabs, cost nothing", async () => {
    const columns = "<cols>" + '<col min="1" max="16384" hidden="1"/>'.repeat(20_000) + "</cols><sheetData/>";
    const tabs = Array.from(
      { length: 1000 },
      (_, index) => `<sheet name="T${index}" sheetId="${index + 1}" r:id="rId1"/>`,
    );
    const opened = (await openXlsx(
      madeFile({ sheets: [columns], workbook: `<sheets>${tabs.join("")}</sheets>` }),
    )) as WorkbookData;
    expect(opened.sheets.length).toBe(1);
    expect(Object.keys(opened.sheets[0]!.columns).length).toBe(16_384);
  });
});

describe("what is broken is refused with the place", () => {
  test.each([
    ["a declared entity", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', "documentType"],
    ["an entity nobody declared", "<worksheet>&a;</worksheet>", "unknownEntity"],
    ["a tag closed by another", "<worksheet><a></b></worksheet>", "mismatchedTag"],
    ["a tag never closed", "<worksheet><a>", "unclosed"],
    ["an attribute without a value", "<worksheet a/>", "badAttribute"],
    ["no element at all", "   ", "noRoot"],
  ])("%s", async (_, text, what) => {
    const file = madeFile({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": text } });
    expect(await refusalOf(file)).toMatchObject({ refused: "malformedXml", what, part: "xl/worksheets/sheet1.xml" });
  });

  test("a part that is not there", async () => {
    const workbook = '<sheets><sheet name="A" sheetId="1" r:id="rId2"/></sheets>';
    const links = '<Relationship Id="rId2" Type="http://x/worksheet" Target="worksheets/none.xml"/>';
    expect(await refusalOf(madeFile({ sheets: [], workbook, links }))).toEqual({
      refused: "missingPart",
      part: "xl/worksheets/none.xml",
    });
  });

  test("one digit changed in an unpacked part", async () => {
    const file = zipSync(unzipSync(cells("<row><c><v>123456789</v></c></row>")), { level: 0 });
    const at = Buffer.from(file).indexOf("123456789");
    file[at] = "9".charCodeAt(0);
    expect(await refusalOf(file)).toEqual({
      refused: "damaged",
      what: "wrongChecksum",
      part: "xl/worksheets/sheet1.xml",
    });
  });
});

test("names from a file never reach what all objects share", async () => {
  const file = madeFile({
    sheets: ['<sheetData><row><c t="inlineStr" __proto__="x"><is><t>a</t></is></c></row></sheetData>'],
  });
  const settings = (await openXlsx(
    await saveXlsx({
      ...((await openXlsx(file)) as WorkbookData),
      settings: JSON.parse('{"__proto__":"1"}') as Record<string, string>,
    }),
  )) as WorkbookData;
  expect(Object.hasOwn(settings.settings, "__proto__")).toBe(true);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("bytes changed anywhere give a workbook or a refusal, never a crash", async () => {
  const file = await saveXlsx(sampleWorkbook());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const changed = file.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        expect(typeof (await openXlsx(changed))).toBe("object");
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test("text changed anywhere in the parts gives a workbook or a refusal, never a crash", async () => {
  const parts = unzipSync(await saveXlsx(sampleWorkbook(), { namespaces: ["CCHC"] }));
  const names = Object.keys(parts);
  const snippet = fc.constantFrom(
    "",
    "<",
    ">",
    "&",
    '"',
    "'",
    "<a>",
    "</",
    "=",
    "-1",
    "99999999999",
    "A0",
    "XFE1",
    "#",
    "[",
    "_x0000_",
    "é",
    "x:",
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(12), snippet, async (name, at, length, text) => {
      const part = Buffer.from(parts[name]!).toString("utf8");
      const start = at % part.length;
      const changed = part.slice(0, start) + text + part.slice(start + length);
      const opened = await openXlsx(zipSync({ ...parts, [name]: strToU8(changed) }, { level: 0 }), {
        namespaces: ["CCHC"],
      });
      expect(typeof opened).toBe("object");
    }),
    { numRuns: 300 },
  );
}, 60_000);
