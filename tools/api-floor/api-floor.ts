/**
 * Whether the add-in uses anything newer than the floor its manifest asks for. The type definitions know all of Excel's API;
 * what Excel 2021 does not have compiles all the same and is `undefined` there.
 *
 * Read from the `[Api set: …]` notes in Microsoft's type definitions: what is called, read, written, destructured, or named in
 * a `load`. Texts that stand for an enum's value are not looked at.
 */
import ts from "typescript";

/** The newest version of each requirement set that may be used; of a set that is not here, nothing may. */
export const apiFloor: Readonly<Record<string, number>> = {
  ExcelApi: 1.14,
  CustomFunctionsRuntime: 1.3,
  SharedRuntime: 1.1,
  AddinCommands: 1.1,
};

export interface ApiUse {
  readonly file: string;
  readonly line: number;
  /** As in `Range.valuesAsJson`. */
  readonly member: string;
  /** As in `ExcelApi 1.16`. */
  readonly apiSet: string;
}

/** Uses above the floor, file by file. `program` must know the types `office-js`. */
export function usesAboveFloor(program: ts.Program, isOwn: (file: string) => boolean): readonly ApiUse[] {
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const source of program.getSourceFiles().filter(({ fileName }) => isOwn(fileName))) {
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      for (const symbol of symbolsAt(node, checker)) {
        const apiSet = apiSetOf(symbol);
        if (apiSet === undefined || isWithinFloor(apiSet)) continue;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        uses.push({ file: source.fileName, line: line + 1, member: nameOf(symbol), apiSet });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** The members of an API that a node names, if it names any. */
function symbolsAt(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (ts.isCallExpression(node)) return loadedProperties(node, checker);
  if (ts.isStringLiteral(node) && ts.isElementAccessExpression(node.parent)) {
    return defined(checker.getTypeAtLocation(node.parent.expression).getProperty(node.text));
  }
  if (!ts.isIdentifier(node)) return [];
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return defined(checker.getSymbolAtLocation(node));
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
    return defined(checker.getTypeAtLocation(parent.parent).getProperty(node.text));
  }
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node) {
    const wanted = checker.getContextualType(parent.parent);
    return defined(wanted && checker.getNonNullableType(wanted).getProperty(node.text));
  }
  return [];
}

/** `range.load("values, format/fill")` and `range.load(["values"])`: the properties named, from the object loaded. */
function loadedProperties(call: ts.CallExpression, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load") return [];
  const texts = call.arguments
    .flatMap((argument) => (ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument]))
    .filter(ts.isStringLiteralLike)
    .flatMap(({ text }) => text.split(","));
  const loaded = checker.getTypeAtLocation(call.expression.expression);
  return texts.flatMap((text) => alongPath(loaded, text.trim().split("/"), call, checker));
}

function alongPath(
  from: ts.Type,
  [name, ...rest]: readonly string[],
  at: ts.Node,
  checker: ts.TypeChecker,
): readonly ts.Symbol[] {
  if (name === undefined) return [];
  const property = from.getProperty(name) ?? itemTypeOf(from, at, checker)?.getProperty(name);
  if (!property) return [];
  return [property, ...alongPath(checker.getTypeOfSymbolAtLocation(property, at), rest, at, checker)];
}

/** A collection and its list are loaded by the properties of their items too. */
function itemTypeOf(from: ts.Type, at: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  const items = from.getProperty("items");
  return (items ? checker.getTypeOfSymbolAtLocation(items, at) : from).getNumberIndexType();
}

function defined(symbol: ts.Symbol | undefined): readonly ts.Symbol[] {
  return symbol ? [symbol] : [];
}

const NOTE = /\[\s*Api set:\s*([^\]]+?)\s*\]/;

/** Sets of the other applications; where a member has one of them, Excel has it from the beginning or not at all. */
const FOREIGN = /^(?:Mailbox|Word|PowerPoint|OneNote|\d)/;

/** The note at a member of Microsoft's definitions, else at what it belongs to; of several forms the oldest one's. */
function apiSetOf(symbol: ts.Symbol): string | undefined {
  const declarations = (symbol.declarations ?? []).filter((each) => isMicrosofts(each.getSourceFile().fileName));
  const sets = declarations
    .flatMap((declaration) => noteAt(declaration) ?? noteAt(declaration.parent) ?? [])
    .filter((apiSet) => !FOREIGN.test(apiSet));
  return sets.find(isWithinFloor) ?? sets[0];
}

function isMicrosofts(file: string): boolean {
  return /\/@types\/(?:office-js|office-runtime|custom-functions-runtime)\//.test(file);
}

function noteAt(node: ts.Node): string | undefined {
  const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
  return NOTE.exec(text)?.[1];
}

function isWithinFloor(apiSet: string): boolean {
  const [name = "", version = ""] = apiSet.split(/\s+/);
  const floor = apiFloor[name];
  return floor !== undefined && versionOf(version) <= versionOf(String(floor));
}

/** 1.9 is older than 1.14. */
function versionOf(text: string): number {
  const [major = "", minor = "0"] = text.split(".");
  return /^\d+$/.test(major) && /^\d+$/.test(minor) ? Number(major) * 1000 + Number(minor) : Infinity;
}

function nameOf(symbol: ts.Symbol): string {
  const owner = symbol.declarations?.[0]?.parent;
  const name =
    owner && (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) || ts.isEnumDeclaration(owner));
  return name && owner.name ? `${owner.name.text}.${symbol.name}` : symbol.name;
}
