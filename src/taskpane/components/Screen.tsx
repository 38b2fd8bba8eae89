import type { ReactNode } from "react";
import { useScreenStyles } from "./Screen.styles";

interface ScreenProps {
  /** Buttons that stay in view below what scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One place of the pane: what scrolls, and its buttons. */
export function Screen({ footer, children }: ScreenProps) {
  const styles = useScreenStyles();
  return (
    <div className={styles.root}>
      {/* Reachable by keyboard, because a page of text alone has nothing else to stop at. */}
      <div className={styles.scroll} tabIndex={0} role="group" data-scroll>
        {children}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
