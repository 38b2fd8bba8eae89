import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { type MenuConfig, UniverUIPlugin } from "@univerjs/ui";
import type { PluginEntry } from "../../engine/univer-start";

/** Entries of Univer's menus for things the workbook keeps itself, or does not know: they would be shown and not saved. */
const MENU: MenuConfig = Object.fromEntries(
  [
    "sheet.menu.copy-special",
    "sheet.contextMenu.permission",
    "sheet.contextMenu.text-to-number",
    "sheet.command.insert-range-move-right-confirm",
    "sheet.command.insert-range-move-down-confirm",
    "sheet.command.delete-range-move-left-confirm",
    "sheet.command.delete-range-move-up-confirm",
  ].map((entry) => [entry, { hidden: true }]),
);

/** Solid tracks, as Excel's stand beside the cells and not over them. */
const SCROLL_BARS = { trackBackgroundColor: "#F5F6F5", trackBorderColor: "#F5F6F5" };

/**
 * Univer with its screen, without its toolbar, whose place the add-in's ribbon takes. Tables, filters, conditional formats,
 * number formats, comments, links and sheet tabs are the workbench's own, kept with the workbook and drawn from there: two keepers of one thing
 * would disagree.
 */
export function gridPlugins(container: HTMLElement): readonly PluginEntry[] {
  return [
    UniverDocsPlugin,
    UniverRenderEnginePlugin,
    [
      UniverUIPlugin,
      { container, header: true, toolbar: false, headerMenu: false, footer: false, contextMenu: true, menu: MENU },
    ],
    UniverDocsUIPlugin,
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    [UniverSheetsUIPlugin, { formulaBar: true, footer: false, scrollConfig: SCROLL_BARS, menu: MENU }],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
    UniverSheetsFormulaUIPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    [UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false }],
  ];
}
