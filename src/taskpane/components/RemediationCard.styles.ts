import { makeStyles, tokens } from "@fluentui/react-components";
import { clampedTo } from "./clamped.styles";

export const useRemediationCardStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  withTick: { gridTemplateColumns: "24px minmax(0, 1fr)" },
  tickPlace: { display: "flex", justifyContent: "center", minHeight: "24px", cursor: "pointer" },
  tick: { width: "16px", height: "16px", margin: "4px 0 0", accentColor: tokens.colorBrandBackground },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  name: {
    flexGrow: 1,
    minWidth: 0,
    ...clampedTo(2),
    overflowWrap: "anywhere",
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  details: { display: "block", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});
