import { DOCUMENT_CATEGORY, type PaneMessage } from "../protocol/messages";
import { OFFICE_THEMES, type OfficeTheme, themeInfo } from "./office-theme";
import { itemsOf, safeArray } from "./safe-array";

/** What stands behind the transport: it takes a request as text and gives the answer as text. */
export interface RequestHandler {
  answer(bodyText: string, flags: number): Promise<string>;
  connect(send: (messages: readonly PaneMessage[]) => void): void;
}

/** Settings of the document as office.js reads and writes them: names and JSON texts. */
export interface DocumentSettings {
  read(): Readonly<Record<string, string>>;
  write(settings: Readonly<Record<string, string>>): void;
  /** Tells when somebody else changed them. */
  listen?(listener: () => void): () => void;
}

/** What the workbook is called when nobody gave it another name. */
export const DOCUMENT_NAME = "so-diem.xlsx";

export interface ExternalOptions {
  readonly handler: RequestHandler;
  readonly settings: DocumentSettings;
  readonly documentUrl?: string;
  /** Requirement sets offered; a member above them throws office.js's own `ApiNotFound`. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** The language of Office's words, by which office.js loads its own. The region, `vi-VN`, stays what it is. */
  readonly locale?: string;
  /** The colours Office has at the moment. */
  readonly theme?: () => OfficeTheme;
}

/** What the add-in is promised: Excel LTSC 2021. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctions: "1.4",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  RichApiRuntime: "1.1",
  AddInCommands: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Numbers by which office.js names a call or an event. */
const RICH_API_CALL = 93;
const RICH_API_EVENT = 33;
const SELECTION_EVENT = 2;
const SETTINGS_CHANGED_EVENT = 1;
const APP_COMMAND_EVENT = 39;
const APP_COMMAND_COMPLETED = 94;

/** `host$platform$version$locale$correlation$dialog$logging$flags`; flags 3: shared runtime with custom functions. */
const hostInfo = (locale: string): string => `Excel$Win32$16.01$${locale}$$$$3`;

const REGION = "vi-VN";

type Callback = (answer: unknown) => void;
type EventHandler = (id: number, data: unknown) => void;

/** One pane and the host that answers it. */
export interface PaneConnection {
  /**
   * The object a Windows Excel puts into the pane's page as `window.external`. It must be there before office.js is
   * loaded; nothing of office.js is changed.
   */
  readonly external: object;
  /** Presses a ribbon button: runs what the add-in associated with the id, and is done when it calls `event.completed()`. */
  pressButton(actionId: string): Promise<void>;
  /** The pane's page is gone: whatever is left of it is not listened to any more. */
  disconnect(): void;
}

export function connectPane(options: ExternalOptions): PaneConnection {
  const handlers = new Map<number, EventHandler>();
  const running = new Map<string, () => void>();
  let lastButton = 0;
  // office.js listens to buttons a moment after it has said that it is ready.
  let tellButtonsReady: () => void = () => undefined;
  const buttonsReady = new Promise<void>((resolve) => (tellButtonsReady = resolve));
  options.handler.connect((messages) => {
    const entries = messages.filter(({ category }) => category !== DOCUMENT_CATEGORY);
    if (entries.length > 0) handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray(entries.map(toEntry)));
    if (entries.length < messages.length) handlers.get(SELECTION_EVENT)?.(SELECTION_EVENT, safeArray([]));
  });
  let isConnected = true;
  const stopListening = options.settings.listen?.(() => {
    soon((id) => handlers.get(SETTINGS_CHANGED_EVENT)?.(Number(id), safeArray([])), SETTINGS_CHANGED_EVENT);
  });
  const external = {
    GetHostInfo: () => hostInfo(options.locale ?? REGION),
    GetContext: () => createContext(options),
    Execute(id: number, parameters: unknown, callback: Callback): void {
      if (!isConnected) return;
      if (id === RICH_API_CALL) {
        void answerRequest(options.handler, itemsOf(itemsOf(parameters)[0]), callback);
        return;
      }
      if (id === APP_COMMAND_COMPLETED) running.get(String(itemsOf(parameters)[0]))?.();
      soon(callback, safeArray([id === APP_COMMAND_COMPLETED ? 0 : NOT_OFFERED]));
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback: Callback): void {
      handlers.set(id, handler);
      soon(callback, 0);
      if (id === APP_COMMAND_EVENT) soon(tellButtonsReady, undefined);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback): void {
      handlers.delete(id);
      soon(callback, 0);
    },
  };
  return {
    external,
    async pressButton(actionId) {
      await buttonsReady;
      const commandId = `button${String(++lastButton)}`;
      const completed = new Promise<void>((resolve) => running.set(commandId, resolve));
      const event = JSON.stringify({ source: { id: actionId } });
      handlers.get(APP_COMMAND_EVENT)?.(APP_COMMAND_EVENT, safeArray([commandId, actionId, event]));
      await completed;
    },
    disconnect() {
      isConnected = false;
      handlers.clear();
      stopListening?.();
    },
  };
}

/** office.js's error number for a call the host does not offer. */
const NOT_OFFERED = 5000;

const soon = (callback: Callback, answer: unknown): void =>
  void setTimeout(() => {
    callback(answer);
  }, 0);

/** Position of the request's text and flags in the array office.js passes. */
const BODY = 4;
const FLAGS = 6;

async function answerRequest(handler: RequestHandler, request: readonly unknown[], callback: Callback): Promise<void> {
  const answer = await handler.answer(String(request[BODY]), Number(request[FLAGS] ?? 0));
  callback(safeArray([0, safeArray([200, null, answer])]));
}

let lastMessage = 0;

function toEntry({ category, type, target, message, isRemote }: PaneMessage) {
  return safeArray([category, type, target, message, String(++lastMessage), isRemote]);
}

function createContext({
  settings,
  documentUrl = DOCUMENT_NAME,
  requirements = REQUIREMENTS,
  locale = REGION,
  theme = () => OFFICE_THEMES.light,
}: ExternalOptions): object {
  const instanceId = crypto.randomUUID();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => REGION,
    // office.js keeps unsaved settings for the tab under this name: another workbook must not find them.
    GetInstanceId: () => instanceId,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetHostFullVersion: () => "16.0.14332.20011",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => themeInfo(theme()),
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetSettings: () => ({
      Read(keys: string[], values: string[]): void {
        for (const [key, value] of Object.entries(settings.read())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]): void {
        settings.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""])));
      },
    }),
  };
}
