/** Rounding as plain formulas, for a binary number that stands for a decimal. */
import type { Rounding } from "../domain/decimal";

/** Digits to which a sum or a quotient of doubles is the decimal it stands for; further ones are noise. */
const trueDigits = 10;

/** A sum of typed figures as the decimal it is. */
export function exactFormula(amount: string): string {
  return `ROUND(${amount},${trueDigits})`;
}

/** Also right for an array of amounts inside SUMPRODUCT, where IF would need an array formula. */
export function roundedFormula(amount: string, { digits, mode }: Rounding): string {
  switch (mode) {
    case "halfAwayFromZero":
      return `ROUND(${exactFormula(amount)},${digits})`;
    case "truncate":
      return `ROUNDDOWN(${exactFormula(amount)},${digits})`;
    case "halfEven":
      return halfEvenFormula(amount, digits);
  }
}

/** A half goes to twice its rounded half: 2.5 → 2 × ROUND(1.25) = 2 and 3.5 → 2 × ROUND(1.75) = 4. */
function halfEvenFormula(amount: string, digits: number): string {
  const units = `ROUND((${amount})*10^${digits},${Math.max(0, trueDigits - digits)})`;
  const fraction = `ABS(${units}-TRUNC(${units}))`;
  return `((${fraction}=0.5)*2*ROUND(${units}/2,0)+(${fraction}<>0.5)*ROUND(${units},0))/10^${digits}`;
}
