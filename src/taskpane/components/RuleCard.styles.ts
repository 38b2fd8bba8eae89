import { makeStyles, tokens } from "@fluentui/react-components";

export const useRuleCardStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  meaning: { margin: 0, overflowWrap: "anywhere" },
});
