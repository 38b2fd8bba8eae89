import type { DeclaredFunction } from "../../../workbench/functions/add-in-functions";
import { CallBook, type CallRequest } from "../../../workbench/functions/call-book";

const declared: DeclaredFunction = {
  id: "F",
  name: "CCHC.F",
  description: "",
  parameters: [],
  takesErrors: false,
  isVolatile: false,
  isCancelable: false,
  needsAddress: false,
};

const request = (key: string, part: Partial<CallRequest> = {}): CallRequest => ({
  key,
  declared,
  values: [],
  address: null,
  recalculation: 0,
  ...part,
});

const number = (value: number) => ({ cells: [[value]] });

/** Calls and answers at once. */
function ask(book: CallBook, key: string, value: number): void {
  book.open(request(key));
  const { id } = book.outstanding().find((call) => call.request.key === key)!;
  book.answer(id, number(value));
}

test("a request is out once, and answered for all who ask it", () => {
  const book = new CallBook();
  book.open(request("a"));
  book.open(request("a"));
  expect(book.outstanding().map(({ id }) => id)).toEqual([1]);
  expect(book.answerTo(request("a"))).toBeUndefined();
  expect(book.answer(1, number(5))?.request.key).toBe("a");
  expect([book.answerTo(request("a")), book.outstanding()]).toEqual([number(5), []]);
});

test("a second answer to the same call is passed over", () => {
  const book = new CallBook();
  book.open(request("a"));
  book.answer(1, number(5));
  expect(book.answer(1, number(6))).toBeUndefined();
  expect(book.answerTo(request("a"))).toEqual(number(5));
});

test("the answer of a volatile function holds for the recalculation that asked for it", () => {
  const book = new CallBook();
  const volatile = { declared: { ...declared, isVolatile: true } };
  book.open(request("a", volatile));
  book.answer(1, number(5));
  expect(book.answerTo(request("a", volatile))).toEqual(number(5));
  expect(book.answerTo(request("a", { ...volatile, recalculation: 1 }))).toBeUndefined();
});

test("what is kept is bounded: the answers used longest ago go first", () => {
  // One answer takes two characters for its key and eight for its number.
  const book = new CallBook(30);
  for (const key of ["a", "b", "c"]) ask(book, key, 1);
  for (const key of ["a", "b", "c", "a"]) book.answerTo(request(key));
  ask(book, "d", 1);
  const kept = ["a", "b", "c", "d"].filter((key) => book.answerTo(request(key)));
  expect(kept).toEqual(["a", "c", "d"]);
});

test("an answer no cell has taken yet is not forgotten for want of room", () => {
  const book = new CallBook(10);
  for (const key of ["a", "b", "c"]) ask(book, key, 1);
  expect(["a", "b", "c"].map((key) => book.answerTo(request(key)))).toEqual([number(1), number(1), number(1)]);
});
