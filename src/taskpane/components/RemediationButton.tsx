import { Button } from "@fluentui/react-components";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { PaneBook } from "../pane-model";
import { useWording } from "../text/wording";

interface RemediationButtonProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
}

/** Makes the sheet Khắc phục, or brings it up to date. */
export function RemediationButton({ book, commands }: RemediationButtonProps) {
  const { text } = useWording();
  return (
    <Button appearance="primary" onClick={() => void commands.makeRemediation()}>
      {book.remediationSheet === "made" ? text.remediation.refresh : text.remediation.make}
    </Button>
  );
}
