import { BooleanNumber, type IDisposable, type Injector } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { AddInFunctions, DeclaredFunction } from "../../functions/add-in-functions";

/** Lists the add-in's functions beside Excel's own while a formula is typed. Gives the way to take them out again. */
export function describeFunctions(injector: Injector, addIns: readonly AddInFunctions[]): IDisposable {
  return injector
    .get(IDescriptionService)
    .registerDescriptions(addIns.flatMap(({ functions }) => functions.map(describedFunction)));
}

function describedFunction({ name, description, parameters }: DeclaredFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.isRepeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
