/** The four colours `Office.context.officeTheme` gives, as `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Looks a person can give Office: white, black, and Windows's high contrast in black. */
export const OFFICE_THEMES = {
  light: theme("#FFFFFF", "#262626", "#F3F2F1"),
  dark: theme("#262626", "#FFFFFF", "#363636"),
  contrast: theme("#000000", "#FFFFFF", "#000000"),
} as const satisfies Readonly<Record<string, OfficeTheme>>;

export type OfficeThemeName = keyof typeof OFFICE_THEMES;

function theme(background: string, foreground: string, control: string): OfficeTheme {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: control,
    controlForegroundColor: foreground,
  };
}

/** What office.js asks the host for: the colours as numbers. It asks again when 5 seconds have passed. */
export const themeInfo = (colors: OfficeTheme): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(colors).map(([name, color]) => [name, Number.parseInt(String(color).slice(1), 16)]),
    ),
  );
