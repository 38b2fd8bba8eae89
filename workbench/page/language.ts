/** The language of words: page, menus of the grid, the add-in's ribbon, office.js. Numbers follow the region, as in Excel. */
export type Language = "vi" | "en";

/** The locale office.js and the add-in are told. */
export const officeLocale = (language: Language): string => (language === "vi" ? "vi-VN" : "en-US");
