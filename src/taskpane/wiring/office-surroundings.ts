/** What Office says about where the pane is: its theme and the day on this computer. */
import type { ClockPort } from "../../ports/clock";
import { themeForGround, type PaneTheme } from "../theme";

export function officeTheme(): PaneTheme {
  // Excel on the web and on the Mac may say nothing of its theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return themeForGround(theme?.bodyBackgroundColor);
}

/** Excel tells nobody that its theme changed, so it is asked now and then. In milliseconds. */
const pauseBetweenLooks = 3_000;

export function followOfficeTheme(change: (theme: PaneTheme) => void): void {
  let last = officeTheme();
  setInterval(() => {
    const now = officeTheme();
    if (now === last) return;
    last = now;
    change(now);
  }, pauseBetweenLooks);
}

export const localClock: ClockPort = {
  today: () => {
    const now = new Date();
    const twoDigits = (part: number): string => String(part).padStart(2, "0");
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};
