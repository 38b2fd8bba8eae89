import type { WorkbookProblem } from "../ports/workbook";
import type { Inventory } from "./inventory";
import { accepted, readBackDiffers, type Step } from "./step";
import { utf8Length } from "./utf8-length";
import { partNamespace, partXml, textOfAnswer } from "./stored-part";

/** Excel on the web refuses larger parts. */
const mostBytes = 1_000_000;

export function storeText(text: string | null, before: Inventory): Step | WorkbookProblem {
  if (text !== null && utf8Length(partXml(text)) > mostBytes) return { problem: "TooLarge" };
  return {
    sheetIds: [],
    calculated: [],
    write: ({ context }) => {
      putText(context, text, before);
      if (text === null) return Promise.resolve(accepted);
      const xml = context.workbook.customXmlParts.getByNamespace(partNamespace).getOnlyItem().getXml();
      return Promise.resolve(() => (textOfAnswer(xml) === text ? null : { problem: readBackDiffers }));
    },
    undo: (context, now) => {
      const isOurs = now.stored.text === text;
      if (isOurs && text !== before.stored.text) putText(context, before.stored.text, now);
    },
  };
}

/** Leaves exactly one part with the text, or none. */
function putText(context: Excel.RequestContext, text: string | null, { stored }: Inventory): void {
  const parts = context.workbook.customXmlParts;
  const [first, ...others] = stored.partIds;
  for (const id of text === null ? stored.partIds : others) parts.getItem(id).delete();
  if (text === null) return;
  if (first === undefined) parts.add(partXml(text));
  else parts.getItem(first).setXml(partXml(text));
}
