/** Rules hold plain numbers as they are and everything else as a formula. */
export const isFormulaText = (text: string): boolean => text.startsWith("=");

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

export const isNumberText = (text: string): boolean => NUMBER.test(text);

export const quotedText = (text: string): string => `="${text.replaceAll('"', '""')}"`;

/** The operand as Office.js gives it: always a formula. */
export const shownOperand = (operand: string): string => (isFormulaText(operand) ? operand : `=${operand}`);
