/** The start screen's form: what is chosen and typed, and what is still missing. */
import { useState } from "react";
import type { FrameworkChoice, ScoreSheetChoice } from "../pane-model";
import { useWording } from "../text/wording";
import { periodOf, readYear, type PeriodKind } from "../views/period";

/** A framework that ships, by its id, or a file. */
export type ChosenFramework =
  { readonly kind: "shipped"; readonly choice: FrameworkChoice } | { readonly kind: "file" };

export interface PickedFile {
  readonly name: string;
  readonly text: string;
}

export interface StartFaults {
  readonly framework: string | null;
  readonly file: string | null;
  readonly unitName: string | null;
  readonly year: string | null;
}

export interface StartForm {
  readonly framework: ChosenFramework | null;
  readonly withSample: boolean;
  readonly unitName: string;
  readonly year: string;
  readonly periodKind: PeriodKind;
  readonly faults: StartFaults;
  readonly chooseFramework: (framework: ChosenFramework) => void;
  readonly pickFile: (file: File | null) => Promise<void>;
  readonly setSample: (withSample: boolean) => void;
  readonly setUnitName: (unitName: string) => void;
  readonly setYear: (year: string) => void;
  readonly setPeriodKind: (kind: PeriodKind) => void;
  /** `null` where something is missing; the faults then say what. */
  readonly read: () => ScoreSheetChoice | null;
}

const noFaults: StartFaults = { framework: null, file: null, unitName: null, year: null };

export function useStartForm(today: string): StartForm {
  const { text } = useWording();
  const [framework, setFramework] = useState<ChosenFramework | null>(null);
  const [file, setFile] = useState<PickedFile | null>(null);
  const [withSample, setWithSample] = useState(false);
  const [unitName, setUnitName] = useState("");
  const [year, setYear] = useState(today.slice(0, 4));
  const [periodKind, setPeriodKind] = useState<PeriodKind>("year");
  const [faults, setFaults] = useState(noFaults);
  const sample = framework?.kind === "shipped" ? framework.choice.sample : null;
  const takesSample = withSample && sample !== null;

  const pickFile = async (picked: File | null): Promise<void> => {
    if (picked === null) {
      setFile(null);
      return;
    }
    const read = await picked.text().then(
      (content) => ({ name: picked.name, text: content }),
      // A file on a drive that went away, or one that was changed while it was being read.
      () => null,
    );
    setFile(read);
    setFaults((now) => ({ ...now, file: read === null ? text.start.fileUnreadable : null }));
  };

  const read = (): ScoreSheetChoice | null => {
    const readableYear = readYear(year);
    const found: StartFaults = {
      framework: framework === null ? text.start.chooseFramework : null,
      file: framework?.kind === "file" && file === null ? text.start.fileMissing : null,
      unitName: !takesSample && unitName.trim() === "" ? text.start.unitNameMissing : null,
      year: !takesSample && readableYear === null ? text.start.yearWrong : null,
    };
    setFaults(found);
    const chosen = readFramework(framework, file);
    if (chosen === null || Object.values(found).some((fault) => fault !== null)) return null;
    if (takesSample) return { framework: chosen, unitName: sample.unitName, period: sample.period, figures: "sample" };
    if (readableYear === null) return null;
    const period = periodOf(periodKind, readableYear, text.periods[periodKind].label(readableYear));
    return { framework: chosen, unitName: unitName.trim(), period, figures: "blank" };
  };

  return {
    framework,
    withSample: takesSample,
    unitName,
    year,
    periodKind,
    faults,
    chooseFramework: (chosen) => {
      setFramework(chosen);
      setFaults(noFaults);
    },
    pickFile,
    setSample: setWithSample,
    setUnitName,
    setYear,
    setPeriodKind,
    read,
  };
}

function readFramework(
  framework: ChosenFramework | null,
  file: PickedFile | null,
): ScoreSheetChoice["framework"] | null {
  if (framework === null) return null;
  if (framework.kind === "shipped") return { kind: "shipped", id: framework.choice.id };
  return file === null ? null : { kind: "file", fileName: file.name, text: file.text };
}
