import { makeStyles, tokens } from "@fluentui/react-components";

export const useRowPathStyles = makeStyles({
  list: {
    margin: "0 -8px",
    display: "flex",
    flexWrap: "wrap",
    listStyleType: "none",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: "flex", alignItems: "baseline", minWidth: 0, maxWidth: "100%" },
  button: {
    padding: "2px 4px",
    minHeight: "24px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    cursor: "pointer",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    minWidth: "24px",
    maxWidth: "220px",
    textAlign: "center",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
