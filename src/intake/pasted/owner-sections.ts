/** Who answers for what: `a) Văn phòng - Thống kê xã:` and the tasks under it, with the codes they name. */
import { foldWords, hasAnyPhrase, oneSpaced } from "../folded-text";
import { spanOf, type IntakeOwner } from "../intake";
import { bracketedCodes } from "../printed-code";
import type { Paragraph } from "./paragraphs";
import { scoreStatements, statementsOf } from "./score-statements";

export interface OwnerSections {
  readonly owners: readonly IntakeOwner[];
  readonly taken: ReadonlySet<Paragraph>;
}

const officeWords = [
  "cong chuc",
  "can bo",
  "van phong",
  "bo phan",
  "ubmttq",
  "ubmttqvn",
  "mttq",
  "mat tran",
  "doan the",
  "ban nganh",
  "cong an",
  "quan su",
  "tai chinh",
  "ke toan",
  "tu phap",
  "dia chinh",
  "van hoa",
  "phong",
  "trung tam",
  "trung tam phuc vu hanh chinh cong",
  "to cong nghe so",
  "hoi dong nhan dan",
];

export function readOwnerSections(paragraphs: readonly Paragraph[]): OwnerSections {
  const owners: IntakeOwner[] = [];
  const taken = new Set<Paragraph>();
  for (let at = 0; at < paragraphs.length; at += 1) {
    const heading = paragraphs[at];
    if (heading === undefined || !isOfficeHeading(heading)) continue;
    const tasks: Paragraph[] = [];
    for (let next = at + 1; next < paragraphs.length; next += 1) {
      const task = paragraphs[next];
      const isTask = task?.mark?.kind === "bullet" && !task.isMarkedHeading && statementsOf(task).length === 0;
      if (task === undefined || !isTask) break;
      tasks.push(task);
    }
    if (tasks.length === 0) continue;
    [heading, ...tasks].forEach((paragraph) => taken.add(paragraph));
    owners.push(ownerOf(heading, tasks));
  }
  return { owners, taken };
}

const longestOffice = 120;

function isOfficeHeading({ mark, text }: Paragraph): boolean {
  if (mark === null || mark.kind === "bullet" || mark.kind === "part" || text.length > longestOffice) return false;
  const isLettered = mark.kind === "letter" || (mark.kind === "dotted" && text.endsWith(":"));
  return isLettered && hasAnyPhrase(foldWords(text), officeWords) && scoreStatements(text).length === 0;
}

function ownerOf(heading: Paragraph, tasks: readonly Paragraph[]): IntakeOwner {
  const text = tasks.map((task) => `${task.mark?.printed ?? "-"} ${task.text}`).join(" ");
  const codes = bracketedCodes(text).map(({ code }) => code.code ?? "");
  return {
    owner: oneSpaced(heading.text.replace(/:$/, "")),
    mark: heading.mark?.code ?? null,
    codes: [...new Set(codes)],
    inferredCodes: [],
    text,
    place: spanOf([heading, ...tasks].map(({ place }) => place)),
  };
}

const shortestName = 18;

/** Rows whose name an office's text repeats without its code. */
export function inferOwnedCodes(
  owner: IntakeOwner,
  rows: readonly { readonly code: string | null; readonly name: string }[],
): IntakeOwner {
  const words = foldWords(owner.text);
  const inferredCodes = rows.flatMap(({ code, name }) => {
    const folded = foldWords(name);
    const isNamed = folded.length >= shortestName && code !== null && code.includes(".") && words.includes(folded);
    return isNamed && !owner.codes.includes(code) ? [code] : [];
  });
  return { ...owner, inferredCodes: [...new Set(inferredCodes)] };
}
