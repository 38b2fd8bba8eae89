import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { PluginEntry } from "./univer-start";

/** What the engine needs when nothing is drawn: cells, formulas, and formulas that follow moved cells. */
export const headlessPlugins = (): readonly PluginEntry[] => [
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
];
