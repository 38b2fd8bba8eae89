import { ExcelError } from "../protocol/excel-error";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";

/** office.js tells that the pane's ribbon actions can be called. */
const addinType: ObjectType<null> = defineObject<null>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** The runtime of custom functions tells that it can be called, and what calls have given. */
const customFunctionsType: ObjectType<null> = defineObject<null>("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, { functions }) => {
      functions.runtimeReady();
    },
    SetInvocationResults: (_self, args, host) => {
      host.functions.takeResults(listOf(args.raw(0)));
      // Also in manual mode: a calculation that was asked for is not over before its calls are.
      host.askForCalculation();
    },
    SetInvocationArrayResults: (_self, args, host) => {
      host.functions.takeArrayResults(listOf(args.raw(0)));
      host.askForCalculation();
    },
  },
});

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value;
}

/** `Office.addin`: showing and hiding the pane. */
const paneType: ObjectType<null> = defineObject<null>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (_self, _args, { paneVisibility }) => (paneVisibility.isVisible ? "Visible" : "Background"),
    SetAppRuntimeState: (_self, args, { paneVisibility }) => {
      paneVisibility.set(args.oneOf(0, ["Visible", "Background"]) === "Visible" ? "shown" : "hidden");
    },
  },
});

/** `Office.addin`: whether the add-in is started with the document. */
const startType: ObjectType<null> = defineObject<null>("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (_self, _args, { paneVisibility }) => paneVisibility.startState,
    SetAppRuntimeStartState: (_self, args, { paneVisibility }) => {
      paneVisibility.startState = args.oneOf(0, ["Inactive", "Background"]);
    },
  },
});

/** Telemetry ends here: nothing leaves the machine. */
const telemetryType: ObjectType<null> = defineObject<null>("TelemetryService", {
  methods: { SendTelemetryEvent: () => undefined },
});

/** Objects that do not hang on the workbook, by the names office.js asks for. */
export const services: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": hostObject(addinType, null),
  "Microsoft.ExcelServices.CustomFunctions": hostObject(customFunctionsType, null),
  "Microsoft.AppRuntime.AppRuntimeService": hostObject(paneType, null),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": hostObject(startType, null),
  "Microsoft.Telemetry.TelemetryService": hostObject(telemetryType, null),
};
