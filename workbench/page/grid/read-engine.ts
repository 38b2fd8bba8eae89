import type { Engine } from "../../engine/engine";

/** The workbook the grid is showing now; opening another replaces it. */
export type ReadEngine = () => Engine | undefined;
