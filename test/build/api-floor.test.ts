/** Nothing in src needs an Excel newer than manifest.xml asks for. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { apiFloor, usesAboveFloor, type ApiUse } from "../../tools/api-floor/api-floor";

/** Code that uses what is too new in each way there is, each line saying what, and what is old enough beside it. */
const SAMPLE = path.resolve("test/build/sample-of-uses.ts");
const sample = `
export async function sample(range: Excel.Range, workbook: Excel.Workbook) {
  range.values = [[1]];
  range.getDirectPrecedents().load("addresses");
  workbook.worksheets.load("items/name, items/visibility");
  range.valuesAsJson = []; // too new: Range.valuesAsJson
  workbook.notes.getCount(); // too new: Workbook.notes, NoteCollection.getCount
  const { valueTypes, valuesAsJsonLocal } = range; // too new: Range.valuesAsJsonLocal
  range.load("values, valuesAsJson"); // too new: Range.valuesAsJson
  range.load(["format/fill/color", "valuesAsJson"]); // too new: Range.valuesAsJson
  workbook.tables.load("items/columns/items/valuesAsJson"); // too new: TableColumn.valuesAsJson
  range.load({ valuesAsJson: true, values: true }); // too new: RangeLoadOptions.valuesAsJson
  range["getDependents"](); // too new: Range.getDependents
  const kept: Excel.CellValue[] = [];
  return [valueTypes, valuesAsJsonLocal, kept, Excel.ChartType.line];
}
`;

/** A file in which neither Office, nor Excel, nor an import from src/excel is named has nothing of theirs in its hands. */
const MAY_MEET_EXCEL = /excel|office|customfunctions/i;

let uses: readonly ApiUse[];

beforeAll(() => {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    types: ["office-js", "custom-functions-runtime"],
    lib: ["lib.es2023.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => file === SAMPLE || fileExists(file);
  host.readFile = (file) => (file === SAMPLE ? sample : readFile(file));
  host.getSourceFile = (file, version) =>
    file === SAMPLE ? ts.createSourceFile(file, sample, version) : getSourceFile(file, version);
  // Packages say nothing about Excel, and their types are larger than all of src.
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) =>
      text.startsWith(".") ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined },
    );
  const own = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join("src", file))
    .filter((file) => MAY_MEET_EXCEL.test(file + readFileSync(file, "utf8")));
  const looked = new Set([...own.map((file) => path.resolve(file)), SAMPLE]);
  uses = usesAboveFloor(ts.createProgram([...looked], options, host), (file) => looked.has(path.resolve(file)));
});

test("every way to use what is too new is seen, and nothing else", () => {
  const found = uses.filter(({ file }) => file === SAMPLE).map(({ line, member }) => `${line - 1} ${member}`);
  const tooNew = sample.split("\n").flatMap((text, line) => {
    const members = /\/\/ too new: (.*)$/.exec(text)?.[1] ?? "";
    return members.split(", ").flatMap((member) => (member === "" ? [] : [`${line} ${member}`]));
  });
  expect(found).toEqual(tooNew);
  expect(tooNew).toHaveLength(9);
});

test("src stays within the floor", () => {
  expect(uses.filter(({ file }) => file !== SAMPLE)).toEqual([]);
});

test("the floor is the one the manifest asks for", () => {
  const asked = /<Set Name="ExcelApi" MinVersion="([\d.]+)"\/>/.exec(readFileSync("manifest.xml", "utf8"))?.[1];
  expect(asked).toBe(String(apiFloor["ExcelApi"]));
});
