/**
 * Gives every custom function to Excel. Imported for that alone, by the pane's script, which Excel runs, and as the script
 * that the manifest names.
 */
/// <reference types="custom-functions-runtime" />
import { customFunctions } from "./catalogue";
import { excelFunction } from "./excel-call";

for (const spec of customFunctions) CustomFunctions.associate(spec.id, excelFunction(spec, CustomFunctions));
