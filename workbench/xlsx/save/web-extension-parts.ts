import type { AddInReference } from "../add-in";
import type { PackageDraft } from "../package/package-draft";
import { OFFICE_RELATIONSHIP } from "../package/relationships";
import { DRAWING, EXTENSION, OFFICE, TASK_PANES, WEB_EXTENSION } from "../xml/namespaces";
import { escapeXstring } from "../xml/xml-text";
import { element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import { countedId } from "./save-context";

const PANES_PART = "xl/webextensions/taskpanes.xml";
const EXTENSION_PART = "xl/webextensions/webextension1.xml";
const LINKS = "http://schemas.microsoft.com/office/2011/relationships";

/**
 * Document settings go where Excel itself keeps them, into the add-in's web extension part: settings saved by Excel are
 * found by the workbench and the other way round. The same part says that the add-in has custom functions in use. Excel
 * also lists their names there; its element for the list is not in the published schema, so the list is left out.
 * `kept` are panes of other add-ins found in the opened file.
 */
export function addWebExtension(
  draft: PackageDraft,
  addIn: AddInReference | undefined,
  settings: Readonly<Record<string, string>>,
  customFunctions: readonly string[],
  kept: (panes: XmlElement, panesPart: string) => void,
): void {
  const panes = element("wetp:taskpanes", { "xmlns:wetp": TASK_PANES });
  if (addIn !== undefined) {
    draft.addPart(
      EXTENSION_PART,
      "application/vnd.ms-office.webextension+xml",
      webExtension(addIn, settings, customFunctions),
    );
    const link = draft.link(PANES_PART, `${LINKS}/webextension`, EXTENSION_PART);
    panes.children.push(
      // Not shown on opening: whether the pane opens is the reader's choice.
      element("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 0 }, [
        element("wetp:webextensionref", { "xmlns:r": OFFICE, "r:id": link }),
      ]),
    );
  }
  kept(panes, PANES_PART);
  if (panes.children.length === 0) return;
  draft.addPart(PANES_PART, "application/vnd.ms-office.webextensiontaskpanes+xml", panes);
  draft.link("", `${LINKS}/webextensiontaskpanes`, PANES_PART);
}

function webExtension(
  { id, version, store, storeType }: AddInReference,
  settings: Readonly<Record<string, string>>,
  customFunctions: readonly string[],
): XmlElement {
  const properties = Object.entries(settings).map(([name, value]) =>
    element("we:property", { name: escapeXstring(name), value: escapeXstring(value) }),
  );
  return element("we:webextension", { "xmlns:we": WEB_EXTENSION, id: countedId("webExtension", 1) }, [
    element("we:reference", { id, version, store, storeType }),
    element("we:alternateReferences"),
    element("we:properties", {}, properties),
    element("we:bindings"),
    element("we:snapshot", { "xmlns:r": OFFICE_RELATIONSHIP }),
    ...(customFunctions.length > 0
      ? [
          element("we:extLst", {}, [
            element("a:ext", { "xmlns:a": DRAWING, uri: EXTENSION.customFunctions }, [
              element("we:containsCustomFunctions"),
            ]),
          ]),
        ]
      : []),
  ]);
}
