/** The pane's colours: Fluent's own, with the green of the sheets' headings as the one accent. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

const green: BrandVariants = {
  10: "#010504",
  20: "#071C17",
  30: "#082E26",
  40: "#083C31",
  50: "#094A3C",
  60: "#0A5545",
  70: "#0B5F4C",
  80: "#0C7A61",
  90: "#1D8A70",
  100: "#379B82",
  110: "#52AB94",
  120: "#6DBBA6",
  130: "#88CBB8",
  140: "#A4DACB",
  150: "#C2E9DE",
  160: "#E2F6F0",
};

export type PaneTheme = "light" | "dark";

const light = createLightTheme(green);
const dark = createDarkTheme(green);

export const fluentTheme: Readonly<Record<PaneTheme, Theme>> = {
  light,
  dark: {
    ...dark,
    // Fluent's own accent texts are too dark for its dark ground with this green.
    colorBrandForeground1: green[120],
    colorBrandForeground2: green[130],
    colorCompoundBrandForeground1: green[120],
    colorCompoundBrandStroke: green[110],
    colorBrandForegroundLink: green[120],
  },
};

/** Which theme goes with the ground that Office paints behind panes, such as `#262626`; light where it does not say. */
export function themeForGround(color: string | undefined): PaneTheme {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(color ?? "");
  if (match === null) return "light";
  const [red = 0, greenPart = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  // Brightness as the eye sees it, 0 to 255.
  return 0.299 * red + 0.587 * greenPart + 0.114 * blue < 128 ? "dark" : "light";
}
