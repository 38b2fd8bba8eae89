import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { useWording } from "../text/wording";
import { usePaneHeaderStyles } from "./PaneHeader.styles";
import { useSurfaceStyles } from "./surface.styles";

interface PaneHeaderProps {
  readonly title: string;
  readonly subtitle: string;
  /** What the button at the right does; none where there is nothing to set. */
  readonly corner: { readonly kind: "settings" | "back"; readonly press: () => void } | null;
}

export function PaneHeader({ title, subtitle, corner }: PaneHeaderProps) {
  const styles = usePaneHeaderStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const label = corner?.kind === "back" ? text.back : text.settings;
  return (
    <header className={styles.root}>
      <div className={styles.names}>
        <h1 className={mergeClasses(surface.title, styles.line)} title={title}>
          {title}
        </h1>
        <p className={mergeClasses(surface.muted, styles.line)} title={subtitle}>
          {subtitle}
        </p>
      </div>
      {corner !== null && (
        <Button
          className={mergeClasses(corner.kind === "back" && styles.atStart)}
          appearance="subtle"
          icon={corner.kind === "back" ? <ArrowLeft20Regular /> : <Settings20Regular />}
          aria-label={label}
          title={label}
          onClick={corner.press}
        />
      )}
    </header>
  );
}
