/** The canonical form of a language tag, or English for a tag that is none: a tag is stored by its form alone. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
