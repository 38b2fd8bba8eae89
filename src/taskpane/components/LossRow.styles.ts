import { makeStyles, tokens } from "@fluentui/react-components";
import { clampedTo } from "./clamped.styles";

export const useLossRowStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderRadius: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    ...clampedTo(2),
    overflowWrap: "anywhere",
  },
  code: { fontWeight: tokens.fontWeightSemibold },
});
