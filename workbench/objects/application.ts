import { oneOf } from "../protocol/arguments";
import { defineObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { WorkbookData } from "../workbook-data";
import { cultureInfoType, separators } from "./culture";
import { iterativeCalculationType } from "./iterative-calculation";
import { CALCULATION_ENGINE } from "./workbook-state";

const MODES = {
  Automatic: "automatic",
  AutomaticExceptTables: "automaticExceptTables",
  Manual: "manual",
} as const satisfies Readonly<Record<string, WorkbookData["calculationMode"]>>;

type Mode = keyof typeof MODES;
const MODE_NAMES = Object.keys(MODES) as readonly Mode[];

export const applicationType: ObjectType<null> = defineObject<null>("Application", {
  properties: {
    CalculationMode: {
      read: (_self, { engine }) => MODE_NAMES.find((name) => MODES[name] === engine.document.calculationMode)!,
      write: (_self, value, { engine }) => {
        engine.document = { ...engine.document, calculationMode: MODES[oneOf(value, MODE_NAMES)] };
      },
    },
    CalculationState: { read: (_self, { engine }) => (engine.recalculation.isNeeded ? "Pending" : "Done") },
    CalculationEngineVersion: { read: () => CALCULATION_ENGINE },
    ...separators,
  },
  links: {
    CultureInfo: () => hostObject(cultureInfoType, null),
    IterativeCalculation: () => hostObject(iterativeCalculationType, null),
  },
  methods: {
    // "Recalculate all currently opened workbooks in Excel." Recalculate takes what changed, Full and FullRebuild all cells.
    Calculate: (_self, args, host) => {
      if (args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]) !== "Recalculate") {
        host.engine.recalculation.noteAll();
        host.functions.forgetAnswers();
      }
      host.functions.noteRecalculation();
      host.askForCalculation();
    },
    SuspendApiCalculationUntilNextSync: (_self, _args, host) => {
      host.suspendCalculation();
    },
    // Nothing is drawn while a batch runs, so there is nothing to hold back.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
