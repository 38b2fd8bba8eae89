import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneFrameStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`, flexShrink: 0 },
});
