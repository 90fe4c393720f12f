import { foldWords } from "../kernel/fold-text.js";

/** Names in use that differ from those of the Unicode locale data. */
const aliases: Readonly<Record<string, string>> = {
  usa: "US",
  "united states of america": "US",
  "etats unis d'amerique": "US",
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  angleterre: "GB",
  "grande bretagne": "GB",
  "hong kong": "HK",
  macau: "MO",
  macao: "MO",
  holland: "NL",
  "the netherlands": "NL",
  "czech republic": "CZ",
  "republique tcheque": "CZ",
  turkey: "TR",
  vatican: "VA",
  palestine: "PS",
  macedonia: "MK",
  swaziland: "SZ",
  burma: "MM",
  birmanie: "MM",
  "cabo verde": "CV",
  "east timor": "TL",
  "democratic republic of the congo": "CD",
  "republique democratique du congo": "CD",
  "republic of the congo": "CG",
  "republique du congo": "CG",
  "brunei darussalam": "BN",
  "syrian arab republic": "SY",
  "republic of moldova": "MD",
  "ivory coast": "CI",
  "viet nam": "VN",
  uae: "AE",
  "republic of korea": "KR",
  "russian federation": "RU",
  deutschland: "DE",
  osterreich: "AT",
  schweiz: "CH",
  espana: "ES",
  italia: "IT",
};

let names: ReadonlyMap<string, string> | null = null;

/** The ISO 3166-1 alpha-2 code of a country that is written as a code or by its English or French name; `null` for anything else. */
export function countryCodeOf(text: string): string | null {
  const name = nameKey(text);
  names ??= knownNames();
  return names.get(name) ?? null;
}

/** Case, accents, dots, hyphens and the forms of "and" and of the apostrophe tell no countries apart. */
const nameKey = (text: string): string =>
  foldWords(
    text
      .replace(/[’‘`]/g, "'")
      .replaceAll(".", "")
      .replaceAll("-", " ")
      .replace(/\s(?:&|and|et)\s/gi, " & "),
  );

/** Two letters that are no country are given back as they are by the locale data, or named as regions of no country. */
function knownNames(): ReadonlyMap<string, string> {
  const known = new Map<string, string>(Object.entries(aliases));
  const displays = ["en", "fr"].map((locale) => new Intl.DisplayNames([locale], { type: "region", fallback: "none" }));
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const first of letters) {
    for (const second of letters) {
      const code = `${first}${second}`;
      if (notCountries.has(code)) continue;
      for (const display of displays) {
        const name = display.of(code);
        if (name === undefined) continue;
        if (!known.has(nameKey(name))) known.set(nameKey(name), code);
        known.set(code.toLowerCase(), code);
      }
    }
  }
  return known;
}

/** Codes that the locale data names but ISO 3166-1 does not assign: unions, withdrawn and private codes. */
const notCountries: ReadonlySet<string> = new Set([
  "AC",
  "AN",
  "BU",
  "CP",
  "CQ",
  "CS",
  "CT",
  "DD",
  "DG",
  "DY",
  "EA",
  "EU",
  "EZ",
  "FQ",
  "FX",
  "HV",
  "IC",
  "JT",
  "MI",
  "NH",
  "NQ",
  "NT",
  "PC",
  "PU",
  "PZ",
  "QO",
  "QU",
  "RH",
  "SU",
  "TA",
  "TP",
  "UK",
  "UN",
  "VD",
  "WK",
  "XA",
  "XB",
  "XK",
  "YD",
  "YU",
  "ZR",
  "ZZ",
]);
