import type { Engine } from "../engine/engine";
import type { GridShift } from "../engine/grid-shift";
import type { Area } from "../workbook-data";
import type { AddInFunctions } from "../functions/add-in-functions";
import { CustomFunctions } from "../functions/custom-functions";
import type { Arguments } from "./arguments";
import { Batch } from "./batch";
import { EventHub } from "./event-hub";
import { NotImplementedError } from "./excel-error";
import { Faults } from "./faults";
import { Ledger } from "./ledger";
import type { PaneMessage, RequestBody, ResponseBody } from "./messages";
import { type HostObject } from "./object-type";
import { PaneVisibility } from "./pane-visibility";
import { References } from "./references";
import { Traffic } from "./traffic";

/** What office.js sets in a request's flags when the add-in asked for `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;

/** The kinds of objects a host offers, given from outside so that the protocol knows none of them. */
export interface ObjectCatalog {
  readonly workbook: HostObject;
  /** Objects that do not hang on the workbook, such as the runtime, by the name office.js asks for. */
  readonly services: Readonly<Record<string, HostObject>>;
  /** A range that events speak of. */
  openRange(sheet: string, area: Area): HostObject;
  /** Called when rows or columns moved, so that ranges the add-in holds move with their cells. */
  moveReferences(references: References, sheet: string, shift: GridShift): void;
  /** Called before a property is set or a method called; throws where the workbook's protection forbids it. */
  guard(object: HostObject, member: string, args: Arguments, host: ExcelHost): void;
}

/** Answers requests on one workbook, as Excel would. Knows no transport: text in, text out. */
export class ExcelHost {
  readonly engine: Engine;
  readonly references = new References();
  readonly ledger = new Ledger();
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  readonly events: EventHub;
  readonly functions: CustomFunctions;
  readonly paneVisibility: PaneVisibility;
  /** Mistakes of the workbench itself, met while answering; a test must find none. */
  readonly ownMistakes: unknown[] = [];

  private readonly catalog: ObjectCatalog;
  private queue: Promise<unknown> = Promise.resolve();
  private isCalculationSuspended = false;
  private isCalculationAsked = false;

  /** `addIns` are those known before the workbook was opened. */
  constructor(engine: Engine, catalog: ObjectCatalog, addIns: readonly AddInFunctions[] = []) {
    this.engine = engine;
    this.catalog = catalog;
    this.events = new EventHub(engine, {
      keepRange: ({ sheet, area }) => this.references.keep(catalog.openRange(sheet, area)),
      calculate: () => this.calculate(),
    });
    const post = (message: PaneMessage): void => {
      this.events.post(message);
    };
    this.paneVisibility = new PaneVisibility(post);
    const runtime = {
      post,
      noteMissing: (what: string) => {
        this.ledger.count(what);
      },
    };
    this.functions = new CustomFunctions(engine, runtime, addIns);
    engine.changes.listen((change) => {
      if (change.kind === "cells" && change.shift) catalog.moveReferences(this.references, change.sheet, change.shift);
    });
  }

  get root(): HostObject {
    return this.catalog.workbook;
  }

  service(name: string): HostObject {
    const service = this.catalog.services[name];
    if (!service) throw new NotImplementedError(name);
    return service;
  }

  guard(object: HostObject, member: string, args: Arguments): void {
    this.catalog.guard(object, member, args, this);
  }

  /**
   * A pane is being loaded: events and calls go to it from now on. One that was there before is gone with all it held: its
   * handlers, its references, and the calls its custom functions were at.
   */
  connect(send: (messages: readonly PaneMessage[]) => void): void {
    this.references.clear();
    this.functions.runtimeGone();
    this.events.connect(send);
  }

  /** Answers one request. Requests that overlap are answered one after the other. */
  answer(bodyText: string, flags: number): Promise<string> {
    const answered = this.queue.then(() => this.answerNow(bodyText, flags));
    this.queue = answered.catch(() => undefined);
    return answered;
  }

  /** Calculates if formulas are behind, unless the workbook is in manual mode or calculation is suspended. */
  async calculate(): Promise<void> {
    const isManual = this.engine.document.calculationMode === "manual" && !this.isCalculationAsked;
    if (this.isCalculationSuspended || isManual) return;
    this.isCalculationAsked = false;
    await this.engine.calculate();
  }

  /** Microsoft: "Suspends calculation until the next context.sync() is called." */
  suspendCalculation(): void {
    this.isCalculationSuspended = true;
  }

  /** Calculates at the next occasion, whatever the workbook's mode. */
  askForCalculation(): void {
    this.isCalculationAsked = true;
  }

  noteOwnMistake(problem: unknown): void {
    this.ownMistakes.push(problem);
  }

  private async answerNow(bodyText: string, flags: number): Promise<string> {
    const started = performance.now();
    const request = JSON.parse(bodyText) as RequestBody;
    this.traffic.noteNames(request);
    const faults = await this.faults.enterBatch((flags & DELAY_FOR_CELL_EDIT) !== 0);
    const response = await this.runBatch(request, faults);
    const responseText = JSON.stringify(response);
    await faults.beforeAnswer;
    this.traffic.noteBatch({
      requestBytes: byteLength(bodyText),
      responseBytes: byteLength(responseText),
      milliseconds: performance.now() - started,
      ...(response.Error && { error: response.Error.Code }),
    });
    return responseText;
  }

  private async runBatch(
    request: RequestBody,
    faults: Awaited<ReturnType<Faults["enterBatch"]>>,
  ): Promise<ResponseBody> {
    try {
      return await new Batch(this, request.ObjectPaths).run(request.Actions, faults);
    } finally {
      this.references.endBatch();
      this.isCalculationSuspended = false;
      await this.calculate();
    }
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
