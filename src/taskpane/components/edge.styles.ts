/** A border of one colour: makeStyles takes the four sides one by one. */
export function edge(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
}
