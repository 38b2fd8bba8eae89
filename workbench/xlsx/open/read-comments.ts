import { parsePersons, parseThreadedComments } from "hucre/ooxml";
import type { CommentData } from "../../workbook-data";
import { parseCell } from "../addresses";
import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, numberAttribute, textOf } from "../xml/xml-tree";
import { richText } from "./read-strings";

/** Threads, and the notes of the cells that have no thread: for every thread Excel also writes a note for older versions. */
export function readComments(file: OpenedPackage, workbookPart: string, sheetPart: string): CommentData[] {
  const threads = readThreads(file, workbookPart, sheetPart);
  const threaded = new Set(threads.map(({ row, column }) => `${row},${column}`));
  const notes = file.related(sheetPart, "comments").flatMap((part) => readNotes(file, part));
  const all = [...threads, ...notes.filter(({ row, column }) => !threaded.has(`${row},${column}`))];
  return all.sort((one, other) => one.row - other.row || one.column - other.column);
}

function readThreads(file: OpenedPackage, workbookPart: string, sheetPart: string): CommentData[] {
  const names = new Map(
    file
      .related(workbookPart, "person")
      .flatMap((part) => parsePersons(file.checkedText(part)))
      .map((person) => [person.id, decodeXstring(person.displayName)]),
  );
  const messages = file
    .related(sheetPart, "threadedComment")
    .flatMap((part) => parseThreadedComments(file.checkedText(part)));
  const replies = new Map<string, typeof messages>();
  for (const message of messages) {
    if (message.parentId === undefined) continue;
    const thread = replies.get(message.parentId);
    if (thread === undefined) replies.set(message.parentId, [message]);
    else thread.push(message);
  }
  return messages.flatMap((root): CommentData[] => {
    const at = root.parentId === undefined ? parseCell(root.ref ?? "") : undefined;
    if (at === undefined) return [];
    const said = (message: typeof root): { author: string; text: string; created?: string } => ({
      author: names.get(message.personId) ?? "",
      text: decodeXstring(message.text),
      ...(message.date === undefined ? {} : { created: message.date }),
    });
    return [
      {
        ...at,
        ...said(root),
        resolved: root.done ?? false,
        replies: (replies.get(root.id) ?? []).map(said),
      },
    ];
  });
}

function readNotes(file: OpenedPackage, part: string): CommentData[] {
  const root = file.tree(part);
  const authors = childrenNamed(childNamed(root, "authors"), "author").map((node) => decodeXstring(textOf(node)));
  return childrenNamed(childNamed(root, "commentList"), "comment").flatMap((node): CommentData[] => {
    const at = parseCell(node.attributes["ref"] ?? "");
    const text = childNamed(node, "text");
    if (at === undefined || text === undefined) return [];
    const author = authors[numberAttribute(node, "authorId") ?? -1] ?? "";
    return [{ ...at, author, text: richText(text), note: true, replies: [] }];
  });
}
