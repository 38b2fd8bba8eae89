import { makeStyles, tokens } from "@fluentui/react-components";

export const useAreaBarStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} 0` },
  name: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 5.8em 3.6em",
    alignItems: "center",
  },
  figure: { textAlign: "end" },
  bar: {
    display: "flex",
    height: "6px",
    borderRadius: "3px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  score: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  lostPart: {
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    "@media (forced-colors: active)": { backgroundColor: "GrayText", forcedColorAdjust: "none" },
  },
});
