import type { CellComment } from "hucre";
import type { CommentData, WorkbookData } from "../../workbook-data";
import { cellAddress } from "../addresses";
import type { PackageDraft } from "../package/package-draft";
import { THREADED } from "../xml/namespaces";
import { escapeXstring } from "../xml/xml-text";
import { element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { countedId, worksheetPart } from "./save-context";

const THREAD_LINK = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const PERSON_LINK = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const PERSONS_PART = "xl/persons/person.xml";
/** Numbers of one sheet's comments; a thread's replies count on from its first message. */
const PER_SHEET = 0x1000000;
const PER_THREAD = 0x1000;

const OLDER_VERSIONS =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get " +
  "removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924";

/** A note as it is; for a thread, the note Excel writes beside it for versions that know only notes. */
export function noteOf(comment: CommentData, sheet: number, number: number): CellComment {
  if (comment.note === true) return { author: escapeXstring(comment.author), text: escapeXstring(comment.text) };
  const replies = comment.replies.map(({ text }) => `\nReply:\n    ${text}`).join("");
  const text = `${OLDER_VERSIONS}\n\nComment:\n    ${comment.text}${replies}`;
  return { author: `tc=${messageId(sheet, number, 0)}`, text: escapeXstring(text) };
}

function messageId(sheet: number, thread: number, message: number): string {
  return countedId("comment", (sheet + 1) * PER_SHEET + thread * PER_THREAD + message);
}

/** The threads of all sheets and the people in them. */
export function addThreads(draft: PackageDraft, workbook: WorkbookData): void {
  const persons: string[] = [];
  const personId = (author: string): string => {
    if (!persons.includes(author)) persons.push(author);
    return countedId("person", persons.indexOf(author) + 1);
  };
  workbook.sheets.forEach((sheet, index) => {
    const messages = sheet.comments.flatMap((comment, thread) =>
      comment.note === true ? [] : threadOf(comment, index, thread, personId),
    );
    if (messages.length === 0) return;
    const part = `xl/threadedComments/threadedComment${index + 1}.xml`;
    draft.addPart(
      part,
      "application/vnd.ms-excel.threadedcomments+xml",
      element("ThreadedComments", { xmlns: THREADED }, messages),
    );
    draft.link(worksheetPart(index), THREAD_LINK, part);
  });
  if (persons.length === 0) return;
  const people = persons.map((author) =>
    element("person", {
      displayName: escapeXstring(author),
      id: personId(author),
      userId: escapeXstring(author),
      providerId: "None",
    }),
  );
  draft.addPart(
    PERSONS_PART,
    "application/vnd.ms-excel.person+xml",
    element("personList", { xmlns: THREADED }, people),
  );
  draft.link("xl/workbook.xml", PERSON_LINK, PERSONS_PART);
}

function threadOf(
  comment: CommentData,
  sheet: number,
  thread: number,
  personId: (author: string) => string,
): XmlElement[] {
  const ref = cellAddress(comment.row, comment.column);
  const first = messageId(sheet, thread, 0);
  return [comment, ...comment.replies].map(({ author, text, created }, message) =>
    element(
      "threadedComment",
      {
        ref,
        dT: created,
        personId: personId(author),
        id: messageId(sheet, thread, message),
        parentId: message === 0 ? undefined : first,
        done: message === 0 && comment.resolved !== undefined ? (comment.resolved ? 1 : 0) : undefined,
      },
      [element("text", {}, [escapeXstring(text)])],
    ),
  );
}
