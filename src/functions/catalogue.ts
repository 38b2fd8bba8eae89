/** Every custom function of the namespace CCHC, in the order the help lists them. */
import type { FunctionSpec } from "./function-spec";
import { gapFunction } from "./gap";
import { gradeFunction, indexFunction, rankFunction } from "./grade-and-rank";
import { cutRateFunction, dueFunction, numberFunction } from "./plain-figures";
import { ratioFunction, scoreFunction, tierFunction } from "./score-by-rule";
import { checkFunction, gapsFunction } from "./sheet-lists";
import { statusFunction } from "./status";
import { applicableMaxFunction, deductionFunction, subtotalFunction } from "./sums-under-key";

export const customFunctions: readonly FunctionSpec[] = [
  gapFunction,
  subtotalFunction,
  deductionFunction,
  applicableMaxFunction,
  scoreFunction,
  ratioFunction,
  tierFunction,
  indexFunction,
  gradeFunction,
  rankFunction,
  statusFunction,
  checkFunction,
  gapsFunction,
  cutRateFunction,
  dueFunction,
  numberFunction,
];
