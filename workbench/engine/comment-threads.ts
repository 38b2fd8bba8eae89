import type { CommentData } from "../workbook-data";
import { cellArea } from "./area";
import type { CommentChange } from "./change-feed";
import type { Engine } from "./engine";
import { type GridShift, shiftArea } from "./grid-shift";
import { RecordIds } from "./record-ids";
import { keepRecords } from "./sheet-records";

export type ReplyData = CommentData["replies"][number];

/** A comment and the sheet it stands on. */
export interface SheetComment {
  readonly sheet: string;
  readonly comment: CommentData;
}

const ids = new RecordIds<CommentData | ReplyData>(6);

export const commentId = (message: CommentData | ReplyData): string => ids.idOf(message);

/** Comments of one sheet, or of all. Notes of the old kind are none. */
export function listComments(engine: Engine, sheet?: string): SheetComment[] {
  const sheets = sheet === undefined ? engine.sheets.ids() : [sheet];
  return sheets.flatMap((id) =>
    engine.sheets
      .records(id)
      .comments.filter(({ note }) => note !== true)
      .map((comment) => ({ sheet: id, comment })),
  );
}

export function addComment(engine: Engine, sheet: string, comment: CommentData): void {
  keepRecords(engine, sheet, { comments: [...engine.sheets.records(sheet).comments, comment] });
  tell(engine, "commentAdded", { sheet, comment });
}

export function removeComment(engine: Engine, { sheet, comment }: SheetComment): void {
  keepRecords(engine, sheet, { comments: engine.sheets.records(sheet).comments.filter((other) => other !== comment) });
  tell(engine, "commentDeleted", { sheet, comment });
}

/** Puts a changed comment in the place of what it was. */
export function changeComment(
  engine: Engine,
  { sheet, comment }: SheetComment,
  change: Partial<CommentData>,
  what: CommentChange,
): void {
  const next = ids.successor(comment, { ...comment, ...change });
  keepRecords(engine, sheet, {
    comments: engine.sheets.records(sheet).comments.map((other) => (other === comment ? next : other)),
  });
  tell(engine, "commentChanged", { sheet, comment: next }, what);
}

export function editReply(engine: Engine, thread: SheetComment, reply: ReplyData, text: string): void {
  const next = ids.successor(reply, { ...reply, text });
  const replies = thread.comment.replies.map((other) => (other === reply ? next : other));
  changeComment(engine, thread, { replies }, "ReplyEdited");
}

type CommentEvent = "commentAdded" | "commentDeleted" | "commentChanged";

function tell(engine: Engine, kind: CommentEvent, { sheet, comment }: SheetComment, change?: CommentChange): void {
  const replies = comment.replies.map(commentId);
  engine.changes.tell({
    kind,
    sheet,
    comment: commentId(comment),
    replies,
    origin: engine.origin,
    ...(change && { change }),
  });
}

/** Comments move with their cells and go with them. */
export function shiftComments(comments: readonly CommentData[], shift: GridShift): CommentData[] {
  return moveComments(comments, ({ row, column }) => shiftArea(cellArea(row, column), shift));
}

/** Comments whose cells are elsewhere now; nothing takes a comment away. */
export function moveComments(
  comments: readonly CommentData[],
  placeOf: (cell: CommentData) => { readonly row: number; readonly column: number } | undefined,
): CommentData[] {
  return comments.flatMap((comment) => {
    const moved = placeOf(comment);
    return moved ? ids.successor(comment, { ...comment, row: moved.row, column: moved.column }) : [];
  });
}
