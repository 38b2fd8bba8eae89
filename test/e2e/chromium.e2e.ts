import { findChromium } from "./chromium";

test("where there is no Chromium one line says what to install", () => {
  expect(() => findChromium({ PATH: "/nowhere" })).toThrow(
    "There is no Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM.",
  );
});

test("a CHROMIUM that cannot be run is named", () => {
  expect(() => findChromium({ CHROMIUM: "/nowhere/chromium", PATH: process.env["PATH"] })).toThrow(
    "CHROMIUM names /nowhere/chromium, which cannot be run.",
  );
});

test("CHROMIUM goes before the path", () => {
  expect(findChromium({ CHROMIUM: process.execPath, PATH: "/nowhere" })).toBe(process.execPath);
});
