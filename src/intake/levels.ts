/** The level of each row, once the whole tree is known, and the rows in order, parents before their children. */
import { levels, remainderName, type Level } from "../domain/framework";
import type { DraftRow } from "./draft-row";
import { foldWords, hasAnyPhrase } from "./folded-text";
import { noWords, spanOf, type IntakeNote, type IntakeRow } from "./intake";
import { placeDrafts, type PlacedDraft } from "./placing";
import { quotedRateIn } from "./quoted-rate";

export interface PlacedRows {
  readonly rows: readonly IntakeRow[];
  readonly notes: readonly IntakeNote[];
}

export function placeRows(drafts: readonly DraftRow[]): PlacedRows {
  const { roots, scheme, notes } = placeDrafts(drafts);
  return { rows: rowsOf(roots, scheme.dottedFromArea), notes };
}

function rowsOf(roots: readonly PlacedDraft[], dottedFromArea: boolean): readonly IntakeRow[] {
  const rows: IntakeRow[] = [];
  const hasDeepPart = roots.some(({ children }) => children.some((child) => child.children.length > 0));
  const visit = (placed: PlacedDraft, parentLevel: number, isSurveyAbove: boolean): void => {
    const { draft } = placed;
    const level = Math.min(
      levels.length - 1,
      Math.max(parentLevel + 1, levelIndex(placed, dottedFromArea, hasDeepPart)),
    );
    const isSurvey = draft.isSurvey || isSurveyAbove;
    rows.push(rowOf(placed, levels[level] ?? "option", isSurvey));
    placed.children.forEach((child) => visit(child, level, isSurvey));
  };
  roots.forEach((root) => visit(root, -1, false));
  return rows;
}

const [partLevel, areaLevel, criterionLevel, , optionLevel] = levels.keys();

function levelIndex(placed: PlacedDraft, dottedFromArea: boolean, hasDeepPart: boolean): number {
  const { standing, depth, parent, draft } = placed;
  switch (standing) {
    case "part":
      return partLevel ?? 0;
    case "area":
      return areaLevel ?? 1;
    case "dotted": {
      if (parent?.standing === "area" && parent.depth === 1 && !dottedFromArea && depth === 1)
        return criterionLevel ?? 2;
      const isInArea = areaAbove(placed) && !dottedFromArea && !isUnderImpliedArea(placed);
      const isLeafList =
        depth === 1 &&
        parent?.standing === "part" &&
        hasDeepPart &&
        parent.children.every(({ children }) => children.length === 0);
      if (isLeafList) return criterionLevel ?? 2;
      return depth + (isInArea ? 1 : 0);
    }
    case "uncoded":
      if (parent === null) return areaLevel ?? 1;
      return isOption(draft) && parent.standing === "dotted" ? (optionLevel ?? 4) : 0;
  }
}

/** A row of a table without a code is one of the things its criterion asks for; an item of a list is the next level. */
function isOption({ from, code, name }: DraftRow): boolean {
  return from === "table" && code?.kind !== "letter" && name !== remainderName;
}

/** Whether dotted codes count from below an area that has a Roman number. */
function areaAbove(placed: PlacedDraft): boolean {
  for (let above = placed.parent; above !== null; above = above.parent) if (above.standing === "area") return true;
  return false;
}

/** An area numbered by what stands under it: its codes already hold its number. */
function isUnderImpliedArea(placed: PlacedDraft): boolean {
  for (let above = placed.parent; above !== null; above = above.parent) {
    if (above.standing !== "area") continue;
    const own = above.key.slice(above.key.lastIndexOf(".") + 1);
    return /^\d/.test(own);
  }
  return false;
}

/** Points that a survey gives, whatever column the paper prints them in. */
export function isSurveyName(name: string): boolean {
  return hasAnyPhrase(foldWords(name), ["dieu tra xhh", "dieu tra xa hoi hoc", "xa hoi hoc", "sipas"]);
}

/** The code as printed; a bullet is none, and neither is what the paper leaves to the reader. */
function printedCodeOf({ code }: DraftRow): string | null {
  if (code === null || code.printed === "") return null;
  return code.kind === "bullet" && /^[-+–—•*●○▪]$/.test(code.printed) ? null : code.printed;
}

function rowOf({ draft, key, parent, places }: PlacedDraft, level: Level, isSurvey: boolean): IntakeRow {
  const words = { ...noWords, ...draft.words };
  const place = spanOf(places);
  return {
    key,
    code: draft.code?.code ?? null,
    printedCode: printedCodeOf(draft),
    parentKey: parent?.key ?? null,
    level,
    name: draft.name,
    maxScore: draft.maxScore,
    selfScore: draft.selfScore,
    appraisedScore: draft.appraisedScore,
    deduction: draft.deduction,
    isSurvey,
    isBonus: draft.isBonus,
    isNotApplicable: draft.isNotApplicable || foldWords(words.explanation) === "khong phat sinh",
    words,
    typedDone: draft.typedDone,
    typedDue: draft.typedDue,
    quotedRate: isSurvey || isSurveyName(draft.name) ? null : quotedRateIn([words.explanation, words.cause], place),
    places,
  };
}
