import { makeStyles, tokens } from "@fluentui/react-components";
import { edge } from "./edge.styles";

export const useBannerStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: "1px solid transparent",
    overflowWrap: "anywhere",
  },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
    ...edge(tokens.colorStatusDangerBorder1),
  },
  warning: {
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    color: tokens.colorPaletteMarigoldForeground2,
    ...edge(tokens.colorPaletteMarigoldBorder1),
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    ...edge(tokens.colorStatusSuccessBorder1),
  },
  info: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
});
