import { cellArea } from "../engine/area";
import {
  addComment,
  changeComment,
  commentId,
  editReply,
  listComments,
  removeComment,
  type ReplyData,
  type SheetComment,
} from "../engine/comment-threads";
import type { Arguments } from "../protocol/arguments";
import { asFlag, asText } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import type { CommentData } from "../workbook-data";
import { eventMethods } from "./event-methods";
import { openRange } from "./range";
import { rangeArgument } from "./range-argument";
import type { RangeRef } from "./range-ref";
import type { SheetRef } from "./worksheet";

/** A comment or a reply, by its id. */
interface MessageRef {
  readonly id: string;
}

/** Who writes comments here: the person signed in to Excel. */
const AUTHOR = "Người dùng";

interface FoundReply {
  readonly thread: SheetComment;
  readonly reply: ReplyData;
}

function threadOf({ id }: MessageRef, { engine }: ExcelHost): SheetComment {
  const found = listComments(engine).find(({ comment }) => commentId(comment) === id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function findReply(id: string, { engine }: ExcelHost): FoundReply | undefined {
  for (const thread of listComments(engine)) {
    const reply = thread.comment.replies.find((one) => commentId(one) === id);
    if (reply) return { thread, reply };
  }
  return undefined;
}

function replyOf({ id }: MessageRef, host: ExcelHost): FoundReply {
  const found = findReply(id, host);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

/** What comments and replies have in common. Mentions of people are refused when written, so there are none to read. */
function messageProperties(
  read: (ref: MessageRef, host: ExcelHost) => CommentData | ReplyData,
): Record<string, Property<MessageRef>> {
  return {
    Id: { read: ({ id }) => id },
    AuthorName: { read: (ref, host) => read(ref, host).author },
    // The records know people by name only.
    AuthorEmail: { read: () => "" },
    CreationDate: { read: (ref, host) => read(ref, host).created ?? null },
    ContentType: { read: () => "Plain" },
    RichContent: { read: (ref, host) => read(ref, host).text },
    Mentions: { read: () => [] },
  };
}

const locationOf = ({ sheet, comment }: SheetComment): HostObject =>
  openRange(sheet, cellArea(comment.row, comment.column));

export const commentType: ObjectType<MessageRef> = defineObject<MessageRef>("Comment", {
  identity: { key: ({ id }) => id },
  properties: {
    ...messageProperties((ref, host) => threadOf(ref, host).comment),
    Content: {
      read: (ref, host) => threadOf(ref, host).comment.text,
      write: (ref, value, host) => {
        changeComment(host.engine, threadOf(ref, host), { text: asText(value) }, "CommentEdited");
      },
    },
    Resolved: {
      read: (ref, host) => threadOf(ref, host).comment.resolved ?? false,
      write: (ref, value, host) => {
        const resolved = asFlag(value);
        changeComment(host.engine, threadOf(ref, host), { resolved }, resolved ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  links: { Replies: (ref) => hostObject(repliesType, ref) },
  methods: {
    // "Deletes the comment and all the connected replies."
    Delete: (ref, _args, host) => {
      removeComment(host.engine, threadOf(ref, host));
    },
    GetLocation: (ref, _args, host) => locationOf(threadOf(ref, host)),
  },
});

const commentReplyType: ObjectType<MessageRef> = defineObject<MessageRef>("CommentReply", {
  identity: { key: ({ id }) => id },
  properties: {
    ...messageProperties((ref, host) => replyOf(ref, host).reply),
    Content: {
      read: (ref, host) => replyOf(ref, host).reply.text,
      write: (ref, value, host) => {
        const { thread, reply } = replyOf(ref, host);
        editReply(host.engine, thread, reply, asText(value));
      },
    },
    // "A value of `true` means the reply is in the resolved state": that of its thread.
    Resolved: { read: (ref, host) => replyOf(ref, host).thread.comment.resolved ?? false },
  },
  methods: {
    Delete: (ref, _args, host) => {
      const { thread, reply } = replyOf(ref, host);
      const replies = thread.comment.replies.filter((other) => other !== reply);
      changeComment(host.engine, thread, { replies }, "ReplyDeleted");
    },
    GetLocation: (ref, _args, host) => locationOf(replyOf(ref, host).thread),
    GetParentComment: (ref, _args, host) => openMessage(commentType, replyOf(ref, host).thread.comment),
  },
});

/** The replies to one comment. */
const repliesType: ObjectType<MessageRef> = defineObject<MessageRef>("CommentReplyCollection", {
  items: {
    list: (ref, host) => threadOf(ref, host).comment.replies.map((reply) => openMessage(commentReplyType, reply)),
    find: (ref, key, host) => {
      const reply = threadOf(ref, host).comment.replies.find((one) => commentId(one) === key);
      return reply ? openMessage(commentReplyType, reply) : null;
    },
  },
  methods: {
    Add: (ref, args, host) => {
      const thread = threadOf(ref, host);
      const reply: ReplyData = { author: AUTHOR, text: content(args, 0), created: host.engine.clock().toISOString() };
      changeComment(host.engine, thread, { replies: [...thread.comment.replies, reply] }, "ReplyAdded");
      return openMessage(commentReplyType, reply);
    },
  },
});

function openMessage(type: ObjectType<MessageRef>, message: CommentData | ReplyData): HostObject {
  return hostObject(type, { id: commentId(message) });
}

/** The text, then its type. Rich content names people by what only the signed-in organisation knows. */
function content(args: Arguments, position: number): string {
  const isMention = args.has(position + 1) && args.oneOf(position + 1, ["Plain", "Mention"]) === "Mention";
  if (isMention || typeof args.raw(position) === "object") throw new NotImplementedError("comments with mentions");
  return args.text(position);
}

function commentsType<S>(sheetOf: (self: S) => string | undefined): ObjectType<S> {
  return defineObject<S>("CommentCollection", {
    items: {
      list: (self, { engine }) =>
        listComments(engine, sheetOf(self)).map(({ comment }) => openMessage(commentType, comment)),
      find: (self, key, { engine }) => {
        const found = listComments(engine, sheetOf(self)).find(({ comment }) => commentId(comment) === key);
        return found ? openMessage(commentType, found.comment) : null;
      },
    },
    methods: {
      Add: (self, args, host) => {
        const { sheet, area } = cellArgument(args, sheetOf(self), host);
        if (commentAt(host, sheet, area)) throw new ExcelError("ItemAlreadyExists");
        const comment: CommentData = {
          row: area.row,
          column: area.column,
          author: AUTHOR,
          text: content(args, 1),
          resolved: false,
          created: host.engine.clock().toISOString(),
          replies: [],
        };
        addComment(host.engine, sheet, comment);
        return openMessage(commentType, comment);
      },
      GetItemByCell: (self, args, host) => {
        const { sheet, area } = cellArgument(args, sheetOf(self), host);
        const found = commentAt(host, sheet, area);
        // "If there is no comment in the cell, an error is thrown."
        if (!found) throw new ExcelError("ItemNotFound");
        return openMessage(commentType, found.comment);
      },
      GetItemByReplyId: (self, args, host) => {
        const found = findReply(args.text(0), host);
        const isElsewhere = sheetOf(self) !== undefined && found?.thread.sheet !== sheetOf(self);
        if (!found || isElsewhere) throw new ExcelError("ItemNotFound");
        return openMessage(commentType, found.thread.comment);
      },
      ...eventMethods<S>(sheetOf, { Added: "commentAdded", Deleted: "commentDeleted", Changed: "commentChanged" }),
    },
  });
}

const commentAt = ({ engine }: ExcelHost, sheet: string, { row, column }: RangeRef["area"]): SheetComment | undefined =>
  listComments(engine, sheet).find(({ comment }) => comment.row === row && comment.column === column);

/** "If it's a string, it must contain the full address, including the sheet name." One cell only. */
function cellArgument(args: Arguments, sheet: string | undefined, host: ExcelHost): RangeRef {
  const isFullAddress = args.object(0) !== undefined || args.text(0).includes("!");
  if (!isFullAddress) throw new ExcelError("InvalidArgument");
  const range = rangeArgument(args, 0, sheet ?? host.engine.sheets.activeId, host);
  const { rows, columns } = range.area;
  // "An `InvalidArgument` error is thrown if the provided range is larger than one cell."
  if (rows * columns > 1 || (sheet !== undefined && range.sheet !== sheet)) throw new ExcelError("InvalidArgument");
  return range;
}

export const workbookCommentsType: ObjectType<null> = commentsType<null>(() => undefined);
export const sheetCommentsType: ObjectType<SheetRef> = commentsType<SheetRef>(({ sheet }) => sheet);
