import { DEFAULT_STYLES } from "@univerjs/core";

/** Excel's own font, by whose digits columns are measured. */
const EXCEL_FONT = "Calibri";

/** A digit of Calibri is 0.507 em wide, one of Arial and its like 0.556. */
const SIZE_ADJUST = "91.2%";

const FACES: readonly (readonly [weight: string, names: readonly string[]])[] = [
  ["normal", ["Carlito", "Arial", "Liberation Sans", "Helvetica"]],
  ["bold", ["Carlito Bold", "Arial Bold", "Liberation Sans Bold", "Helvetica Bold"]],
];

/**
 * Cells without a font of their own are in Calibri, as in Excel. Where the machine has none, one of its own fonts is drawn in
 * Calibri's width, so that a text takes the room it takes in Excel.
 */
export async function provideExcelFont(): Promise<void> {
  Object.assign(DEFAULT_STYLES, { ff: EXCEL_FONT });
  if (isInstalled(EXCEL_FONT)) return;
  const style = document.createElement("style");
  style.textContent = FACES.map(
    ([weight, names]) =>
      `@font-face { font-family: ${EXCEL_FONT}; font-weight: ${weight}; size-adjust: ${SIZE_ADJUST}; src: ${names
        .map((name) => `local("${name}")`)
        .join(", ")}; }`,
  ).join("\n");
  document.head.append(style);
  await Promise.all(FACES.map(([weight]) => document.fonts.load(`${weight} 11pt ${EXCEL_FONT}`).catch(() => [])));
}

/** A font that is there makes a difference to the width of a text, whatever stands behind it in the list. */
function isInstalled(font: string): boolean {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return true;
  return ["monospace", "serif"].every((other) => {
    context.font = `40px ${other}`;
    const without = context.measureText("Wi0123456789").width;
    context.font = `40px ${font}, ${other}`;
    return context.measureText("Wi0123456789").width !== without;
  });
}
