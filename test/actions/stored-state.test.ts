import * as fc from "fast-check";
import { parseStoredState, printStoredState, type Settings, type StoredState } from "../../src/actions/stored-state";
import { shippedSample, shippedSampleIds } from "../../src/samples/shipped-samples";
import { columnViews } from "../../src/sheets/score-sheet-columns";
import { assessment, entry } from "../builders/assessments";
import { framework, leaf } from "../builders/frameworks";
import { withMember, withoutMember } from "../builders/json-change";
import { plain } from "../builders/plain";

const settings: Settings = { view: "score", dialect: "native", appraisingBody: "Sở Nội vụ", addressee: "UBND tỉnh" };

const small: StoredState = {
  framework: framework([leaf("1", "2")]),
  assessment: assessment({ "1": entry({ appraised: "1.5", explanation: "Có 02 sáng kiến" }) }),
  settings,
};

function sampleState(id: string): StoredState {
  const file = shippedSample(id);
  if (file?.kind !== "assessment") throw new Error(`No assessment ${id}`);
  return { framework: file.framework, assessment: file.assessment, settings };
}

/** The stored JSON with one member changed. */
function changed(change: (json: unknown) => unknown): string {
  return JSON.stringify(change(JSON.parse(printStoredState(small))));
}

const samples = shippedSampleIds.filter((id) => shippedSample(id)?.kind === "assessment");

describe("what is stored", () => {
  test.each(samples)("%s is read back as it was", (id) => {
    expect(plain(parseStoredState(printStoredState(sampleState(id))))).toEqual(plain(sampleState(id)));
  });

  test.each(samples)("%s takes a small part of the 1 000 000 bytes that Excel for the web allows", (id) => {
    const bytes = new TextEncoder().encode(printStoredState(sampleState(id))).length;
    expect(bytes).toBeLessThan(100_000);
  });

  test("settings are read back, whatever staff typed", () => {
    const anySettings: fc.Arbitrary<Settings> = fc.record({
      view: fc.constantFrom(...columnViews),
      dialect: fc.constantFrom("cchc", "native"),
      appraisingBody: fc.string({ unit: "binary" }),
      addressee: fc.string({ unit: "grapheme" }),
    });
    fc.assert(
      fc.property(anySettings, (some) => {
        expect(parseStoredState(printStoredState({ ...small, settings: some }))).toMatchObject({ settings: some });
      }),
    );
  });

  test("holds no sign that XML refuses, whatever staff pasted", () => {
    const addressee = "a\u0000\u0008\u001f\ufffe\uffff\ud800b\r\n]]>";
    const text = printStoredState({ ...small, settings: { ...settings, addressee } });
    expect(text).not.toMatch(/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(parseStoredState(text)).toMatchObject({ settings: { addressee } });
  });
});

describe("a later version is refused as such, with its number", () => {
  test.each([
    ["the state", "version", 2],
    ["its framework", "framework.formatVersion", 3],
    ["its assessment", "assessment.formatVersion", 4],
  ])("%s", (_part, path, version) => {
    expect(parseStoredState(changed((json) => withMember(json, path, version)))).toEqual({
      problem: "StoredByNewerVersion",
      version,
    });
  });

  test("even when nothing else of it is known", () => {
    expect(parseStoredState('{"version": 9, "sheets": []}')).toEqual({ problem: "StoredByNewerVersion", version: 9 });
  });
});

describe("what cannot be read is refused as unreadable", () => {
  test.each([
    ["no JSON", "<xml/>"],
    ["cut off", printStoredState(small).slice(0, -5)],
    ["no object", "[]"],
    ["nothing", ""],
    ["nested without end", "[".repeat(50_000) + "]".repeat(50_000)],
    ["no version", changed((json) => withoutMember(json, "version"))],
    ["version 0", changed((json) => withMember(json, "version", 0))],
    ["no assessment", changed((json) => withoutMember(json, "assessment"))],
    ["an unknown view", changed((json) => withMember(json, "settings.view", "print"))],
    ["an unknown member", changed((json) => withMember(json, "settings.theme", "dark"))],
    ["a faulty framework", changed((json) => withMember(json, "framework.nodes", []))],
    ["another framework's assessment", changed((json) => withMember(json, "assessment.framework", "khac"))],
    [
      "a row the framework has not",
      changed((json) => withMember(json, "assessment.entries", { "9": { selfScore: "1" } })),
    ],
    [
      "a statistics report in place of the assessment",
      changed((json) => withMember(json, "assessment.kind", "statisticsReport")),
    ],
  ])("%s", (_case, text) => {
    expect(parseStoredState(text)).toEqual({ problem: "StoredStateUnreadable" });
  });
});
