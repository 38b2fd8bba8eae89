/** Heading words, as offices word them, and the column each stands for. */
import { foldWords, hasAnyPhrase, hasPhrase } from "../folded-text";
import type { ColumnRole } from "../intake";

interface HeadingRule {
  readonly role: ColumnRole;
  /** The whole heading. */
  readonly whole?: readonly string[];
  /** Words the heading holds. */
  readonly holds?: readonly string[];
  /** Words that say it is something else. */
  readonly without?: readonly string[];
  /** 0–100. */
  readonly confidence: number;
}

/** First that fits wins: the particular before the general. */
const rules: readonly HeadingRule[] = [
  { role: "key", whole: ["khoa"], confidence: 95 },
  {
    role: "code",
    whole: [
      "stt",
      "tt",
      "st t",
      "s tt",
      "so tt",
      "so thu tu",
      "ma",
      "ma so",
      "ma tieu chi",
      "ma tc",
      "muc",
      "ky hieu",
      "ma tctp",
    ],
    confidence: 95,
  },
  {
    role: "calculated",
    whole: ["diem theo cach cham", "diem toi da ap dung", "tinh trang", "canh bao han", "chenh lech"],
    confidence: 95,
  },
  { role: "cutRate", holds: ["ty le cat giam", "ty le rut ngan", "ti le cat giam", "ty le giam"], confidence: 95 },
  {
    role: "reducedDays",
    holds: [
      "sau khi cat giam",
      "sau cat giam",
      "sau khi rut ngan",
      "thoi gian cat giam con",
      "thoi gian da cat giam",
      "thoi han sau",
    ],
    without: ["van ban"],
    confidence: 95,
  },
  {
    role: "document",
    holds: ["ky hieu van ban", "so van ban", "van ban thuc hien", "van ban quy dinh", "can cu phap ly"],
    confidence: 90,
  },
  {
    role: "statutoryDays",
    holds: [
      "thoi gian giai quyet theo quy dinh",
      "thoi han giai quyet theo quy dinh",
      "thoi gian theo quy dinh",
      "thoi han theo quy dinh",
      "thoi gian quy dinh",
      "thoi han quy dinh",
      "truoc khi cat giam",
    ],
    confidence: 95,
  },
  { role: "unit", holds: ["don vi tinh", "dvt"], confidence: 95 },
  { role: "unit", whole: ["don vi"], confidence: 70 },
  { role: "value", holds: ["so lieu", "gia tri"], confidence: 90 },
  {
    role: "rule",
    holds: ["cach cham", "phuong phap cham", "cach tinh diem", "thang diem chi tiet"],
    without: ["diem theo"],
    confidence: 90,
  },
  { role: "state", whole: ["phat sinh"], confidence: 90 },
  { role: "progress", whole: ["trang thai", "trang thai thuc hien", "ket qua khac phuc"], confidence: 90 },
  { role: "done", whole: ["da thuc hien", "so da thuc hien", "tu so"], confidence: 90 },
  { role: "total", whole: ["tong so", "mau so", "phai thuc hien"], confidence: 90 },
  { role: "evidence", holds: ["kiem chung", "minh chung"], confidence: 95 },
  { role: "cause", holds: ["nguyen nhan", "ly do"], confidence: 95 },
  { role: "deduction", holds: ["diem tru", "bi tru", "diem chua dat", "diem mat", "chua dat diem"], confidence: 90 },
  {
    role: "appraisedScore",
    holds: [
      "tham dinh",
      "huyen cham",
      "so cham",
      "tinh cham",
      "hoi dong cham",
      "phuc tra",
      "cap tren cham",
      "to cham",
      "so noi vu cham",
    ],
    without: ["y kien", "noi dung"],
    confidence: 95,
  },
  {
    role: "selfScore",
    holds: ["tu danh gia", "tu cham", "xa cham", "don vi cham", "phuong cham", "tu cham diem"],
    without: ["giai trinh", "noi dung tu", "y kien"],
    confidence: 95,
  },
  {
    role: "maxScore",
    holds: ["diem toi da", "diem chuan", "thang diem", "diem quy dinh", "diem td", "so diem toi da"],
    confidence: 95,
  },
  { role: "measure", holds: ["bien phap", "giai phap"], without: ["phan cong", "trach nhiem"], confidence: 90 },
  { role: "assignment", holds: ["phan cong", "giao nhiem vu"], confidence: 90 },
  { role: "support", holds: ["phoi hop"], without: ["chu tri"], confidence: 90 },
  { role: "lead", holds: ["chu tri"], confidence: 90 },
  {
    role: "due",
    holds: [
      "thoi gian hoan thanh",
      "thoi han hoan thanh",
      "han hoan thanh",
      "thoi han",
      "thoi gian thuc hien",
      "tien do hoan thanh",
      "han xu ly",
    ],
    confidence: 90,
  },
  {
    role: "owner",
    holds: [
      "bo phan phu trach",
      "nguoi phu trach",
      "bo phan",
      "phu trach",
      "don vi thuc hien",
      "trach nhiem",
      "can bo",
    ],
    confidence: 85,
  },
  {
    role: "explanation",
    holds: [
      "giai trinh",
      "thuyet minh",
      "dien giai",
      "ket qua thuc hien",
      "noi dung tu cham",
      "noi dung tu danh gia",
      "y kien",
    ],
    confidence: 90,
  },
  {
    role: "name",
    holds: [
      "linh vuc",
      "tieu chi",
      "chi tieu thong ke",
      "ten tthc",
      "ten thu tuc",
      "thu tuc hanh chinh",
      "noi dung danh gia",
      "noi dung tieu chi",
      "chi tieu",
      "ten tieu chi",
    ],
    confidence: 90,
  },
  { role: "name", whole: ["noi dung", "ten", "noi dung cham", "noi dung cong viec"], confidence: 75 },
  {
    role: "score",
    holds: ["diem dat", "diem dat duoc", "so diem dat", "diem cham", "ket qua cham", "diem so"],
    confidence: 80,
  },
  { role: "score", whole: ["diem", "so diem", "ket qua", "dat"], confidence: 60 },
  { role: "explanation", holds: ["ty le dat", "ty le hoan thanh", "ty le thuc hien"], confidence: 60 },
  { role: "note", holds: ["ghi chu"], confidence: 90 },
];

