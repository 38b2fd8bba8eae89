import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useBannerStyles } from "./Banner.styles";

export type BannerTone = "error" | "warning" | "success" | "info";

interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** At the right end: a button that puts it away. */
  readonly aside?: ReactNode;
}

const icons = {
  error: ErrorCircle20Regular,
  warning: Warning20Regular,
  success: CheckmarkCircle20Regular,
  info: Info20Regular,
} as const;

/** A few words that need attention; colour and sign say the same as the words. */
export function Banner({ tone, title, children, aside }: BannerProps) {
  const styles = useBannerStyles();
  const Icon = icons[tone];
  return (
    <div className={mergeClasses(styles.root, styles[tone])}>
      <Icon aria-hidden />
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {aside}
    </div>
  );
}
