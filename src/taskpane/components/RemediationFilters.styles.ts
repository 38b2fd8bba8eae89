import { makeStyles, tokens } from "@fluentui/react-components";

export const useRemediationFiltersStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
});
