import { knownLanguage } from "./known-language.js";

/** The formatter of numbers of a language, in English for a tag that is none; one is made for each language and set of options. */
export const numberFormat = kept(
  (language: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

/** The formatter of dates and times of a language, by UTC, so that no zone is counted in again; otherwise as that of numbers. */
export const dateFormat = kept(
  (language: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }),
);

/** A formatter costs a hundred times what it does. */
function kept<Options, Format>(
  make: (language: string, options: Options) => Format,
): (language: string, options: Options) => Format {
  const mostFormats = 200;
  const formats = new Map<string, Format>();
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options)}`;
    const found = formats.get(key);
    if (found !== undefined) return found;
    if (formats.size >= mostFormats) formats.clear();
    const made = make(knownLanguage(language), options);
    formats.set(key, made);
    return made;
  };
}
