import type { Refusal } from "../kernel/decision.js";
import { fillTemplate } from "./fill-template.js";
import type { Messages } from "./messages.js";

/**
 * The text of a refusal, a warning or a finding in a language. For codes of the host's own, give their texts as `own`; a code that has no text
 * at all is given back itself.
 */
export function textOf(
  { code, params }: Pick<Refusal, "code" | "params">,
  messages: Messages,
  own: Readonly<Record<string, string>> = {},
): string {
  // One after the other: copied into one, the hundreds of texts would cost more than all else that an error does.
  const texts: readonly Readonly<Record<string, string>>[] = [
    own,
    messages.refusals,
    messages.warnings,
    messages.faults,
  ];
  const template = texts.find((some) => Object.hasOwn(some, code))?.[code];
  return template === undefined ? code : fillTemplate(template, params ?? {}, messages);
}
