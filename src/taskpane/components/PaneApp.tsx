import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fluentTheme, type PaneTheme } from "../theme";
import { WordingContext, wordings, type Language } from "../text/wording";
import { PaneFrame, type PaneFrameProps } from "./PaneFrame";

export interface PaneAppProps extends Omit<PaneFrameProps, "onLanguage"> {
  readonly theme: PaneTheme;
  readonly language: Language;
  /** Called when the user chooses another language, so that it can be kept for next time. */
  readonly onLanguage: (language: Language) => void;
}

/** Theme and language around the pane. */
export function PaneApp({ theme, language: first, onLanguage, ...frame }: PaneAppProps) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language): void => {
    setLanguage(chosen);
    onLanguage(chosen);
  };
  return (
    <FluentProvider theme={fluentTheme[theme]} style={{ colorScheme: theme }}>
      <WordingContext value={wordings[language]}>
        <PaneFrame {...frame} onLanguage={choose} />
      </WordingContext>
    </FluentProvider>
  );
}
