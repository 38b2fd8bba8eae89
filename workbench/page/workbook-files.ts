import type { WorkbookData } from "../workbook-data";
import { openXlsx } from "../xlsx/open/open-xlsx";
import { isRefusal, type Refusal } from "../xlsx/refusal";
import { saveXlsx } from "../xlsx/save/save-xlsx";
import type { AddInManifest } from "./ribbon/add-in-manifest";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where the manifest came from, as Excel notes it in a workbook for an add-in loaded by its developer. */
const STORE = { store: "developer", storeType: "Registry" } as const;

/** Reads a file the person chose; the add-in's own functions and settings come back as it knows them. */
export async function readWorkbookFile(file: File, { id, functions }: AddInManifest): Promise<WorkbookData | Refusal> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return openXlsx(bytes, { addIn: { id }, namespaces: functions ? [functions.namespace] : [] });
}

export const isRefused = (outcome: WorkbookData | Refusal): outcome is Refusal => isRefusal(outcome);

/** Hands the workbook to the browser as a download. */
export async function downloadWorkbook(
  data: WorkbookData,
  name: string,
  { id, version, functions }: AddInManifest,
): Promise<void> {
  const bytes = await saveXlsx(data, {
    addIn: { id, version, ...STORE },
    namespaces: functions ? [functions.namespace] : [],
    savedAt: new Date(),
  });
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}

/** Asks the person for a file. Nothing comes back when they choose none. */
export function chooseFile(chosen: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = `.xlsx,${XLSX}`;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) chosen(file);
  });
  input.click();
}

/** Files can be dropped anywhere on the place; `text` says so while one is held over it. */
export function acceptDroppedFiles(place: HTMLElement, text: () => string, dropped: (file: File) => void): void {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const leave = (): void => {
    place.classList.remove("drop-target");
  };
  place.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    place.dataset["drop"] = text();
    place.classList.add("drop-target");
  });
  place.addEventListener("dragleave", (event) => {
    if (!place.contains(event.relatedTarget as Node | null)) leave();
  });
  place.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    leave();
    const file = event.dataTransfer?.files[0];
    if (file) dropped(file);
  });
}
