/** Thiết lập: the bodies the papers name, and the framework's own rounding and grade bands. */
import type { Framework, GradeScheme, RoundingByLevel } from "../domain/framework";
import { makeScoreSheet } from "../domain/score-sheet";
import { carryOut, type ActionContext } from "./action";
import { formulasAgain } from "./enter-formulas";
import type { Outcome } from "./outcome";
import { readScoreBook } from "./score-book";
import { printStoredState } from "./stored-state";

export interface SettingsChange {
  /** Nơi nhận. */
  readonly addressee: string;
  /** Cơ quan thẩm định. */
  readonly appraisingBody: string;
  readonly rounding: RoundingByLevel;
  readonly gradeScheme: GradeScheme | null;
}

/**
 * Written back into the stored framework; formulas are entered again only where rounding or bands changed. Refuses: whatever
 * keeps the score sheet from being read.
 */
export async function changeSettings(context: ActionContext, change: SettingsChange): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const { addressee, appraisingBody, rounding, gradeScheme } = change;
  const framework: Framework = { ...book.framework, rounding, gradeScheme };
  const settings = { ...book.settings, addressee, appraisingBody };
  const text = printStoredState({ framework, assessment: book.assessment, settings });
  const isSame = text === printStoredState(book);
  const isSameFramework = text === printStoredState({ ...book, settings });
  const changed = { ...book, framework, settings, sheet: makeScoreSheet(framework, book.assessment) };
  return carryOut(
    context,
    isSame
      ? []
      : [...(isSameFramework ? [] : formulasAgain(changed, context.clock.today())), { kind: "store", text } as const],
    settings.dialect,
    { did: "changedSettings" },
  );
}
