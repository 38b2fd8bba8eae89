import type { CellValue, ConditionalFormatData } from "../workbook-data";
import { isError } from "./comparison";
import { displayText } from "./number-display";

type TextOperator = Extract<ConditionalFormatData, { kind: "text" }>["operator"];

/**
 * Whether a cell's text meets a text rule. Excel keeps these rules as formulas, which say how: "contains" is
 * `NOT(ISERROR(SEARCH(text,cell)))`, with SEARCH's wildcards; "begins with" is `LEFT(cell,LEN(text))=text`. Letter case does
 * not matter; a number is read as the text of its General format.
 */
export function matchesText(value: CellValue, operator: TextOperator, text: string): boolean {
  if (isError(value)) return operator === "NotContains";
  const own = displayText(value, "General", "vi").toLowerCase();
  const wanted = text.toLowerCase();
  switch (operator) {
    case "Contains":
      return searchPattern(wanted).test(own);
    case "NotContains":
      return !searchPattern(wanted).test(own);
    case "BeginsWith":
      return own.startsWith(wanted);
    case "EndsWith":
      return own.endsWith(wanted);
  }
}

/** "You can use the wildcard characters — the question mark (?) and asterisk (*) … type a tilde (~) before the character." */
function searchPattern(text: string): RegExp {
  const pattern = text.replaceAll(/~[?*~]|[\s\S]/gu, (piece) => {
    if (piece === "?") return "[^]";
    if (piece === "*") return "[^]*";
    return (piece.length > 1 && piece.startsWith("~") ? piece.slice(1) : piece).replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  });
  return new RegExp(pattern, "u");
}
