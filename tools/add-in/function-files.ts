/** The metadata files of the custom functions, from the catalogue: Vietnamese, and English for Excel in English. */
import { customFunctions } from "../../src/functions/catalogue";
import { functionsFile, type HelpLanguage } from "../../src/functions/function-metadata";

/** By the names under which manifest.xml asks for them. */
const languages: Readonly<Record<string, HelpLanguage>> = { "functions.json": "vi", "functions.en.json": "en" };

export function functionFiles(): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(languages).map(([name, language]) => ({
    name,
    text: `${JSON.stringify(functionsFile(customFunctions, language), null, 2)}\n`,
  }));
}
