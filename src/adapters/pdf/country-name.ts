/**
 * The name of a country in capitals, in the main language of the sender's country, as posts ask for; in English where that
 * is written in no Latin, Greek or Cyrillic letters. A code that names no country is given as it is.
 */
export function countryName(countryCode: string, senderCountry: string | null, language: string | null): string {
  const code = countryCode.trim().toUpperCase();
  const tag = language ?? languageOf(senderCountry);
  return (nameIn(tag, code) ?? code).toLocaleUpperCase(tag);
}

/** The language that a country's letters name other countries in. */
export function languageOf(country: string | null): string {
  if (country === null || !/^[A-Za-z]{2}$/.test(country)) return "en";
  const { language, script } = new Intl.Locale(`und-${country}`).maximize();
  return /^(Latn|Grek|Cyrl)$/.test(script ?? "") ? language : "en";
}

function nameIn(language: string, code: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  try {
    return new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(code) ?? null;
  } catch {
    return null; // the language is none
  }
}
