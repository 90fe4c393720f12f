import type { Refusal, RefusalParam } from "../kernel/decision.js";
import type { Messages } from "./messages.js";

/** What a template is filled with. */
export type TextParams = Readonly<Record<string, RefusalParam>>;

/**
 * The text of a refusal in a language. For codes of the host's own, give their texts as `own`; a code that has no text
 * at all is given back itself.
 */
export function textOf(
  { code, params = {} }: Pick<Refusal, "code" | "params">,
  messages: Messages,
  own: Readonly<Record<string, string>> = {},
): string {
  const texts: Readonly<Record<string, string>> = messages.refusals;
  const template = Object.hasOwn(own, code) ? own[code] : Object.hasOwn(texts, code) ? texts[code] : undefined;
  return template === undefined ? code : fillTemplate(template, params, messages.locale);
}

/** Fills a template: `{name}` with a parameter, `{count|one|many}` with the form that goes with the number. */
export function fillTemplate(template: string, params: TextParams, locale: string): string {
  return template.replace(
    /\{([A-Za-z]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (_whole, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (one === undefined || many === undefined) return shown(value);
      return `${shown(value)} ${new Intl.PluralRules(locale).select(Number(value)) === "one" ? one : many}`;
    },
  );
}

function shown(value: RefusalParam | undefined): string {
  if (value === undefined || value === null) return "–";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
