/** Which rows are ticked; rows that are no longer shown are not, so that nothing out of sight is assigned. */
import { useCallback, useMemo, useState } from "react";
import type { NodeKey } from "../../domain/framework";

export interface TickedRows {
  readonly keys: readonly NodeKey[];
  readonly toggle: (key: NodeKey) => void;
  readonly set: (keys: readonly NodeKey[]) => void;
}

export function useTickedRows(shown: readonly NodeKey[]): TickedRows {
  const [ticked, setTicked] = useState<readonly NodeKey[]>([]);
  const keys = useMemo(() => shown.filter((key) => ticked.includes(key)), [shown, ticked]);
  const toggle = useCallback(
    (key: NodeKey) => setTicked((now) => (now.includes(key) ? now.filter((other) => other !== key) : [...now, key])),
    [],
  );
  return { keys, toggle, set: setTicked };
}
