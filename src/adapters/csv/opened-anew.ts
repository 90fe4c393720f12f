import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import type { OpenCsv } from "./csv-encoding.js";

/**
 * The same input, but whoever gives a path or a stream in place of a function, or one stream over and over, is told so: a
 * stream that was read has nothing left, and its rows would be missing without a word.
 */
export function openedAnew(open: OpenCsv): OpenCsv {
  if (typeof open !== "function") throw faultOf("INPUT_WRONG_TYPE", { expected: "function" });
  const seen = new WeakSet<object>();
  return () => {
    const input = open();
    if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
    if (seen.has(input)) throw faultOf("INPUT_MALFORMED", { format: "a function that opens the input anew each time" });
    seen.add(input);
    return input;
  };
}

const faultOf = (code: string, params: Refusal["params"] & object): CrmError =>
  new CrmError("INPUT_INVALID", { refusals: [{ code, path: ["open"], params }] });
