/** Rates as explanations quote them, and figures that only look like rates. */
import { toText } from "../../src/domain/decimal";
import { linePlace } from "../../src/intake/intake";
import { claimedCutIn, quotedRateIn, reductionsIn } from "../../src/intake/quoted-rate";

const place = linePlace(1);
const read = (text: string): string | null => {
  const rate = quotedRateIn([text], place);
  const shown = [rate?.done, rate?.due, rate?.percent].map((figure) => figure?.toJSON() ?? "–");
  return rate === null ? null : shown.join(" ");
};

test.each([
  ["1478/1478= 100%", "1478 1478 100"],
  ["hồ sơ thanh toán 1273/1767 hồ sơ đạt 72%", "1273 1767 72"],
  ["Trong năm 11/13 TTHC đạt 84,6%", "11 13 84.6"],
  ["tiếp nhận 1532 hồ sơ; trong đó số hóa 1505 hồ sơ đạt 98%", "1505 1532 98"],
  ["38/72 nhiệm vụ (so với kế hoạch 6 tháng là 100%; 52,8% kế hoạch năm)", "38 72 52.8"],
  ["đã giải quyết 14/15 nội dung, còn 01", "14 15 –"],
  ["Tỷ lệ văn bản ký số 0,98%", "– – 0.98"],
  ["có 100 % hồ sơ trực tuyến", "– – 100"],
])("%s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  "Kế hoạch số 47/KH-UBND ngày 30/12/2022",
  "ngày 5/12 đã họp",
  "từ tháng 6/2023 đến nay",
  "đạt 8/10 điểm",
  "Ở thôn có 22/33 người giảm được 10 người",
  "quy định trên 95%",
  "6 hồ sơ",
  "1//KH-UBND",
])("%s quotes no rate", (text) => {
  expect(read(text)).toBeNull();
});

test("what stayed and what went of a whole", () => {
  expect(
    reductionsIn("Ở thôn có 22/33 người giảm được 10 người so với định mức").map(({ left, whole, gone }) =>
      [left, whole, gone].map(toText),
    ),
  ).toEqual([["22", "33", "10"]]);
});

test("the range of time cuts a report claims", () => {
  const claimed = claimedCutIn([{ text: "thực hiện cắt giảm tối thiểu, thời gian từ 30-60% so với quy định", place }]);
  expect([claimed?.from, claimed?.to].map((share) => share && toText(share))).toEqual(["30", "60"]);
  expect(claimedCutIn([{ text: "tăng từ 30-60%", place }])).toBeNull();
});
