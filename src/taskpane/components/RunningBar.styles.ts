import { makeStyles, tokens } from "@fluentui/react-components";

export const useRunningBarStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    position: "relative",
    overflow: "hidden",
    // What is over at once is not worth a flicker.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "100ms",
    animationDelay: "250ms",
    animationFillMode: "both",
  },
  words: { flexGrow: 1, minWidth: 0 },
  bar: {
    position: "absolute",
    bottom: 0,
    left: 0,
    height: "2px",
    width: "40%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(250%)" } },
    animationDuration: "1.4s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
  },
});
