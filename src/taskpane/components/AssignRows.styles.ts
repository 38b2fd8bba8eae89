import { makeStyles, tokens } from "@fluentui/react-components";

export const useAssignRowsStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  summary: {
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    minHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  tickAll: { display: "flex", columnGap: tokens.spacingHorizontalS, cursor: "pointer", minHeight: "24px" },
  tick: { width: "16px", height: "16px", margin: "2px 0 0", accentColor: tokens.colorBrandBackground },
});
