import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { columnViews } from "../../sheets/score-sheet-columns";
import type { PaneCommands } from "../hooks/use-pane-commands";
import { useSettingsDraft } from "../hooks/use-settings-draft";
import type { PaneBook } from "../pane-model";
import { languages, useWording, type Language } from "../text/wording";
import { roundingLevels } from "../views/settings-draft";
import { OptionGroup } from "./OptionGroup";
import { RoundingField } from "./RoundingField";
import { Screen } from "./Screen";
import { SettingsTools } from "./SettingsTools";
import { useSurfaceStyles } from "./surface.styles";

interface SettingsScreenProps {
  readonly book: PaneBook;
  readonly commands: PaneCommands;
  readonly onLanguage: (language: Language) => void;
}

/** Column view and language take effect at once; the rest when it is saved. */
export function SettingsScreen({ book, commands, onLanguage }: SettingsScreenProps) {
  const surface = useSurfaceStyles();
  const { text, language } = useWording();
  const { settingsScreen: words } = text;
  const { draft, change, faults, isChanged, save } = useSettingsDraft(book, commands);
  return (
    <Screen
      footer={
        <Button appearance="primary" disabledFocusable={!isChanged} onClick={save}>
          {words.save}
        </Button>
      }
    >
      <OptionGroup
        legend={words.view}
        name="cchc-view"
        options={columnViews.map((view) => ({ value: view, name: words.views[view], hint: words.viewHints[view] }))}
        value={book.settings.view}
        onChoose={(view) => void commands.showView(view)}
      />
      <OptionGroup
        legend={words.language}
        name="cchc-language"
        options={languages.map((one) => ({ value: one, name: words.languages[one] }))}
        value={language}
        onChoose={onLanguage}
      />
      <section className={surface.stack}>
        <h2 className={surface.heading}>{words.bodies}</h2>
        <Field label={words.addressee} hint={words.addresseeHint}>
          <Input value={draft.addressee} onChange={(_, { value }) => change({ addressee: value })} />
        </Field>
        <Field label={words.appraisingBody}>
          <Input value={draft.appraisingBody} onChange={(_, { value }) => change({ appraisingBody: value })} />
        </Field>
      </section>
      <section className={surface.tight}>
        <h2 className={surface.heading}>{words.rounding}</h2>
        {roundingLevels.map((level) => (
          <RoundingField
            key={level}
            level={level}
            draft={draft.rounding[level]}
            isWrong={faults.digits.includes(level)}
            onChange={(rounding) => change({ rounding: { ...draft.rounding, [level]: rounding } })}
          />
        ))}
      </section>
      <section className={surface.stack}>
        <h2 className={surface.heading}>{words.grades}</h2>
        <Field label={words.gradeBasis}>
          <Select
            value={draft.gradeBasis}
            onChange={(_, { value }) => change({ gradeBasis: value === "points" ? "points" : "index" })}
          >
            <option value="index">{words.bases.index}</option>
            <option value="points">{words.bases.points}</option>
          </Select>
        </Field>
        <Field
          label={words.bands}
          hint={words.bandsHint}
          validationState={faults.bandAt === null ? "none" : "error"}
          validationMessage={faults.bandAt === null ? null : words.bandsWrong(faults.bandAt)}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={draft.bands}
            onChange={(_, { value }) => change({ bands: value })}
          />
        </Field>
      </section>
      <SettingsTools dialect={book.settings.dialect} commands={commands} />
    </Screen>
  );
}
