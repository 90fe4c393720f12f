import type { Addressee } from "../../model/addressee.js";
import { oneLine } from "./clean-text.js";
import { countryName } from "./country-name.js";

/** What decides whether the country is named, and how. */
export interface AddressLinesOptions {
  /** ISO 3166-1 code of the country that it is posted in; unless given, the country is always named. */
  readonly senderCountry?: string | null | undefined;
  /** The language of the country's name; the main one of the sender's country unless given. */
  readonly language?: string | undefined;
}

interface Parts {
  readonly above: readonly string[];
  readonly street: readonly string[];
  readonly code: string;
  readonly town: string;
  readonly region: string;
}

/**
 * The lines of a postal address from the top down, by the convention of its country. Empty ones are left out; the
 * country is named on the last one, in capitals, unless the letter is posted there.
 *
 * - France and Monaco (NF Z 10-011, La Poste): the company, the person, what stands above the street, the street, then post
 *   code and town in capitals. Belgium, Switzerland, Luxembourg, Austria and Germany (DIN 5008) alike, the town as it is written.
 * - United Kingdom (Royal Mail): the town in capitals, the post code in capitals on a line of its own.
 * - United States (USPS Publication 28, with the comma that people write): `Town, ST ZIP`. Canada and Australia: `TOWN ST CODE`
 *   in capitals.
 * - Japan: in Latin letters from the smallest to the largest, `Town, Prefecture 100-0001`; in Japanese ones from the post
 *   code down to the person.
 * - All others (UPU S42 has no common order; most of them write so): post code and town, then the region.
 */
export function addressLines(addressee: Addressee, options: AddressLinesOptions = {}): string[] {
  const { address, name, companyName } = addressee;
  const country = oneLine(address.countryCode ?? "").toUpperCase();
  const { senderCountry = null, language = null } = options;
  const parts: Parts = {
    above: linesOf(address.extra),
    street: linesOf(address.street),
    code: oneLine(address.postalCode ?? ""),
    town: oneLine(address.city ?? ""),
    region: oneLine(address.region ?? ""),
  };
  const isJapanese = country === "JP" && japanese.test([parts.town, ...parts.street, parts.region].join(""));
  const person = oneLine(name ?? "");
  const company = oneLine(companyName ?? "");
  const names = companyFirst.has(country) || isJapanese ? [company, person] : [person, company];
  const place = (isJapanese ? placeInJapanese : (layouts[country] ?? layouts.others))(parts);
  const isAbroad = country !== "" && country !== senderCountry?.trim().toUpperCase();
  const lines = isJapanese ? [...place, ...names] : [...names, ...place];
  return [...lines, isAbroad ? countryName(country, senderCountry, language) : ""].filter((line) => line !== "");
}

type Layout = (parts: Parts) => readonly string[];

const codeAndTown: Layout = ({ above, street, code, town }) => [...above, ...street, joined(" ", code, town)];

const capitals: Layout = ({ above, street, code, town, region }) => [
  ...above,
  ...street,
  joined(" ", town, region, code).toUpperCase(),
];

const layouts: { readonly others: Layout } & Readonly<Record<string, Layout | undefined>> = {
  others: (parts) => [...codeAndTown(parts), parts.region],
  ...Object.fromEntries(["DE", "AT", "CH", "LI", "BE", "LU"].map((code) => [code, codeAndTown])),
  ...Object.fromEntries(["FR", "MC"].map((code) => [code, inFrance])),
  GB: ({ above, street, code, town }) => [...above, ...street, town.toUpperCase(), code.toUpperCase()],
  US: ({ above, street, code, town, region }) => [...above, ...street, joined(", ", town, joined(" ", region, code))],
  CA: capitals,
  AU: capitals,
  JP: ({ above, street, code, town, region }) => [...above, ...street, joined(" ", joined(", ", town, region), code)],
};

function inFrance({ above, street, code, town }: Parts): readonly string[] {
  return [...above, ...street, joined(" ", code, town).toLocaleUpperCase("fr")];
}

/** From the largest to the smallest, as it is read. */
const placeInJapanese: Layout = ({ above, street, code, town, region }) => [
  code === "" ? "" : `〒${code}`,
  `${region}${town}${street.join("")}`,
  ...above,
];

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const companyFirst: ReadonlySet<string> = new Set(["FR", "MC", "DE", "AT", "CH", "LI", "BE", "LU"]);

const joined = (between: string, ...texts: readonly string[]): string =>
  texts.filter((text) => text !== "").join(between);

const linesOf = (text: string | null): readonly string[] => (text ?? "").split(/[\r\n\u2028\u2029]+/).map(oneLine);
