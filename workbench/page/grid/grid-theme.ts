import { defaultTheme, type Theme } from "@univerjs/themes";

/** Univer in the page's own accent. */
export const gridTheme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#F1F8F6",
    100: "#DFEFEB",
    200: "#B9DDD4",
    300: "#8AC6B7",
    400: "#3F9D87",
    500: "#1C8A70",
    600: "#0B7A63",
    700: "#086551",
    800: "#065041",
    900: "#043F33",
  },
};
