/** Offices named in an assignment: `Giao công chức Văn phòng - Thống kê phụ trách CCHC, Bộ phận một cửa tham mưu …`. */
import { foldInPlace, foldWords, oneSpaced } from "./folded-text";

export interface Assignment {
  /** Chủ trì: the first office named. */
  readonly lead: string;
  /** Phối hợp: the others. */
  readonly support: readonly string[];
  /** What they are to do, from the first word that is a task. */
  readonly measure: string;
}

const noAssignment: Assignment = { lead: "", support: [], measure: "" };

const officeOpenings =
  /^(?:cong chuc|can bo|bo phan|van phong|cac (?:ban|nganh|doan the|bo phan|cong chuc|co quan|don vi|to chuc)|ubmttq|ubnd|mttq|ban |phong |trung tam|cong an|quan su|to |chu tich|lanh dao|tu phap|dia chinh|ke toan|truong |hoi )/;
const tasks =
  /(?:^|(?<!-) )(?:tiep tuc|tham muu|trien khai|nghien cuu|thuc hien|chiu trach nhiem|trinh|chu dong|xay dung|ra soat|don doc|huong dan|to chuc|xu ly|bao cao|bo sung|tang cuong|theo doi|phan cong|kiem tra|day manh|nang cao|de xuat|ban hanh|cap nhat|lap)(?= |,|;|\.|$)/;
const attributes = / (?:phu trach|duoc giao|co trach nhiem) /;

/** Reads who is to do what; all empty where the text names no office. */
export function readAssignment(text: string): Assignment {
  const plain = oneSpaced(text);
  const opening = /^(?:giao|phân công)(?: trách nhiệm| nhiệm vụ)?(?: cho)? /i.exec(plain);
  const body = plain.slice(opening?.[0].length ?? 0);
  const offices: string[] = [];
  let rest = body;
  for (let step = 0; step < 12 && rest !== ""; step += 1) {
    const folded = foldInPlace(rest);
    if (!officeOpenings.test(`${folded} `)) break;
    const end = phraseEnd(folded);
    const phrase = rest.slice(0, end.office).trim();
    const joined = offices.at(-1);
    if (joined !== undefined && foldWords(joined) === "can bo") offices[offices.length - 1] = `${joined}, ${phrase}`;
    else offices.push(phrase);
    rest = rest.slice(end.next).replace(/^(?:[,;]|\s|phối hợp với |phối hợp |và )+/i, "");
    if (end.isLast) break;
  }
  const [lead, ...support] = [...offices, ...supportIn(rest)].map(officeName);
  return lead === undefined ? noAssignment : { lead, support, measure: rest };
}

/** `tham mưu, phối hợp các ban ngành thực hiện`: an office named inside the task. */
function supportIn(measure: string): readonly string[] {
  const folded = foldInPlace(measure);
  const match = /phoi hop (?:voi |cung )?/.exec(folded);
  const from = match === null ? 0 : match.index + match[0].length;
  if (match === null || !officeOpenings.test(`${folded.slice(from)} `)) return [];
  return [measure.slice(from, from + phraseEnd(folded.slice(from)).office).trim()];
}

interface PhraseEnd {
  readonly office: number;
  readonly next: number;
  readonly isLast: boolean;
}

/** Where an office's name ends: at a comma, at what it is in charge of, or at its task. */
function phraseEnd(folded: string): PhraseEnd {
  const task = tasks.exec(folded)?.index ?? folded.length;
  const separators = [folded.indexOf(", "), folded.indexOf("; "), folded.indexOf(" phoi hop ")].filter((at) => at > 0);
  const separator = Math.min(folded.length, ...separators);
  const attribute = attributes.exec(folded)?.index ?? folded.length;
  const office = Math.min(task, separator, attribute);
  if (task <= separator) return { office, next: task, isLast: true };
  return { office, next: separator, isLast: false };
}

/** A post is named without the commune behind it: `Công chức Tư pháp - Hộ tịch xã`. */
function officeName(text: string): string {
  const name = oneSpaced(text).replace(/[.,;]+$/, "");
  const isPost = /^công chức .+ - .+ (?:xã|phường|thị trấn)$/i.test(name);
  const short = isPost ? name.replace(/ (?:xã|phường|thị trấn)$/i, "") : name;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
