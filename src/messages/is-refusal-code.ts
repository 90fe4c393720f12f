import type { Messages, RefusalCode } from "./messages.js";

/** Whether a code is one of the library's own, so that a `switch` over it can be complete; those of guards are none. */
export const isRefusalCode = (code: string, { refusals }: Pick<Messages, "refusals">): code is RefusalCode =>
  Object.hasOwn(refusals, code);
