import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Consent } from "../../actions/outcome";
import type { Answer } from "../hooks/use-action-runner";
import type { PaneText } from "../text/vi";
import { useWording } from "../text/wording";
import { useConsentQuestionStyles } from "./ConsentQuestion.styles";
import { useSurfaceStyles } from "./surface.styles";

interface ConsentQuestionProps {
  readonly consent: Consent;
  readonly onAnswer: (answer: Answer) => void;
}

/** Asked before anything typed is lost. Esc and the first button keep everything as it is. */
export function ConsentQuestion({ consent, onAnswer }: ConsentQuestionProps) {
  const styles = useConsentQuestionStyles();
  const surface = useSurfaceStyles();
  const { text } = useWording();
  const panel = useRef<HTMLDivElement>(null);
  const { title, question, examples, yes } = wordsOf(consent, text);

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onAnswer("declined");
  };

  return (
    <div className={styles.ground}>
      <div
        ref={panel}
        className={styles.panel}
        role="alertdialog"
        aria-modal
        aria-labelledby="cchc-consent-title"
        aria-describedby="cchc-consent-question"
        onKeyDown={onKeyDown}
      >
        <h2 id="cchc-consent-title" className={surface.title}>
          {title}
        </h2>
        <div id="cchc-consent-question" className={surface.tight}>
          <p className={surface.text}>{question}</p>
          {examples.length > 0 && (
            <ul className={styles.examples}>
              {examples.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          )}
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => onAnswer("declined")}>{text.consent.no}</Button>
          <Button appearance="primary" onClick={() => onAnswer("agreed")}>
            {yes}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface ConsentWords {
  readonly title: string;
  readonly question: string;
  readonly examples: readonly string[];
  readonly yes: string;
}

function wordsOf(consent: Consent, { consent: words }: PaneText): ConsentWords {
  switch (consent.about) {
    case "removeSheets":
      return {
        title: words.removeTitle,
        question: words.remove(consent.sheets.map((sheet) => `“${sheet}”`).join(", "), consent.typedCells),
        examples: [],
        yes: words.removeYes,
      };
    case "overwrite":
      return {
        title: words.overwriteTitle,
        question: words.overwrite(consent.cells),
        examples: consent.examples,
        yes: words.overwriteYes,
      };
  }
}
