import type { OfficeThemeName } from "../transport/office-theme";
import { element } from "./element";
import type { Language } from "./language";
import { type PageText, pageText } from "./page-text";

/** What the header shows and what its buttons do. */
export interface HeaderActions {
  readonly language: Language;
  readonly fileName: string;
  open(): void;
  save(): void;
  choose(language: Language): void;
  readonly theme: OfficeThemeName;
  chooseTheme(theme: OfficeThemeName): void;
}

/** A choice: what it means, what stands on it, and what it is called in full. */
interface Choice<T> {
  readonly value: T;
  readonly face: string;
  readonly name: string;
  readonly lang?: string;
}

const LANGUAGES: readonly Choice<Language>[] = [
  { value: "vi", face: "VI", name: "Tiếng Việt", lang: "vi" },
  { value: "en", face: "EN", name: "English", lang: "en" },
];

const themes = ({ themeLight, themeDark, themeContrast }: PageText): readonly Choice<OfficeThemeName>[] => [
  { value: "light", face: "○", name: themeLight },
  { value: "dark", face: "●", name: themeDark },
  { value: "contrast", face: "◐", name: themeContrast },
];

/** The page's first line: what this is, which file is open, opening and saving, language. */
export function pageHeader(actions: HeaderActions): HTMLElement {
  const text = pageText(actions.language);
  return element(
    "div",
    { class: "header-line" },
    element("img", { class: "header-mark", src: "/workbench/icon.svg", alt: "", width: "22", height: "22" }),
    element("h1", { class: "header-title" }, text.title),
    element("span", { class: "header-file" }, actions.fileName),
    element("div", { class: "header-space" }),
    headerButton(text.open, actions.open),
    headerButton(text.save, actions.save),
    switchOf(text.theme, themes(text), actions.theme, (theme) => {
      actions.chooseTheme(theme);
    }),
    switchOf(text.language, LANGUAGES, actions.language, (language) => {
      actions.choose(language);
    }),
  );
}

const headerButton = (label: string, press: () => void): HTMLElement =>
  element("button", { class: "header-button", type: "button", onclick: press }, label);

function switchOf<T>(label: string, choices: readonly Choice<T>[], chosen: T, choose: (value: T) => void): HTMLElement {
  const faces = choices.map(({ value, face, name, lang }) =>
    element(
      "button",
      {
        class: "switch-choice",
        type: "button",
        title: name,
        // Letters are their own name; signs have none.
        "aria-label": lang === undefined ? name : undefined,
        lang,
        "aria-pressed": String(value === chosen),
        onclick: () => {
          choose(value);
        },
      },
      face,
    ),
  );
  return element("div", { class: "switch", role: "group", "aria-label": label }, ...faces);
}
