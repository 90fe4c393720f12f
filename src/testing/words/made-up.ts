import type { Address } from "../../model/address.js";
import type { Region } from "./region.js";

/** Somebody who does not exist, at a company that does not either. */
export interface MadeUpPerson {
  /** How the person is addressed. */
  readonly title: string;
  /** Given name. */
  readonly firstName: string;
  /** Family name. */
  readonly lastName: string;
  /** An address at the company's domain, unlike that of any other person of the region. */
  readonly email: string;
  /** A number that is kept for fiction; `null` once they are all used. */
  readonly mobilePhone: string | null;
}

/** A company that does not exist. */
export interface MadeUpCompany {
  /** Its name, with its legal form. */
  readonly name: string;
  /** A domain below `.example`, which nobody can register. */
  readonly domain: string;
  /** A number that is kept for fiction; `null` once they are all used. */
  readonly fixedPhone: string | null;
  /** Where it is. */
  readonly address: Address;
}

/** The n-th company of a region, from 0: the same each time, and no two of one name or domain. */
export function companyOf(region: Region, n: number): MadeUpCompany {
  const { stems, trades, legalForms, streets, towns, countryCode } = region;
  const [stem, trade, round] = twoOf(stems, trades, n);
  const town = at(towns, n);
  const name = `${stem} ${trade}${round === 0 ? "" : ` ${round + 1}`}`;
  return {
    name: `${name} ${at(legalForms, n)}`,
    domain: `${asciiOf(name)}.${countryCode === "FR" ? "fr" : "gb"}.example`,
    fixedPhone: numberOf(region.landLines, n),
    address: {
      extra: null,
      street: `${1 + ((n * 7) % 120)} ${at(streets, n)}`,
      postalCode: town[0],
      city: town[1],
      region: null,
      countryCode,
    },
  };
}

/** The n-th person of a region, from 0, at a company: the same each time. */
export function personOf(region: Region, n: number, { domain }: Pick<MadeUpCompany, "domain">): MadeUpPerson {
  const [firstName, lastName, round] = twoOf(region.firstNames, region.lastNames, n);
  const mailbox = `${asciiOf(firstName)}.${asciiOf(lastName)}${round === 0 ? "" : `.${round + 1}`}`;
  return {
    title: at(region.titles, n),
    firstName,
    lastName,
    email: `${mailbox}@${domain}`,
    mobilePhone: numberOf([region.mobile], n),
  };
}

/** One of each list, so that every pair comes up before any comes again; which round of pairs it is, from 0. */
function twoOf(first: readonly string[], second: readonly string[], n: number): [string, string, number] {
  const inRound = n % (first.length * second.length);
  const shift = Math.floor(inRound / first.length);
  return [at(first, inRound), at(second, inRound + shift * 11), Math.floor(n / (first.length * second.length))];
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T; // lists of a region have items

/** Small letters and digits of ASCII, as domains and mailboxes have them. */
const asciiOf = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** The n-th number of several ranges; each digits' worth of the first, then of the next. */
function numberOf(ranges: Region["landLines"], n: number): string | null {
  let left = n;
  for (const [prefix, digits] of ranges) {
    if (left < 10 ** digits) return spaced(prefix, String(left).padStart(digits, "0"));
    left -= 10 ** digits;
  }
  return null;
}

/** French numbers are written in pairs. */
const spaced = (prefix: string, digits: string): string =>
  digits.length === 4 ? `${prefix} ${digits.slice(0, 2)} ${digits.slice(2)}` : `${prefix}${digits}`;
