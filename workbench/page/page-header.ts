import { element } from "./element";
import type { Language } from "./language";
import { pageText } from "./page-text";

/** What the header shows and what its buttons do. */
export interface HeaderActions {
  readonly language: Language;
  readonly fileName: string;
  open(): void;
  save(): void;
  choose(language: Language): void;
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["vi", "Tiếng Việt"],
  ["en", "English"],
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
    languageSwitch(actions, text.language),
  );
}

const headerButton = (label: string, press: () => void): HTMLElement =>
  element("button", { class: "header-button", type: "button", onclick: press }, label);

function languageSwitch({ language, choose }: HeaderActions, label: string): HTMLElement {
  const choices = LANGUAGES.map(([each, name]) => {
    const attributes = {
      class: "switch-choice",
      type: "button",
      title: name,
      lang: each,
      "aria-pressed": String(each === language),
    };
    return element(
      "button",
      {
        ...attributes,
        onclick: () => {
          choose(each);
        },
      },
      each.toUpperCase(),
    );
  });
  return element("div", { class: "switch", role: "group", "aria-label": label }, ...choices);
}
