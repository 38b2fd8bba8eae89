import { keepDocument } from "../engine/document-records";
import type { Engine } from "../engine/engine";
import type { DocumentSettings } from "../transport/external";

/** `Office.context.document.settings`: the same settings as `workbook.settings`, read and saved as a whole. */
export function documentSettings(engine: Engine): DocumentSettings {
  return {
    read: () => engine.document.settings,
    write: (settings) => {
      engine.act("addin", () => {
        keepDocument(engine, "settings", settings);
      });
    },
    // Microsoft on `settingsChanged`: "the event will fire only when … more than one user is editing the spreadsheet".
    listen: (listener) =>
      engine.changes.listen((change) => {
        if (change.kind === "documentChanged" && change.part === "settings" && change.origin === "coauthor") listener();
      }),
  };
}
