/** The language the user chose for the pane, kept in this workbook's settings; Vietnamese until somebody chooses. */
import { languages, type Language } from "../text/wording";

const settingName = "cchcLanguage";

export function chosenLanguage(): Language {
  const kept: unknown = Office.context.document.settings.get(settingName);
  return languages.find((language) => language === kept) ?? "vi";
}

export function keepLanguage(language: Language): void {
  const { settings } = Office.context.document;
  settings.set(settingName, language);
  settings.saveAsync();
}
