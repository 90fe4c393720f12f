import type { CrmError } from "../kernel/crm-error.js";
import type { Messages } from "./messages.js";
import { textOf } from "./text-of.js";

/** What to tell a user of an error: every reason, or where it gives none, what went wrong. */
export function errorTexts(
  { code, refusals }: Pick<CrmError, "code" | "refusals">,
  messages: Messages,
  own: Readonly<Record<string, string>> = {},
): readonly string[] {
  return refusals.length === 0 ? [messages.errors[code]] : refusals.map((refusal) => textOf(refusal, messages, own));
}
