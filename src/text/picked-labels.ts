/**
 * Labels as one cell holds them: the alternative picked under a choice, or the parts fulfilled under a checklist, as in
 * `Có kế hoạch; Có báo cáo`. A label that holds a sign of this notation stands in quotes, and a quote inside it is doubled.
 */

export function printPicked(labels: readonly string[]): string {
  return labels.map((label) => (/[;"]|^\s|\s$|^$/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join("; ");
}

/** The labels in a cell; a text that is one of the `known` labels as it stands is that label. */
export function readPicked(text: string, known: readonly string[]): readonly string[] {
  const picked = text.normalize("NFC").trim();
  if (picked === "") return [];
  if (known.includes(picked)) return [picked];
  const parts = picked.match(/(?:"(?:[^"]|"")*"|[^;"])+|"/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(unquoted);
}

function unquoted(part: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(part);
  return quoted === null ? part : (quoted[1] ?? "").replaceAll('""', '"');
}
