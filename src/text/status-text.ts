/** Tình trạng, as the sheet and the pane show it. */
import type { Status } from "../domain/score-sheet";

export const statusText: Readonly<Record<Status, string>> = {
  atMaximum: "Đạt tối đa",
  belowMaximum: "Chưa đạt",
  unscored: "Chưa chấm",
  notApplicable: "Không phát sinh",
  outOfRange: "Vượt tối đa",
};
