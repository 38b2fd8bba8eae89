import { makeStyles, tokens } from "@fluentui/react-components";

export const useScoringProgressBarStyles = makeStyles({
  track: {
    height: "4px",
    borderRadius: "2px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  filled: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});
