import { LocaleType, mergeLocales } from "@univerjs/core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import type { Language } from "../language";

export const gridLocale = (language: Language): LocaleType => (language === "vi" ? LocaleType.VI_VN : LocaleType.EN_US);

/** Univer's own words, for every part of it the grid shows. */
export const gridLocales = {
  [LocaleType.VI_VN]: mergeLocales(coreVi, validationVi),
  [LocaleType.EN_US]: mergeLocales(coreEn, validationEn),
};
