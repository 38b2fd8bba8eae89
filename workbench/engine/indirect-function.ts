import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  StringValueObject,
} from "@univerjs/engine-formula";
import { parseReference } from "./a1";
import type { Engine } from "./engine";
import { translateFormula } from "./formula-translation";
import { referenceText } from "./indirect";

const NAME = "INDIRECT";

/**
 * INDIRECT as cells know it: what its text names may be a table, a part of one, a defined name or relative R1C1 cells, none
 * of which the calculation engine's own INDIRECT has heard of. It is told the plain cells they mean now.
 */
class IndirectFunction extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;
  private readonly engine: Engine;
  private readonly plain: BaseFunction;

  constructor(engine: Engine, plain: BaseFunction) {
    super(NAME);
    this.engine = engine;
    this.plain = plain;
  }

  override isAddress(): boolean {
    return true;
  }

  override calculate(text: BaseValueObject, isA1?: BaseValueObject): NodeValue {
    const [sheet, row, column] = [this.subUnitId ?? "", this.row, this.column];
    this.plain.setRefInfo(this.unitId ?? "", sheet, row, column);
    const given = text.isArray() ? onlyOne(text) : text;
    const style = isA1?.isArray() ? onlyOne(isA1) : isA1;
    // An error is passed on, and several texts mean nothing together: the engine's own function says so.
    if (given === undefined || given.isError() || style?.isError()) return this.plain.calculate(text) as NodeValue;
    const isR1C1 = style !== undefined && !style.isNull() && Number(style.getValue()) === 0;
    const means = referenceText(String(given.getValue()), { row, column }, isR1C1 ? "R1C1" : "A1");
    const cells = translateFormula(`=${means}`, this.engine.scopeOf(sheet, row, column)).slice(1);
    if (!parseReference(cells)) return ErrorValueObject.create(ErrorType.REF);
    return this.plain.calculate(StringValueObject.create(cells)) as NodeValue;
  }
}

type NodeValue = BaseValueObject | BaseReferenceObject;

function onlyOne(value: BaseValueObject): BaseValueObject | undefined {
  const array = value as unknown as {
    getRowCount(): number;
    getColumnCount(): number;
    getFirstCell(): BaseValueObject;
  };
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}

/** Puts it in the place of the engine's own, or of that of the workbook that was open before. */
export function registerIndirect(engine: Engine): void {
  const functions = engine.univer.injector.get(IFunctionService);
  const present = functions.getExecutor(NAME);
  if (!present) throw new Error("The calculation engine has no INDIRECT");
  const plain = present instanceof IndirectFunction ? present["plain"] : present;
  functions.registerExecutors(new IndirectFunction(engine, plain));
  functions.deleteFormulaAstCacheKey(NAME);
}
