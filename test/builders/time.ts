/** How long hostile text takes to read: far under a second where the work grows with its length alone. */

/** Enough for text of this length read in one pass on a busy machine, and far too little for a pass at every letter. */
export const onePass = { letters: 60_000, milliseconds: 300 } as const;

export function millisecondsOf(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}
