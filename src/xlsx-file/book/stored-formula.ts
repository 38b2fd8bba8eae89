/** Formulas as a file holds them: no `=`, custom functions and newer functions under the names Excel gives them there. */

export interface StoredFormula {
  readonly text: string;
  /** Whether Excel keeps it as a dynamic array: `t="array" cm="1"`. */
  readonly isDynamic: boolean;
}

/** Functions younger than the file format; without the prefix Excel shows `#NAME?` until the cell is entered again. */
const prefixed = new Set(
  "CONCAT DAYS FORMULATEXT IFNA IFS ISFORMULA MAXIFS MINIFS NUMBERVALUE RANK.AVG RANK.EQ SWITCH TEXTJOIN UNICHAR UNICODE XLOOKUP XMATCH XOR AGGREGATE".split(
    " ",
  ),
);

const functionName = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\]|(?<![\p{L}\d_.])([A-Z][A-Z\d.]*)(?=\()/gu;

/** `=CCHC.GAP(1,2)` → `_xldudf_CCHC_GAP(1,2)`: from any other spelling Excel never finds the function again. */
export function storedFormula(formula: string): StoredFormula {
  let isDynamic = false;
  const text = formula.replace(/^=/, "").replace(functionName, (whole, name?: string) => {
    if (name === undefined) return whole;
    if (name.startsWith("CCHC.")) {
      isDynamic = true;
      return `_xldudf_${name.replaceAll(".", "_")}`;
    }
    return prefixed.has(name) ? `_xlfn.${name}` : name;
  });
  return { text, isDynamic };
}
