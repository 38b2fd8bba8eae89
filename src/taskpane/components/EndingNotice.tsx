import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { outcomeText } from "../../text/outcome-text";
import type { Ending } from "../hooks/use-action-runner";
import { useWording } from "../text/wording";
import { Banner, type BannerTone } from "./Banner";

interface EndingNoticeProps {
  readonly ending: Ending;
  readonly onDismiss: () => void;
}

/** How the last action ended, in one sentence. */
export function EndingNotice({ ending, onDismiss }: EndingNoticeProps) {
  const { text, language } = useWording();
  const sentence =
    ending.kind === "outcome"
      ? outcomeText(ending.outcome, language)
      : ending.kind === "declined"
        ? text.keptAsIs
        : text.mistake;
  return (
    <Banner
      tone={toneOf(ending)}
      aside={
        <Button
          size="small"
          appearance="transparent"
          icon={<Dismiss20Regular />}
          aria-label={text.close}
          onClick={onDismiss}
        />
      }
    >
      <span>{sentence}</span>
    </Banner>
  );
}

function toneOf(ending: Ending): BannerTone {
  if (ending.kind === "declined") return "info";
  if (ending.kind === "mistake") return "error";
  switch (ending.outcome.outcome) {
    case "done":
      return "success";
    case "unchanged":
      return "info";
    case "consentNeeded":
      return "warning";
    case "refused":
      return ending.outcome.problem.problem === "Cancelled" ? "info" : "error";
  }
}
