import { Button } from "@fluentui/react-components";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { Dialect } from "../pane-model";
import { useWording } from "../text/wording";
import { useSettingsScreenStyles } from "./SettingsScreen.styles";
import { useSurfaceStyles } from "./surface.styles";

interface SettingsToolsProps {
  readonly dialect: Dialect;
  readonly commands: PaneCommands;
}

/** What is seldom needed: mending formulas, doing without the add-in, taking its sheets away. */
export function SettingsTools({ dialect, commands }: SettingsToolsProps) {
  const styles = useSettingsScreenStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const { settingsScreen: words } = text;
  const isCchc = dialect === "cchc";
  const tools = [
    { name: words.repair, hint: words.repairHint, press: commands.repairFormulas },
    {
      name: isCchc ? words.toNative : words.toCchc,
      hint: isCchc ? words.toNativeHint : words.toCchcHint,
      press: () => commands.switchDialect(isCchc ? "native" : "cchc"),
    },
    { name: words.remove, hint: words.removeHint, press: commands.removeSheets },
  ];
  return (
    <section className={surface.tight}>
      <h2 className={surface.heading}>{words.tools}</h2>
      <div className={styles.tools}>
        {tools.map(({ name, hint, press }, at) => (
          <div key={name} className={surface.tight}>
            <Button aria-describedby={`cchc-tool-${at}`} onClick={() => void press()}>
              {name}
            </Button>
            <span id={`cchc-tool-${at}`} className={surface.muted}>
              {hint}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
