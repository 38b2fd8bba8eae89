/** `CCHC.STATUS(max; score; [state])`: tình trạng của một tiêu chí. */
import { equals } from "../domain/decimal";
import { isOutOfRange } from "../domain/keyed-rows";
import { statusText } from "../text/status-text";
import { blank, eachCell, readPoints, type CellIn, type CellOut } from "./cells";
import { required, type FunctionSpec } from "./function-spec";
import { shown } from "./refusal";
import { readState, stateParameter } from "./state-argument";

export const statusFunction: FunctionSpec = {
  id: "STATUS",
  help: {
    vi: "Tình trạng: Đạt tối đa, Chưa đạt, Chưa chấm, Không phát sinh, Vượt tối đa.",
    en: "Status text: at maximum, below, not scored, not applicable, above maximum.",
  },
  parameters: [
    required("điểm_tối_đa", "max", "Điểm tối đa", "Maximum score"),
    required("điểm", "score", "Điểm tự chấm hoặc điểm thẩm định", "Self or appraised score"),
    stateParameter,
  ],
  compute: (max, score, state) => eachCell([max, score, state], statusOfCell),
};

function statusOfCell(max: CellIn, score: CellIn, state: CellIn): CellOut {
  return shown(readPoints(max), (maxScore) =>
    shown(readPoints(score), (points) =>
      shown(readState(state), (isNotApplicable) => {
        if (maxScore === null) return blank;
        if (isNotApplicable) return statusText.notApplicable;
        if (points === null) return statusText.unscored;
        if (isOutOfRange(points, maxScore)) return statusText.outOfRange;
        return equals(points, maxScore) ? statusText.atMaximum : statusText.belowMaximum;
      }),
    ),
  );
}
