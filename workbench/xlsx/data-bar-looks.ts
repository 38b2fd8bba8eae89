/** What Excel writes for a new data bar: negative bars red, the axis black. */
export const NEGATIVE_COLOR = "#FF0000";
export const AXIS_COLOR = "#000000";

/** Excel's names of the axis' place and of the bars' direction in the extension list. */
export const AXIS_POSITIONS = { None: "none", CellMidPoint: "middle" } as const;
export const DIRECTIONS = { LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
