import { type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { HoverManagerService } from "@univerjs/sheets-ui";
import type { CommentData, HyperlinkData } from "../../workbook-data";
import { element } from "../element";
import type { ReadEngine } from "./read-engine";

/** Excel marks a comment in purple, a note of the old kind in red. */
const MARKS = { comment: { color: "#7B3FA0", size: 6 }, note: { color: "#D13438", size: 6 } } as const;

const GAP = 10;

/** A corner of a cell that has a comment is marked; the mouse over it, or over a link, shows what there is to read. */
export function showHoverCards(injector: Injector, readEngine: ReadEngine): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "workbench-comment-marks",
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { row, col, subUnitId, rawData }, next) => {
      const comment = commentAt(readEngine, subUnitId, row, col);
      if (!comment) return next(cell);
      const shown = !cell || cell === rawData ? { ...rawData } : { ...cell };
      return next({ ...shown, markers: { ...shown.markers, tr: comment.note ? MARKS.note : MARKS.comment } });
    },
  });
  const card = element("div", { class: "hover-card", role: "tooltip" });
  card.hidden = true;
  document.body.append(card);
  const hide = (): void => {
    card.hidden = true;
  };
  document.addEventListener("pointerdown", hide);
  document.addEventListener("keydown", hide);
  injector.get(HoverManagerService).currentCellPosWithEvent$.subscribe((place) => {
    const comment = place && commentAt(readEngine, place.subUnitId, place.row, place.col);
    const link = place && linkAt(readEngine, place.subUnitId, place.row, place.col);
    card.hidden = !comment && !link;
    if (card.hidden || !place) return;
    card.replaceChildren(...(comment ? said(comment) : []), ...(link ? [element("p", {}, linkTip(link))] : []));
    const { clientX, clientY } = place.event;
    const { width, height } = card.getBoundingClientRect();
    card.style.left = `${String(Math.min(clientX + GAP, window.innerWidth - width - GAP))}px`;
    card.style.top = `${String(Math.min(clientY + GAP, window.innerHeight - height - GAP))}px`;
  });
}

function commentAt(readEngine: ReadEngine, sheet: string, row: number, column: number): CommentData | undefined {
  return readEngine()
    ?.sheets.records(sheet)
    .comments.find((comment) => comment.row === row && comment.column === column);
}

function linkAt(readEngine: ReadEngine, sheet: string, row: number, column: number): HyperlinkData | undefined {
  return readEngine()
    ?.sheets.records(sheet)
    .hyperlinks.find((link) => link.row === row && link.column === column);
}

function said({ author, text, replies }: CommentData): readonly HTMLElement[] {
  return [{ author, text }, ...replies].flatMap((part) => [
    element("strong", {}, part.author),
    element("p", {}, part.text),
  ]);
}

const linkTip = ({ screenTip, address, documentReference }: HyperlinkData): string =>
  screenTip ?? address ?? documentReference ?? "";
