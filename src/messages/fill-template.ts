import type { RefusalParam } from "../kernel/decision.js";
import type { Messages } from "./messages.js";

/** What a template is filled with. */
export type TextParams = Readonly<Record<string, RefusalParam>>;

/** Fills a template as {@link Messages} says; a parameter that is missing shows as a dash. */
export function fillTemplate(
  template: string,
  params: TextParams,
  messages: Pick<Messages, "locale" | "fields" | "words">,
): string {
  return template.replace(
    /\{(@?)([A-Za-z]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (_whole, at: string, name: string, one?: string, many?: string) => {
      const value: unknown = Object.hasOwn(params, name) ? params[name] : undefined;
      const text = shown(value, at === "@" ? (code) => wordFor(code, messages) : String);
      if (one === undefined || many === undefined) return text;
      return `${text} ${isOne(value, messages.locale) ? one : many}`;
    },
  );
}

function shown(value: unknown, word: (code: string) => string): string {
  if (Array.isArray(value)) return value.map((item) => (isScalar(item) ? word(String(item)) : dash)).join(", ");
  return isScalar(value) ? word(String(value)) : dash;
}

const dash = "–";

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const isOne = (value: unknown, locale: string): boolean =>
  typeof value === "number" && new Intl.PluralRules(locale).select(value) === "one";

/** A nested field goes by the name of its last part; what has no name stands for itself. */
function wordFor(code: string, { words, fields }: Pick<Messages, "fields" | "words">): string {
  const tables: readonly Readonly<Record<string, string>>[] = [words, fields];
  const known = (name: string): string | undefined => tables.find((names) => Object.hasOwn(names, name))?.[name];
  return known(code) ?? known(code.slice(code.lastIndexOf(".") + 1)) ?? code;
}
