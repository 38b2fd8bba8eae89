/** What a formula makes of a figure that staff typed. */

/** A cell as long as nothing; `=""` would be asked of a number too, and not every program says no to 0. */
export function isBlank(cell: string): string {
  return `LEN(${cell})=0`;
}

/** Signs of what NUMBERVALUE would take for a number and staff do not write as points: 5%, 1E3, 1/2, 7:30, 1 5. */
const foreignSigns = `{"%","e","/",":"," ","?-","(","$"}`;

/**
 * The number in a cell, also where it stands there as text, `0,5` or `0.5`; blank where it is blank or no figure at all.
 */
export function typedFigure(cell: string): string {
  const text = `TRIM(${cell})`;
  const isForeign = `SUMPRODUCT(--ISNUMBER(SEARCH(${foreignSigns},${text})))>0`;
  const read = `NUMBERVALUE(SUBSTITUTE(${text},",","."),".","'")`;
  return `IF(ISNUMBER(${cell}),${cell},IFERROR(IF(OR(${text}="",${isForeign}),"",${read}),""))`;
}
