import { shippedSizeBands } from "crmkit";
import { people } from "../open/people.js";

/** What a list of choices offers. */
export type Options = readonly (readonly [value: string, label: string])[];

/** The colleagues who may be in charge. */
export const peopleOptions: Options = people.map(({ id, name }) => [id, name]);

/** The sizes of companies. */
export const sizeOptions: Options = shippedSizeBands.map(({ code }) => [code, code]);

/** Stars to give. */
export const starOptions: Options = ["0", "1", "2", "3", "4", "5"].map((count) => [count, count]);

/** The languages of documents. */
export const languageOptions: Options = [
  ["en", "English"],
  ["fr", "Français"],
];

const offered = "AT BE BR CA CH CN DE DK ES FI FR GB IE IN IT JP LU MA MC NL NO PL PT SE SN TN US".split(" ");

/** Countries by their names, the one that is chosen among them. */
export function countryOptions(language: string, chosen: string): Options {
  const names = new Intl.DisplayNames(language, { type: "region" });
  const codes = chosen === "" || offered.includes(chosen) ? offered : [...offered, chosen];
  const nameOf = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  return codes.map((code) => [code, nameOf(code)] as const).sort(([, a], [, b]) => a.localeCompare(b, language));
}
