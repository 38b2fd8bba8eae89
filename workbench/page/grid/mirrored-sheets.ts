import type { Injector } from "@univerjs/core";
import type { Engine } from "../../engine/engine";
import { SheetMirror } from "./sheet-mirror";

/** Keeps what stands beside the cells of all sheets shown, for as long as the workbook is. */
export class MirroredSheets {
  private readonly injector: Injector;
  private readonly engine: Engine;
  private readonly mirrors = new Map<string, SheetMirror>();
  private readonly stopListening: () => void;
  private frame: number | undefined;

  constructor(injector: Injector, engine: Engine) {
    this.injector = injector;
    this.engine = engine;
    this.stopListening = engine.changes.listen(() => {
      this.updateSoon();
    });
    this.update();
  }

  private updateSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.update();
    });
  }

  close(): void {
    this.stopListening();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
  }

  private update(): void {
    const sheets = this.engine.sheets.ids();
    for (const gone of [...this.mirrors.keys()].filter((sheet) => !sheets.includes(sheet))) this.mirrors.delete(gone);
    for (const sheet of sheets) {
      const mirror = this.mirrors.get(sheet) ?? new SheetMirror(this.injector, this.engine, sheet);
      this.mirrors.set(sheet, mirror);
      mirror.update();
    }
  }
}
