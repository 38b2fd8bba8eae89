import { BooleanNumber, ICommandService, type Injector } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { SetFrozenMutation, ToggleGridlinesMutation } from "@univerjs/sheets";
import type { Engine } from "../../engine/engine";
import { type FormulaResult, withEvaluation } from "../../engine/formula-evaluation";
import { displayText } from "../../engine/number-display";
import type { SheetRecords } from "../../engine/sheet-list";
import type { Area } from "../../workbook-data";
import { SHOWN } from "../region";
import { dropDownRules } from "./validation-rules";

/** What of a sheet's records is shown by parts of Univer that keep a copy of their own. */
type Mirrored = "validations" | "frozen" | "showGridlines";

/** Brings one sheet's record to Univer; gives the way to take it out again. */
type Show = (records: SheetRecords) => () => void;

/** Keeps Univer's copies of a sheet's records the same as the workbook's. A record is replaced when it changes, never edited. */
export class SheetMirror {
  private readonly commands: ICommandService;
  private readonly engine: Engine;
  private readonly sheet: string;
  private shown: Partial<Record<Mirrored, { readonly record: unknown; readonly remove: () => void }>> = {};

  constructor(injector: Injector, engine: Engine, sheet: string) {
    this.commands = injector.get(ICommandService);
    this.engine = engine;
    this.sheet = sheet;
  }

  update(): void {
    const records = this.engine.sheets.records(this.sheet);
    for (const [name, show] of Object.entries(this.shows) as [Mirrored, Show][]) {
      const before = this.shown[name];
      const record = records[name];
      if (before ? before.record === record : record === undefined) continue;
      before?.remove();
      this.shown[name] = { record, remove: show(records) };
    }
  }

  private readonly shows: Readonly<Record<Mirrored, Show>> = {
    validations: ({ validations }) => {
      const rule = [...dropDownRules(validations, (source, { areas }) => this.choices(source, areas[0]!))];
      if (rule.length > 0) this.mutate(AddDataValidationMutation.id, { rule });
      return () => {
        this.mutate(RemoveDataValidationMutation.id, { ruleId: rule.map(({ uid }) => uid) });
      };
    },
    frozen: ({ frozen }) => {
      const rows = frozen?.rows ?? 0;
      const columns = frozen?.columns ?? 0;
      const startRow = rows === 0 ? -1 : rows;
      const startColumn = columns === 0 ? -1 : columns;
      this.mutate(SetFrozenMutation.id, { startRow, startColumn, ySplit: rows, xSplit: columns });
      return () => undefined;
    },
    showGridlines: ({ showGridlines }) => {
      this.mutate(ToggleGridlinesMutation.id, {
        showGridlines: showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
      return () => undefined;
    },
  };

  /** A list's source is its choices with commas between them, or a formula that names their cells. */
  private choices(source: string, first: Area): readonly string[] {
    if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
    const cells = this.evaluate(source, first).flat();
    return cells.map((value) => displayText(value, "General", SHOWN));
  }

  private evaluate(formula: string, { row, column }: Area): FormulaResult {
    return withEvaluation(this.engine, (evaluation) =>
      evaluation.evaluate(formula, { sheet: this.sheet, row, column }),
    );
  }

  private mutate(id: string, params: object): void {
    const unitId = this.engine.workbook.getUnitId();
    this.commands.syncExecuteCommand(id, { unitId, subUnitId: this.sheet, ...params }, { onlyLocal: true });
  }
}