export interface HeadingMeaning {
  readonly role: ColumnRole;
  readonly confidence: number;
}

const longestHeading = 260;

/** What a heading's words say its column is; `null` where they say nothing. */
export function meaningOfHeading(heading: string): HeadingMeaning | null {
  if (heading === "" || heading.length > longestHeading) return null;
  const known = meanings.get(heading);
  if (known !== undefined) return known;
  const meaning = readHeading(foldWords(heading));
  if (meanings.size < mostMeanings) meanings.set(heading, meaning);
  return meaning;
}

/** The same few texts are asked for in every row. */
const meanings = new Map<string, HeadingMeaning | null>();
const mostMeanings = 5_000;

function readHeading(words: string): HeadingMeaning | null {
  if (words === "") return null;
  const bare = words.replace(/ \d{1,2}$/, "");
  for (const { role, whole = [], holds = [], without = [], confidence } of rules) {
    const fits = whole.some((phrase) => phrase === words || phrase === bare) || hasAnyPhrase(words, holds);
    if (fits && !hasAnyPhrase(words, without)) return { role, confidence };
  }
  return null;
}

/** Whether a cell's words are those of a heading and not of a row: short, and known. */
export function isHeadingText(text: string): boolean {
  return meaningOfHeading(text) !== null;
}

/** What a heading says its rows hold: those that did not reach their maximum. */
export function saysBelowMaximum(heading: string): boolean {
  const words = foldWords(heading);
  return hasPhrase(words, "khong dat diem toi da") || hasPhrase(words, "chua dat diem toi da");
}
