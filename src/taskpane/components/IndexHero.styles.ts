import { makeStyles, tokens } from "@fluentui/react-components";

export const useIndexHeroStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  index: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightBold,
    fontVariantNumeric: "tabular-nums",
    letterSpacing: "-0.01em",
  },
  link: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});
