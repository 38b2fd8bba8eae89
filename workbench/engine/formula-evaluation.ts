import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  AstRootNodeFactory,
  AstTreeBuilder,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaCurrentConfigService,
  FormulaRuntimeService,
  FunctionNodeFactory,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  LambdaNodeFactory,
  LambdaParameterNodeFactory,
  Lexer,
  LexerNode,
  OperatorNodeFactory,
  PrefixNodeFactory,
  ReferenceNodeFactory,
  SuffixNodeFactory,
  UnionNodeFactory,
  ValueNodeFactory,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import type { CellValue, ErrorCode } from "../workbook-data";
import type { Engine } from "./engine";
import { translateFormula } from "./formula-translation";
import { usesIndirect, withoutIndirect } from "./indirect";
import { nextReader, ownText } from "./own-text";
import { moveFormula } from "./relative-formula";

export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A result row by row: one value, or the cells of a range or array. */
export type FormulaResult = readonly (readonly CellValue[])[];

export interface FormulaEvaluation {
  /**
   * What a formula kept outside the cells gives for one of them. It is written as for `anchor`; its relative references
   * move along to `at`, as when it is filled from the one cell to the other.
   */
  evaluate(formula: string, at: FormulaPlace, anchor?: FormulaPlace): FormulaResult;
  /** Lets formulas see `value` in a cell that does not hold it yet. */
  suppose(place: FormulaPlace, value: CellValue): void;
}

/**
 * Evaluates formulas of rules at once, in services of their own: a calculation of the workbook that is under way is not
 * touched. Cells are read as they were last calculated.
 */
export function withEvaluation<T>(engine: Engine, work: (evaluation: FormulaEvaluation) => T): T {
  const services = servicesOf(engine);
  forgetRead();
  services.config.loadDataLite();
  services.runtime.reset();
  try {
    return work(new RunningEvaluation(engine, services));
  } finally {
    services.runtime.reset();
    forgetRead();
  }
}

/** Whether a text that begins with `=` can be read as a formula at all. */
export function isReadable(engine: Engine, formula: string, at: FormulaPlace): boolean {
  return parse(engine, formula, at) !== undefined;
}

function parse(engine: Engine, formula: string, { sheet, row, column }: FormulaPlace): BaseAstNode | undefined {
  const { lexer, builder } = servicesOf(engine);
  const translated = translateFormula(formula, engine.scopeOf(sheet, row, column));
  const lexed: unknown = lexer.treeBuilder(ownText(translated, nextReader()));
  return lexed instanceof LexerNode ? (builder.parse(lexed) ?? undefined) : undefined;
}

interface EvaluationServices {
  readonly config: IFormulaCurrentConfigService;
  readonly runtime: IFormulaRuntimeService;
  readonly lexer: Lexer;
  readonly builder: AstTreeBuilder;
  readonly interpreter: Interpreter;
}

const servicesByInjector = new WeakMap<Injector, EvaluationServices>();

function servicesOf({ univer: { injector } }: Engine): EvaluationServices {
  const known = servicesByInjector.get(injector);
  if (known) return known;
  const own = injector.createChild([
    [IFormulaCurrentConfigService, { useClass: FormulaCurrentConfigService }],
    [IFormulaRuntimeService, { useClass: FormulaRuntimeService }],
    [Interpreter],
    [AstTreeBuilder],
    [Lexer],
    [AstRootNodeFactory],
    [FunctionNodeFactory],
    [LambdaNodeFactory],
    [LambdaParameterNodeFactory],
    [OperatorNodeFactory],
    [PrefixNodeFactory],
    [ReferenceNodeFactory],
    [SuffixNodeFactory],
    [UnionNodeFactory],
    [ValueNodeFactory],
  ]);
  const services: EvaluationServices = {
    config: own.get(IFormulaCurrentConfigService),
    runtime: own.get(IFormulaRuntimeService),
    lexer: own.get(Lexer),
    builder: own.get(AstTreeBuilder),
    interpreter: own.get(Interpreter),
  };
  servicesByInjector.set(injector, services);
  return services;
}

/** Univer keeps what formulas have read for all calculations together. */
function forgetRead(): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
}

class RunningEvaluation implements FormulaEvaluation {
  private readonly engine: Engine;
  private readonly services: EvaluationServices;
  private readonly trees = new Map<string, BaseAstNode | undefined>();

  constructor(engine: Engine, services: EvaluationServices) {
    this.engine = engine;
    this.services = services;
  }

  evaluate(formula: string, at: FormulaPlace, anchor: FormulaPlace = at): FormulaResult {
    if (usesIndirect(formula)) return this.evaluate(this.resolved(moveFormula(formula, anchor, at), at), at);
    const { interpreter } = this.services;
    const node = this.treeOf(formula, anchor);
    if (!node) return [[{ error: "#VALUE!" }]];
    this.standAt(at);
    const value = interpreter.execute({
      node,
      refOffsetX: at.column - anchor.column,
      refOffsetY: at.row - anchor.row,
    });
    const result = resultOf(value);
    node.resetCalculationState();
    return result;
  }

  suppose(place: FormulaPlace, value: CellValue): void {
    forgetRead();
    this.standAt(place);
    this.services.runtime.setRuntimeData(
      ValueObjectFactory.create(typeof value === "object" ? (value?.error ?? "") : value),
    );
  }

  /** The formula with what its INDIRECT calls mean in this cell. */
  private resolved(formula: string, at: FormulaPlace): string {
    return withoutIndirect(formula, at, (argument) => {
      const value = this.evaluate(argument, at)[0]?.[0];
      if (typeof value === "number") return value === 0 ? false : String(value);
      return typeof value === "object" ? undefined : value;
    });
  }

  private standAt({ sheet, row, column }: FormulaPlace): void {
    const { workbook } = this.engine;
    const worksheet = workbook.getSheetBySheetId(sheet)!;
    this.services.config.setExecuteUnitId(workbook.getUnitId());
    this.services.config.setExecuteSubUnitId(sheet);
    this.services.runtime.setCurrent(
      row,
      column,
      worksheet.getRowCount(),
      worksheet.getColumnCount(),
      sheet,
      workbook.getUnitId(),
    );
  }

  private treeOf(formula: string, anchor: FormulaPlace): BaseAstNode | undefined {
    const key = `${anchor.sheet} ${String(anchor.row)} ${String(anchor.column)} ${formula}`;
    if (!this.trees.has(key)) this.trees.set(key, parse(this.engine, formula, anchor));
    return this.trees.get(key);
  }
}

function resultOf(value: FunctionVariantType): FormulaResult {
  if (value.isReferenceObject()) return matrixOf((value as BaseReferenceObject).toArrayValueObject());
  const object = value as BaseValueObject;
  return object instanceof ArrayValueObject ? matrixOf(object) : [[valueOf(object)]];
}

const matrixOf = (array: ArrayValueObject): FormulaResult =>
  array.getArrayValue().map((row) => row.map((object) => (object ? valueOf(object) : null)));

function valueOf(object: BaseValueObject): CellValue {
  if (object.isNull()) return null;
  if (object.isError()) return { error: object.getValue() as ErrorCode };
  return object.getValue();
}
