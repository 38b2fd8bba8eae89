import { makeStyles } from "@fluentui/react-components";

export const useCellFieldStyles = makeStyles({
  /** Inputs have a width of their own, which would push two of them out of a pane this narrow. */
  narrow: { minWidth: 0 },
  figure: {
    minWidth: 0,
    "& input": { minWidth: 0, width: "100%", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
  line: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});
