import { makeStyles, tokens } from "@fluentui/react-components";

export const useRuleHelperStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  two: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  rate: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  rateValue: {
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: "end",
  },
  result: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  option: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
    overflowWrap: "anywhere",
  },
  tick: { width: "16px", height: "16px", margin: "2px 0 0", accentColor: tokens.colorBrandBackground },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
});
