import type { PhraseForms, RecurrencePhrases } from "./recurrence-phrases.js";

/** Puts values in the place of their names in braces; what stands in a value is left as it is. */
export const fillPhrase = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (braced, name: string) => String(values[name] ?? braced));

/** Fills the form that goes with a number. */
export const fillForm = (
  forms: PhraseForms,
  n: number,
  { locale }: RecurrencePhrases,
  type: Intl.PluralRuleType,
): string => fillPhrase(forms[pluralRules(locale, type).select(n)] ?? forms.other, { n });

/** Making them takes longer than all the rest of a summary. */
const known = new Map<string, Intl.PluralRules>();

function pluralRules(locale: string, type: Intl.PluralRuleType): Intl.PluralRules {
  const key = `${type} ${locale}`;
  const rules = known.get(key) ?? new Intl.PluralRules(locale, { type });
  known.set(key, rules);
  return rules;
}

/** Joins parts of a sentence: "a, b, c". */
export const commaPhrase = (parts: readonly string[], { comma }: RecurrencePhrases): string =>
  parts.reduce((first, next) => fillPhrase(comma, { first, next }));

/** Joins the items of a list: "a, b and c". */
export function listPhrase(items: readonly string[], phrases: RecurrencePhrases): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : fillPhrase(phrases.and, { items: commaPhrase(items.slice(0, -1), phrases), last });
}

/** Days with their preposition: "on Monday and Friday". */
export const onPhrase = (items: readonly string[], phrases: RecurrencePhrases): string =>
  fillPhrase(phrases.on, { days: listPhrase(items, phrases) });
