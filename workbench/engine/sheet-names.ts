/** "The name must be fewer than 32 characters", has none of `: \ / ? * [ ]`, and does not begin or end with `'`. */
export function isSheetName(name: string): boolean {
  const isShort = name.length > 0 && name.length < 32;
  return isShort && !/[:\\/?*[\]]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
}
