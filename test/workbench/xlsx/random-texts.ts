import fc from "fast-check";

export type Arbitrary<Value> = fc.Arbitrary<Value>;

/** Any text a cell can hold: control characters, escapes that look like ours, line breaks, emoji, letters of all scripts. */
export const text: Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary-ascii", maxLength: 8 }),
  fc.constantFrom(
    "",
    " ",
    "#N/A",
    "#GETTING_DATA",
    "_x0041_",
    "_x005F_x0041_",
    "=1+1",
    "'a",
    "a\r\nb",
    "\u0001",
    "\uFFFE#N/A",
    "TRUE",
    "1e3",
  ),
);
export const someText = text.filter((value) => value !== "");

/** Words without control characters: the format has no way to write those in a title or a name. */
export const words: Arbitrary<string> = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((value) => !/[\u0000-\u001F\uFFFE\uFFFF]/.test(value));

export const color: Arbitrary<string> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);

export const number: Arbitrary<number> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, 1e21, 1e-7, 45000.123456789, 60, 0.1),
);

export const error = fc
  .constantFrom("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!")
  .map((code) => ({ error: code }) as const);
