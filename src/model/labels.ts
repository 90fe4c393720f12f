/** Names by language tag, such as `{ en: "To process", fr: "À traiter" }`; at least one. */
export type Labels = Readonly<Record<string, string>>;

/** The name in a language, else in its main language, else in English, else in any. `undefined` only where there is none. */
export function labelIn(labels: Labels, locale: string): string | undefined {
  const [language = locale] = locale.split("-");
  const spoken = [locale, language, "en", ...Object.keys(labels)].find((tag) => Object.hasOwn(labels, tag));
  return spoken === undefined ? undefined : labels[spoken];
}
