import { makeStyles, tokens } from "@fluentui/react-components";
import { clampedTo } from "./clamped.styles";

export const useFindingCardStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  figures: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  place: {
    ...clampedTo(3),
  },
});
