/** @jest-environment ./test/environment/workbench-environment.ts */
import { isWorkbookProblem, type WorkbookChange } from "../../src/ports/workbook";
import { sortCells } from "../../workbench/engine/sort-cells";
import type { Engine } from "../../workbench/engine/engine";
import { watchBatches } from "./batches";
import { changes, contents, native, openBook, reading } from "./made-workbook";

interface ScoreTable {
  readonly engine: Engine;
  readonly sheet: string;
  readonly id: number;
}

function scoreTable(engine: Engine): ScoreTable {
  const { sheet, data } = engine.tables.byName("BangDiem")!;
  return { engine, sheet, id: data.id };
}

const enter =
  (row: number, column: number, text: string) =>
  ({ engine, sheet }: ScoreTable): void => {
    engine.enter(sheet, row, column, text, "vi-VN");
  };

const shift =
  (axis: "rows" | "columns", kind: "insert" | "delete", at: number) =>
  ({ engine, sheet }: ScoreTable): void => {
    engine.shift(sheet, { axis, kind, at, count: 1 });
  };

/** What somebody else may do to the score sheet at any moment. Its table's rows are 5 to 7, its columns A to S. */
const interventions: Readonly<Record<string, (table: ScoreTable) => void>> = {
  "inserts a row above the first": shift("rows", "insert", 4),
  "inserts a row in between": shift("rows", "insert", 5),
  "inserts a row above the table": shift("rows", "insert", 2),
  "deletes the second row": shift("rows", "delete", 5),
  "inserts a column before the table's": shift("columns", "insert", 0),
  "inserts a column in the table": shift("columns", "insert", 3),
  "types into a cell that is to be filled": enter(5, 8, "1"),
  "types beside it": enter(5, 16, "Đang rà soát"),
  "renames a column that is to be written": enter(3, 8, "Tự chấm (cũ)"),
  "renames another column": enter(3, 18, "Bộ phận"),
  "renames the sheet": ({ engine, sheet }) => {
    engine.renameSheet(sheet, "Bảng điểm 2024");
  },
  "types over a calculated cell": enter(5, 10, "9"),
  "sorts the table the other way round": ({ engine, sheet }) => {
    const area = { row: 4, column: 0, rows: 3, columns: 19 };
    sortCells(engine, sheet, area, {
      axis: "rows",
      matchCase: false,
      fields: [{ key: 0, ascending: false, on: "Value" }],
    });
  },
};

const works: Readonly<Record<string, readonly WorkbookChange[]>> = {
  "filling cells": [changes.fillCells],
  "adding rows": [changes.addRows],
  "all else": [changes.enterFormulas, changes.showColumns, changes.nameCell, changes.store],
};

describe.each(Object.keys(interventions))("a co-author %s just before the writing", (name) => {
  test.each(Object.keys(works))("%s ends with both works whole, or with the co-author's alone", async (work) => {
    const intervene = (): void => {
      workbench.coauthor((engine) => {
        interventions[name]!(scoreTable(engine));
      });
    };
    // As it is where nobody comes in between: the other works first, then the change is made on what they left.
    const early = await openBook();
    intervene();
    const alone = await contents();
    await early.read(reading);
    const later = await early.apply(works[work]!, native);
    const both = await contents();

    const port = await openBook();
    await port.read(reading);
    watchBatches((batch) => {
      if (batch === 1) intervene();
    });
    const result = await port.apply(works[work]!, native);
    const after = await contents();
    const state = after === alone ? "the co-author's alone" : after === both ? "both" : "damage";
    expect({ state, result }).toEqual({ state: isWorkbookProblem(result) ? "the co-author's alone" : "both", result });
    expect(isWorkbookProblem(result)).toBe(isWorkbookProblem(later));
  });
});

test.each<readonly [string, "insert" | "delete", number]>([
  ["inserts a row above the table", "insert", 1],
  ["inserts a row in the table", "insert", 4],
  ["deletes a row of the table", "delete", 3],
])("a co-author %s just before its sheet is made anew", async (_name, kind, at) => {
  const intervene = (): void => {
    workbench.coauthor((engine) => {
      engine.shift(engine.tables.byName("KiemTra")!.sheet, { axis: "rows", kind, at, count: 1 });
    });
  };
  const early = await openBook();
  intervene();
  expect(await early.apply([changes.rewriteSheet], native)).toEqual({ disagreements: [] });
  const both = await contents();
  const port = await openBook();
  watchBatches((batch) => {
    if (batch === 2) intervene();
  });
  expect(await port.apply([changes.rewriteSheet], native)).toEqual({ disagreements: [] });
  expect(await contents()).toBe(both);
});
