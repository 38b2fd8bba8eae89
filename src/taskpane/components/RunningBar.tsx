import { Button } from "@fluentui/react-components";
import type { Running } from "../hooks/use-action-runner";
import { useWording } from "../text/wording";
import { useRunningBarStyles } from "./RunningBar.styles";

interface RunningBarProps {
  readonly running: Running;
  readonly onStop: () => void;
}

/** What is being done, how far it is, and a way out. */
export function RunningBar({ running, onStop }: RunningBarProps) {
  const styles = useRunningBarStyles();
  const { text } = useWording();
  const { name, step, isStopping } = running;
  const words = isStopping ? text.stopping : text.running[name];
  return (
    <div className={styles.root}>
      <div className={styles.words} role="progressbar" aria-label={text.running[name]} aria-valuetext={words}>
        {words}
        {step !== null && !isStopping && ` ${text.steps[step]}`}
      </div>
      <Button size="small" onClick={onStop} disabled={isStopping}>
        {text.stop}
      </Button>
      <span className={styles.bar} aria-hidden />
    </div>
  );
}
