import { makeStyles, tokens } from "@fluentui/react-components";

export const useSettingsScreenStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  option: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    cursor: "pointer",
    minHeight: "24px",
  },
  tick: { width: "16px", height: "16px", margin: "2px 0 0", accentColor: tokens.colorBrandBackground },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rounding: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 88px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    marginBottom: tokens.spacingVerticalXS,
  },
  narrow: { minWidth: 0 },
  digits: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  tools: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "stretch" },
});
