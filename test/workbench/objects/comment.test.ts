/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (comments: Excel.CommentCollection, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.comments, context));

const add = (cell: string, text: string): Promise<string> =>
  run(async (comments, context) => {
    const comment = comments.add(cell, text).load("id");
    await context.sync();
    return comment.id;
  });

const contents = (): Promise<string[]> =>
  run(async (comments, context) => {
    comments.load("items/content");
    await context.sync();
    return comments.items.map(({ content }) => content);
  });

test('"add: Creates a new comment with the given content on the given cell"', async () => {
  await run(async (comments, context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const comment = comments.add(sheet.getRange("B2"), "Thiếu tài liệu");
    comment.load("content,authorName,authorEmail,contentType,creationDate,resolved,mentions,richContent");
    const cell = comment.getLocation().load("address");
    await context.sync();
    expect(comment.toJSON()).toMatchObject({
      content: "Thiếu tài liệu",
      authorName: "Người dùng",
      authorEmail: "",
      contentType: "Plain",
      resolved: false,
      mentions: [],
      richContent: "Thiếu tài liệu",
    });
    expect(comment.creationDate).toEqual(new Date(2026, 0, 15));
    expect(cell.address).toBe("Sheet1!B2");
  });
});

test.each([
  ["more than one cell", "Sheet1!A1:A2"],
  ["a text without the sheet", "A1"],
])('"An `InvalidArgument` error is thrown" for %s', async (_what, cell) => {
  await expect(add(cell, "x")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a cell has one comment at most", async () => {
  await add("Sheet1!A1", "một");
  await expect(add("Sheet1!A1", "hai")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("comments that mention people say that they are not implemented", async () => {
  const adding = run(async (comments, context) => {
    comments.add("Sheet1!A1", { richContent: '<at id="0">An</at>', mentions: [] }, "Mention");
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "NotImplemented" });
  expect(workbench.ledger.missing()).toEqual({ "comments with mentions": 1 });
});

test("content and resolved can be set; a comment is found by id, position and cell", async () => {
  const id = await add("Sheet1!C3", "cũ");
  await run(async (comments, context) => {
    comments.getItem(id).content = "mới";
    comments.getItemAt(0).resolved = true;
    const found = comments.getItemByCell("Sheet1!C3").load("id,content,resolved");
    const missing = comments.getItemOrNullObject("{0}");
    const count = comments.getCount();
    await context.sync();
    expect([found.id, found.content, found.resolved, missing.isNullObject, count.value]).toEqual([
      id,
      "mới",
      true,
      true,
      1,
    ]);
  });
});

test('"getItemByCell: If there is no comment in the cell, an error is thrown"', async () => {
  const asking = run(async (comments, context) => {
    comments.getItemByCell("Sheet1!A1").load("id");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ItemNotFound" });
});

test('"replies: Represents a collection of reply objects associated with the comment"', async () => {
  await add("Sheet1!A1", "Đã nộp chưa?");
  await run(async (comments, context) => {
    const comment = comments.getItemAt(0);
    const first = comment.replies.add("Rồi").load("id,content,authorName,resolved");
    comment.replies.add("Hôm qua");
    const count = comment.replies.getCount();
    await context.sync();
    expect([first.content, first.authorName, first.resolved, count.value]).toEqual(["Rồi", "Người dùng", false, 2]);
    first.content = "Rồi ạ";
    comment.resolved = true;
    const again = comment.replies.getItem(first.id).load("content,resolved");
    const parent = again.getParentComment().load("content");
    const place = first.getLocation().load("address");
    const owner = comments.getItemByReplyId(first.id).load("content");
    await context.sync();
    expect([again.content, again.resolved, parent.content, place.address, owner.content]).toEqual([
      "Rồi ạ",
      true,
      "Đã nộp chưa?",
      "Sheet1!A1",
      "Đã nộp chưa?",
    ]);
    again.delete();
    comment.replies.load("items/content");
    await context.sync();
    expect(comment.replies.items.map(({ content }) => content)).toEqual(["Hôm qua"]);
  });
});

test('"delete: Deletes the comment and all the connected replies"', async () => {
  const id = await add("Sheet1!A1", "x");
  await run(async (comments, context) => {
    comments.getItem(id).replies.add("y");
    comments.getItem(id).delete();
    await context.sync();
  });
  expect(await contents()).toEqual([]);
  expect(workbench.engine.sheets.records(workbench.engine.sheets.activeId).comments).toEqual([]);
});

test("worksheet.comments are those of one sheet; workbook.comments those of all", async () => {
  await run(async (comments, context) => {
    const second = context.workbook.worksheets.add("Hai");
    comments.add("Sheet1!A1", "một");
    second.comments.add(second.getRange("A1"), "hai");
    second.comments.load("items/content");
    comments.load("items/content");
    await context.sync();
    expect(second.comments.items.map(({ content }) => content)).toEqual(["hai"]);
    expect(comments.items.map(({ content }) => content)).toEqual(["một", "hai"]);
  });
});

test("a comment stays the same one when its cell moves, and goes with it", async () => {
  const id = await add("Sheet1!A2", "ở đây");
  await run(async (comments, context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("1:3").insert("Down");
    const cell = comments.getItem(id).getLocation().load("address");
    await context.sync();
    expect(cell.address).toBe("Sheet1!A5");
    sheet.getRange("5:5").delete("Up");
    const gone = comments.getItemOrNullObject(id);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("notes of the old kind are not in the collection", async () => {
  const data = workbench.engine.save();
  const note = { row: 0, column: 0, author: "An", text: "ghi chú", note: true, replies: [] };
  const thread = {
    row: 1,
    column: 0,
    author: "Bình",
    text: "bình luận",
    created: "2024-05-01T02:03:04.000Z",
    replies: [],
  };
  await openWorkbook({ ...data, sheets: [{ ...data.sheets[0]!, comments: [note, thread] }] });
  expect(await contents()).toEqual(["bình luận"]);
  await run(async (comments, context) => {
    const comment = comments.getItemAt(0).load("authorName,creationDate");
    await context.sync();
    expect([comment.authorName, comment.creationDate.toISOString()]).toEqual(["Bình", "2024-05-01T02:03:04.000Z"]);
  });
});

test('"onAdded: Occurs when the comments are added", "onChanged: … including when replies are deleted", "onDeleted"', async () => {
  const seen: unknown[] = [];
  await run(async (comments, context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    comments.onAdded.add(({ type, source, worksheetId, commentDetails }) => {
      seen.push([type, source, worksheetId === sheet.id, commentDetails.map(({ replyIds }) => replyIds.length)]);
      return Promise.resolve();
    });
    sheet.comments.onChanged.add(({ type, changeType, commentDetails }) => {
      seen.push([type, changeType, commentDetails[0]!.replyIds.length]);
      return Promise.resolve();
    });
    comments.onDeleted.add(({ type }) => Promise.resolve(void seen.push([type])));
    await context.sync();
    const comment = comments.add("Sheet1!A1", "một");
    comment.content = "hai";
    const reply = comment.replies.add("ba");
    reply.content = "bốn";
    comment.resolved = true;
    comment.resolved = false;
    reply.delete();
    comment.delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toEqual([
    ["CommentAdded", "Local", true, [0]],
    ["CommentChanged", "CommentEdited", 0],
    ["CommentChanged", "ReplyAdded", 1],
    ["CommentChanged", "ReplyEdited", 1],
    ["CommentChanged", "CommentResolved", 1],
    ["CommentChanged", "CommentReopened", 1],
    ["CommentChanged", "ReplyDeleted", 0],
    ["CommentDeleted"],
  ]);
});
