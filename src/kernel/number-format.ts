import { knownLanguage } from "./known-language.js";

/** The formatter of numbers of a language, in English for a tag that is none; one is made for each language and set of options. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const found = formatters.get(key);
  if (found !== undefined) return found;
  if (formatters.size >= mostFormatters) formatters.clear();
  const made = new Intl.NumberFormat(knownLanguage(language), options);
  formatters.set(key, made);
  return made;
}

/** A formatter costs a hundred times what it does. */
const formatters = new Map<string, Intl.NumberFormat>();

const mostFormatters = 200;
