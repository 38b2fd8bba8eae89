import { makeStyles, tokens } from "@fluentui/react-components";
import { edge } from "./edge.styles";

export const usePillStyles = makeStyles({
  root: {
    display: "inline-block",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
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
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    ...edge(tokens.colorNeutralStroke2),
  },
});
