/** What names, addresses and phones of a country are made of. Every name is invented, every phone number is kept free for fiction. */
export interface Region {
  /** Language tag. */
  readonly language: "fr" | "en";
  /** ISO 3166-1 alpha-2 code. */
  readonly countryCode: "FR" | "GB";
  /** How people are addressed. */
  readonly titles: readonly string[];
  /** Given names. */
  readonly firstNames: readonly string[];
  /** Family names. */
  readonly lastNames: readonly string[];
  /** What names of companies begin with. */
  readonly stems: readonly string[];
  /** What companies do. */
  readonly trades: readonly string[];
  /** Legal forms. */
  readonly legalForms: readonly string[];
  /** Streets. */
  readonly streets: readonly string[];
  /** Postal code and town. */
  readonly towns: readonly (readonly [postalCode: string, town: string])[];
  /** What mobile numbers begin with, and how many digits follow. */
  readonly mobile: readonly [prefix: string, digits: number];
  /** What land lines begin with, and how many digits follow. */
  readonly landLines: readonly (readonly [prefix: string, digits: number])[];
}

/** A text of names with `|` between them. */
export const namesOf = (text: string): readonly string[] => text.split("|");
