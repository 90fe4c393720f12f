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
  const texts: Readonly<Record<string, string>> = { ...messages.faults, ...messages.warnings, ...messages.refusals };
  const template = Object.hasOwn(own, code) ? own[code] : Object.hasOwn(texts, code) ? texts[code] : undefined;
  return template === undefined ? code : fillTemplate(template, params ?? {}, messages);
}
