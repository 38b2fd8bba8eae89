import {
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  type Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { WorkbenchCalculationPlugin } from "./calculation";
import { ensureIteratorHelpers } from "./iterator-helpers";

/** A Univer plugin, with its options or alone, as Univer's presets list them. */
export type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

export interface UniverOptions {
  /** The plugins of all presets in use; where two bring the same plugin the later one counts. */
  readonly plugins: readonly PluginEntry[];
  readonly locale?: LocaleType;
  readonly locales?: ConstructorParameters<typeof Univer>[0] extends { locales?: infer L } | undefined ? L : never;
}

export interface StartedUniver {
  readonly univer: Univer;
  readonly injector: Injector;
}

/** Starts Univer with the given plugins and the workbench's calculation. Knows neither node nor the page. */
export function startUniver({ plugins, locale = LocaleType.VI_VN, locales }: UniverOptions): StartedUniver {
  ensureIteratorHelpers();
  const univer = new Univer({ locale, locales: locales ?? { [locale]: {} }, logLevel: LogLevel.SILENT });
  const byName = new Map<string, readonly [PluginCtor<Plugin>, unknown]>();
  for (const entry of plugins) {
    const [plugin, options] = Array.isArray(entry)
      ? (entry as readonly [PluginCtor<Plugin>, unknown])
      : ([entry as PluginCtor<Plugin>, undefined] as const);
    byName.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of byName.values()) univer.registerPlugin(plugin, options);
  univer.registerPlugin(WorkbenchCalculationPlugin);
  return { univer, injector: univer.__getInjector() };
}

export function createUnit({ univer }: StartedUniver, data: IWorkbookData): Workbook {
  return univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
}
