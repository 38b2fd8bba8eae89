/** Inputs that nobody would paste on purpose, from a seed: random letters, pieces of tables, huge lines, nested brackets. */
import type { IntakeCell } from "../../src/intake/cells/grid";

/** A small generator of numbers, the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  "1.1",
  "1.",
  "I.",
  "II",
  "NHÓM I",
  "a)",
  "-",
  "+",
  "•",
  "3.10",
  "1,1",
  "TCTP 1.1",
  "(TCTP 2.3)",
  "Tiêu chí thứ 2:",
  "STT",
  "Điểm tối đa",
  "Điểm tự chấm",
  "Điểm thẩm định",
  "Lĩnh vực, tiêu chí",
  "Giải trình",
  "Đơn vị tính",
  "Số liệu",
  "Tổng",
  "Trong đó",
  "0.5 0.5",
  "2 2.0",
  "8,42/10 điểm",
  "bị trừ 1,58 điểm",
  "nguyên nhân",
  "do chậm",
  "57/58 nhiệm vụ = 98,2%",
  "30/12/2024",
  "47/KH-UBND",
  "05/KH-",
  "98,1%",
  "1478/1478= 100%",
  "không phát sinh",
  "Kế hoạch CCHC",
  "cải cách hành chính",
  "Cải cách thể chế",
  "\t",
  "\t\t",
  "\n",
  "\n\n",
  "\r\n",
  "|",
  "**",
  "# ",
  "<i>",
  "</td><td>",
  "&nbsp;",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u0301",
  "\0",
  "\ud800",
  "((((",
  "))))",
  "[[[",
  "{{{",
  "((TCTP (",
  '"',
  '""',
  "=",
  "0 = Không 1 = Có",
  "a/b/c",
  "////",
  "....",
  ",,,,",
  "999999999999999999999",
  "1e308",
  "-5",
  "½",
  "Ⅳ",
  "đ",
  "Đ",
  "ĐIỂM",
  "điểm",
  "Giao công chức Văn phòng - Thống kê xã tham mưu",
  "Cả năm",
  "xếp loại tốt",
  "vị thứ 31/Tổng 141",
  "tổng điểm là 89,51/95,50 điểm",
];

/** One input; every thousandth or so is as large as a paste can be. */
export function anyInput(seed: number): string {
  const random = randomFrom(seed);
  const pick = (): string => pieces[random(pieces.length)] ?? "";
  switch (random(12)) {
    case 0:
      return Array.from({ length: random(400) }, () => String.fromCharCode(random(65_536))).join("");
    case 1:
      return Array.from({ length: random(400) }, () => String.fromCharCode(32 + random(96))).join("");
    case 2:
      return pick().repeat(1 + random(500));
    case 3:
      return `${pick()} `.repeat(1 + random(300)) + pick();
    case 4: {
      const rows = 1 + random(30);
      return Array.from({ length: rows }, () => Array.from({ length: random(9) }, pick).join("\t")).join("\n");
    }
    case 5:
      return random(40) === 0
        ? pick()
            .repeat(Math.ceil(1_000_000 / Math.max(1, pick().length)))
            .slice(0, 1_000_000)
        : pick();
    case 6:
      return "(".repeat(random(3_000)) + pick() + ")".repeat(random(3_000));
    default:
      return Array.from({ length: random(120) }, () => pick() + (random(3) === 0 ? "\n" : " ")).join("");
  }
}

/** Cells with the same pieces in them, and numbers and days that no sheet should hold. */
export function anyCells(seed: number): readonly (readonly IntakeCell[])[] {
  const random = randomFrom(seed ^ 0x5bd1e995);
  const numbers = [0, 1, 1.1, 3.1, 10, -5, 0.1 + 0.2, 1e21, 1e-9, Number.MAX_VALUE, NaN, Infinity];
  return Array.from({ length: random(25) }, () =>
    Array.from({ length: random(10) }, (): IntakeCell => {
      switch (random(6)) {
        case 0:
          return { kind: "blank" };
        case 1: {
          const value = numbers[random(numbers.length)] ?? 0;
          return { kind: "number", value, shown: String(value) };
        }
        case 2:
          return { kind: "date", serial: random(90_000) - 100, shown: `0${random(9)}-Jan` };
        default:
          return { kind: "text", text: pieces[random(pieces.length)] ?? "" };
      }
    }),
  );
}
