import { parseCell } from "../addresses";
import { CALCULATES_ARRAYS, GIVES_ARRAY, handsOn, takesRange } from "./array-functions";
import { isMark } from "./formula-tokens";
import type { Token } from "./formula-tokens";
import { isOneCell } from "./structured-references";

/** What a piece of a formula gives: one value, or several (a range counts as several when it has more than one cell). */
type Shape = "one" | "many";

/** How strongly an operator binds. */
// prettier-ignore
const BINARY: Readonly<Record<string, number>> = {
  "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};

/**
 * Whether a typed formula has to be stored as a dynamic array.
 *
 * "Excel formulas that return a set of values … spill"; a plain `<f>` is read the old way instead, with one value taken
 * of each range (implicit intersection), which would change the result. Storing a formula as dynamic without need
 * changes nothing, so a doubtful case counts as needed; one that cannot be read counts as plain.
 */
export function needsArrayEvaluation(tokens: readonly Token[]): boolean {
  const reader = new ShapeReader(tokens.filter((token) => token.kind !== "space"));
  const shape = reader.expression(0, "lifting");
  return reader.readable && (shape === "many" || reader.lifted);
}

class ShapeReader {
  #at = 0;
  #broken = false;
  readonly #locals = new Map<string, Shape>();
  /** A range met an operator, or an argument, that wants one value. */
  lifted = false;

  constructor(readonly tokens: readonly Token[]) {}

  get readable(): boolean {
    return !this.#broken && this.#at === this.tokens.length;
  }

  get #token(): Token | undefined {
    return this.tokens[this.#at];
  }

  #take(mark: string): boolean {
    const taken = isMark(this.#token, mark);
    if (taken) this.#at++;
    return taken;
  }

  expression(binding: number, inside: "lifting" | "arrayFunction"): Shape {
    let shape = this.#prefixed(inside);
    for (;;) {
      const operator = this.#token;
      const strength = operator?.kind === "mark" ? (BINARY[operator.text] ?? 0) : 0;
      if (strength <= binding || this.#broken) return shape;
      this.#at++;
      shape = this.#lift(inside, shape, this.expression(strength, inside));
    }
  }

  #lift(inside: "lifting" | "arrayFunction", ...operands: readonly Shape[]): Shape {
    if (!operands.includes("many")) return "one";
    if (inside === "lifting") this.lifted = true;
    return "many";
  }

  #prefixed(inside: "lifting" | "arrayFunction"): Shape {
    if (this.#take("@")) {
      this.#prefixed(inside);
      return "one";
    }
    if (this.#take("-") || this.#take("+")) return this.#lift(inside, this.#prefixed(inside));
    let shape = this.#reference(inside);
    while (this.#take("%")) shape = this.#lift(inside, shape);
    return shape;
  }

  #reference(inside: "lifting" | "arrayFunction"): Shape {
    let shape = this.#primary(inside);
    for (;;) {
      if (this.#take(":")) {
        this.#primary(inside);
        shape = "many";
      } else if (this.#take("#")) {
        shape = "many";
      } else if (isMark(this.#token, "(")) {
        this.#arguments("");
        shape = "one";
      } else {
        return shape;
      }
    }
  }

  #primary(inside: "lifting" | "arrayFunction"): Shape {
    const token = this.#token;
    this.#at++;
    if (token === undefined) return this.#fail();
    switch (token.kind) {
      case "text":
      case "number":
      case "error":
        return "one";
      case "bracket":
        // `[1]Sheet1!A1`: another workbook, then an ordinary reference.
        if (isMark(this.tokens[this.#at + 1], "!")) return this.#primary(inside);
        return isOneCell(token.text) ? "one" : "many";
      case "quoted":
        return this.#take("!") ? this.#primary(inside) : this.#fail();
      case "word":
        return this.#word(token.text, inside);
      case "mark":
        if (token.text === "(") return this.#group(inside);
        return token.text === "{" ? this.#constant() : this.#fail();
      case "space":
        return this.#fail();
    }
  }

  #fail(): Shape {
    this.#broken = true;
    return "one";
  }

  #group(inside: "lifting" | "arrayFunction"): Shape {
    let shape = this.expression(0, inside);
    while (this.#take(",")) {
      this.expression(0, inside);
      shape = "many";
    }
    return this.#take(")") ? shape : this.#fail();
  }

  #constant(): Shape {
    while (this.#token !== undefined && !isMark(this.#token, "}")) this.#at++;
    return this.#take("}") ? "many" : this.#fail();
  }

  #word(text: string, inside: "lifting" | "arrayFunction"): Shape {
    if (this.#take("!")) return this.#primary(inside);
    if (isMark(this.#token, "(")) return this.#arguments(text.toUpperCase());
    const next = this.#token;
    if (next?.kind === "bracket") {
      this.#at++;
      return isOneCell(next.text) ? "one" : "many";
    }
    if (parseCell(text) !== undefined) return "one";
    return this.#locals.get(text.toLowerCase()) ?? "one";
  }

  #arguments(name: string): Shape {
    this.#take("(");
    const inside = CALCULATES_ARRAYS.has(name) ? "arrayFunction" : "lifting";
    let result: Shape = GIVES_ARRAY.has(name) ? "many" : "one";
    let last: Shape = "one";
    let bound: string | undefined;
    for (let argument = 0; !this.#take(")"); argument++) {
      if (argument > 0 && !this.#take(",")) return this.#fail();
      if (this.#token === undefined || this.#broken) return this.#fail();
      if (isMark(this.#token, ",") || isMark(this.#token, ")")) continue;
      const binding = name === "LET" && argument % 2 === 0 ? this.#token.text.toLowerCase() : undefined;
      const shape = this.expression(0, inside);
      if (bound !== undefined) this.#locals.set(bound, shape);
      bound = binding;
      last = shape;
      if (shape === "one" || name === "LET" || name === "LAMBDA" || name === "") continue;
      if (handsOn(name, argument)) result = "many";
      else if (!takesRange(name, argument)) result = this.#lift("lifting", shape);
    }
    return name === "LET" ? last : result;
  }
}
