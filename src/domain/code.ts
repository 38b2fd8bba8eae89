/** Printed codes such as `1.5.4`, `II` or `3.10`: text, never numbers. */

/** The code without the dot that some papers print after it: `1.5.4.` and `1.5.4` are one code. */
export function canonicalCode(printed: string): string {
  let end = printed.length;
  while (end > 0 && /[.\s]/.test(printed.charAt(end - 1))) end -= 1;
  return printed.slice(0, end).trimStart();
}

/** Official order of codes: segment by segment, numbers as numbers, so that 3.9 comes before 3.10. */
export function compareCodes(first: string, second: string): number {
  const left = first.split(".");
  const right = second.split(".");
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = compareSegments(left[at], right[at]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareSegments(first: string | undefined, second: string | undefined): number {
  if (first === second) return 0;
  if (first === undefined) return -1;
  if (second === undefined) return 1;
  const firstNumber = segmentNumber(first);
  const secondNumber = segmentNumber(second);
  if (firstNumber !== null && secondNumber !== null && firstNumber !== secondNumber) return firstNumber - secondNumber;
  if ((firstNumber === null) !== (secondNumber === null)) return firstNumber === null ? 1 : -1;
  return first < second ? -1 : first > second ? 1 : 0;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The number a segment stands for: `10`, or a Roman numeral up to 89; `null` for anything else. */
function segmentNumber(segment: string): number | null {
  if (/^\d{1,9}$/.test(segment)) return Number(segment);
  if (!/^[IVXL]{1,9}$/.test(segment)) return null;
  const digits = Array.from(segment, (letter) => romanDigits[letter] ?? 0);
  return digits.reduce((total, digit, at) => total + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** The code one level up: `3.10` for `3.10.1`; `null` for a code of one segment. */
export function parentCode(code: string): string | null {
  const end = code.lastIndexOf(".");
  return end < 0 ? null : code.slice(0, end);
}

/** The number of the last segment, when it is one: 10 for `3.10`. */
export function lastNumber(code: string): number | null {
  const segment = code.slice(code.lastIndexOf(".") + 1);
  return /^\d{1,9}$/.test(segment) ? Number(segment) : null;
}
