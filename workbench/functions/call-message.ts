import type { PaneMessage } from "../protocol/messages";
import type { Call } from "./call-book";

/** office.js's numbers: messages for custom functions, one that calls and one that calls off. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

/** `[invocationId, functionId, values, address, flags]`. */
export function callMessage({ id, request: { declared, values, address } }: Call): PaneMessage {
  const flags = (declared.isCancelable ? CANCELABLE : 0) | (declared.takesErrors ? ERRORS_ALLOWED : 0);
  return message(INVOKE, [id, declared.id, values, address, flags]);
}

export const cancelMessage = ({ id }: Call): PaneMessage => message(CANCEL, { invocationId: id });

const message = (type: number, content: unknown): PaneMessage => ({
  category: CATEGORY,
  type,
  target: "",
  message: JSON.stringify(content),
  isRemote: false,
});
