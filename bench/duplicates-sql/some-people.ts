import { mixed } from "../agenda/mixed.js";

const syllables = [
  "ba",
  "len",
  "do",
  "mar",
  "tin",
  "ro",
  "che",
  "va",
  "lis",
  "mon",
  "ter",
  "ga",
  "pe",
  "ru",
  "so",
  "kim",
];
const firstNames = ["Jean", "Marie", "Anna", "Paul", "Lena", "Omar", "Ines", "Hugo", "Emma", "Noah", "Zoe", "Karl"];

/** What of somebody is compared. */
export interface SomePerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly companyName: string;
  readonly email: string | null;
  readonly website: null;
  readonly mobilePhone: string | null;
  readonly fixedPhone: null;
  readonly address: {
    readonly street: null;
    readonly postalCode: string;
    readonly city: null;
    readonly countryCode: string;
  };
}

/**
 * Person `i` of so many; the same for the same numbers. One in five is another one over again, with an address, a number
 * or neither in common; five work in a company, and 2.5 have a name in common.
 */
export function somePerson(i: number, of: number): SomePerson {
  const again = i % 5 === 4;
  const who = again ? i - 1 - (mixed(i, 1) % 4) : i;
  const company = mixed(who, 2) % Math.ceil(of / 5);
  const lastName = nameOf(mixed(who, 3) % Math.ceil(of / 30), 4);
  const companyName = `${nameOf(company, 4)} ${company}`;
  return {
    firstName: firstNames[mixed(who, 4) % firstNames.length] ?? "",
    lastName,
    companyName,
    email: again && mixed(i, 5) % 2 === 0 ? null : `${lastName}${who}@${nameOf(company, 4)}${company}.example`,
    website: null,
    mobilePhone: again && mixed(i, 6) % 2 === 0 ? null : `+336${String(mixed(who, 7) % 100_000_000).padStart(8, "0")}`,
    fixedPhone: null,
    address: { street: null, postalCode: String(75_000 + (company % 2_000)), city: null, countryCode: "FR" },
  };
}

function nameOf(number: number, length: number): string {
  let [name, rest] = ["", number];
  for (let k = 0; k < length; k++) {
    name += syllables[rest % syllables.length] ?? "";
    rest = Math.floor(rest / syllables.length);
  }
  return name;
}
