import { mergeClasses } from "@fluentui/react-components";
import type { BannerTone } from "./Banner";
import { usePillStyles } from "./Pill.styles";

interface PillProps {
  readonly tone: BannerTone;
  readonly children: string;
}

/** A state in one or two words. */
export function Pill({ tone, children }: PillProps) {
  const styles = usePillStyles();
  return <span className={mergeClasses(styles.root, styles[tone])}>{children}</span>;
}
