/** `CCHC.GAP(max; score; [state])`: điểm chưa đạt. */
import { subtract } from "../domain/decimal";
import { isOutOfRange } from "../domain/keyed-rows";
import { amountText } from "../text/figure-text";
import { blank, cellOf, eachCell, readPoints, refused, type CellIn, type CellOut } from "./cells";
import { required, type FunctionSpec } from "./function-spec";
import { shown } from "./refusal";
import { readState, stateParameter } from "./state-argument";

export const gapFunction: FunctionSpec = {
  id: "GAP",
  help: {
    vi: "Điểm chưa đạt: điểm tối đa trừ điểm. Để trống khi chưa chấm hoặc không phát sinh.",
    en: "Points not reached: maximum less score. Blank while not scored or not applicable.",
  },
  parameters: [
    required("điểm_tối_đa", "max", "Điểm tối đa", "Maximum score"),
    required("điểm", "score", "Điểm tự chấm hoặc điểm thẩm định", "Self or appraised score"),
    stateParameter,
  ],
  compute: (max, score, state) => eachCell([max, score, state], gapOfCell),
};

function gapOfCell(max: CellIn, score: CellIn, state: CellIn): CellOut {
  return shown(readPoints(max), (maxScore) =>
    shown(readPoints(score), (points) =>
      shown(readState(state), (isNotApplicable) => {
        if (maxScore === null || points === null || isNotApplicable) return blank;
        if (!isOutOfRange(points, maxScore)) return cellOf(subtract(maxScore, points));
        return refused(`Điểm ${amountText(points)} nằm ngoài khoảng 0–${amountText(maxScore)}.`);
      }),
    ),
  );
}
