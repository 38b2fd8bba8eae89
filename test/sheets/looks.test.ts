import { calculatedFill, headerLook, lookOfCell, rowLook, toneLook } from "../../src/sheets/looks";

const white = "#FFFFFF";

/** WCAG 2: relative luminance of a colour, contrast of two. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = [white, calculatedFill, rowLook.part.fill!, rowLook.area.fill!];

const cases: readonly (readonly [name: string, color: string, ground: string])[] = [
  ["header", headerLook.color, headerLook.fill!],
  ...Object.entries(rowLook).flatMap(([name, { color, fill }]) => [[`row ${name}`, color, fill ?? white] as const]),
  ...Object.entries(lookOfCell).map(([name, { color, fill }]) => [`cell ${name}`, color, fill ?? white] as const),
  ...Object.entries(toneLook).flatMap(([name, { color, fill }]) =>
    (fill === null ? grounds : [fill]).map((ground) => [`tone ${name}`, color, ground] as const),
  ),
];

test.each(cases)("%s: %s on %s can be read", (_name, color, ground) => {
  expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
});

test("contrast is counted as the standard has it", () => {
  expect(contrast("#000000", white)).toBe(21);
  expect(contrast(white, white)).toBe(1);
});
