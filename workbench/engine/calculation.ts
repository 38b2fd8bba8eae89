import { IConfigService, Inject, Injector, Plugin, UniverInstanceType } from "@univerjs/core";
import {
  AstTreeBuilder,
  CalculateFormulaService,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  type IFormulaDatasetConfig,
  type IRuntimeUnitDataType,
  IHyperlinkEngineFormulaService,
  Interpreter,
  Lexer,
} from "@univerjs/engine-formula";
import { CellResults } from "./cell-results";

/**
 * Univer's calculation, started by the workbench alone.
 *
 * Univer itself starts it 100 ms after an edit and stops a running one when the next edit comes; Excel has finished when
 * `context.sync()` returns. So its own starts and stops do nothing here, and `run` takes the formulas as the workbench has
 * translated them, not as the cells show them.
 */
export class WorkbenchCalculation extends CalculateFormulaService {
  override async execute(): Promise<void> {}

  override stopFormulaExecution(): void {}

  /** Gives the cells that were calculated. */
  run(config: IFormulaDatasetConfig): Promise<IRuntimeUnitDataType> {
    return new Promise((resolve, reject) => {
      const subscription = this.executionCompleteListener$.subscribe(({ unitData }) => {
        subscription.unsubscribe();
        resolve(unitData);
      });
      super.execute(config).catch(reject);
    });
  }
}

/** Puts `WorkbenchCalculation` and `CellResults` in the place of Univer's own; must be registered together with the formula engine. */
export class WorkbenchCalculationPlugin extends Plugin {
  static override pluginName = "WORKBENCH_CALCULATION_PLUGIN";
  static override type = UniverInstanceType.UNIVER_SHEET;

  protected override readonly _injector: Injector;

  constructor(_config: unknown, injector: Injector) {
    super();
    this._injector = injector;
  }

  override onStarting(): void {
    this._injector.replace([
      IFormulaRuntimeService,
      {
        useFactory: (...services: ConstructorParameters<typeof CellResults>) => new CellResults(...services),
        deps: [IFormulaCurrentConfigService, IHyperlinkEngineFormulaService],
      },
    ]);
    this._injector.replace([
      ICalculateFormulaService,
      {
        useFactory: (...services: ConstructorParameters<typeof CalculateFormulaService>) =>
          new WorkbenchCalculation(...services),
        deps: [
          IConfigService,
          Lexer,
          IFormulaCurrentConfigService,
          IFormulaRuntimeService,
          IFormulaDependencyGenerator,
          Interpreter,
          AstTreeBuilder,
        ],
      },
    ]);
  }
}

Inject(Injector)(WorkbenchCalculationPlugin, undefined, 1);
