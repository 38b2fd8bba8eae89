import { makeStyles, tokens } from "@fluentui/react-components";
import { edge } from "./edge.styles";

export const useStartScreenStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  option: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    marginBottom: tokens.spacingVerticalXS,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    ...edge(tokens.colorCompoundBrandStroke),
  },
  tick: { width: "16px", height: "16px", margin: "2px 0 0", accentColor: tokens.colorBrandBackground },
  check: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    cursor: "pointer",
  },
  period: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
  digits: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  file: { maxWidth: "100%", fontFamily: "inherit", fontSize: tokens.fontSizeBase200, color: "inherit" },
});
