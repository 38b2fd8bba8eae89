import { makeStyles, tokens } from "@fluentui/react-components";

export const useLeafFormStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  scores: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});
