import type { Random } from "../../examples/sample-leads/random.js";
import { random } from "../../examples/sample-leads/random.js";
import { foldText } from "../../src/kernel/fold-text.js";
import type { NameWords } from "./lead-words.js";
import { calledNames, languages } from "./lead-words.js";
import type { LeadLike } from "./match-records.js";

/** A lead, and the person that it is a record of. */
export interface LabelledLead extends LeadLike {
  readonly id: string;
  readonly entity: string;
}

/** Leads of which a fifth are further records of a person, entered by somebody else; the same each time for the same seed. */
export function labelledLeads(count: number, seed: number): readonly LabelledLead[] {
  const draws = random(seed);
  const persons = Math.ceil(count * 0.8);
  const companies = Array.from({ length: Math.ceil(persons / 4) }, (_, i) => company(draws, i));
  const originals = Array.from({ length: persons }, (_, i) => person(draws, i, draws.pick(companies)));
  const leads = originals.map(({ lead }, i): LabelledLead => ({ ...lead, id: `lead-${i}`, entity: `${i}` }));
  while (leads.length < count) {
    const entity = draws.below(persons);
    const original = originals[entity];
    if (original === undefined) continue;
    leads.push({ ...copy(draws, original), id: `lead-${leads.length}`, entity: `${entity}` });
  }
  return shuffled(draws, leads);
}

interface Company {
  readonly words: NameWords;
  readonly name: string;
  readonly forms: readonly string[];
  readonly domain: string;
  readonly phone: string;
  readonly street: readonly string[];
  readonly town: readonly [string, string];
}

interface Original {
  readonly lead: LeadLike & { readonly firstName: string; readonly lastName: string };
  readonly employer: Company | null;
  readonly words: NameWords;
  readonly place: Pick<Company, "street" | "town">;
}

const lastName = (draws: Random, { begins, ends }: NameWords): string => `${draws.pick(begins)}${draws.pick(ends)}`;
const digits = (draws: Random, count: number): string => Array.from({ length: count }, () => draws.below(10)).join("");
const slug = (text: string): string => foldText(text).replace(/[^a-z0-9]/g, "");

function place(draws: Random, words: NameWords): Pick<Company, "street" | "town"> {
  const number = `${1 + draws.below(180)}`;
  return {
    street: draws.pick(words.streets).map((street) => street.replace("#", number)),
    town: draws.pick(words.towns),
  };
}

function company(draws: Random, i: number): Company {
  const words = draws.pick(languages);
  const name = `${lastName(draws, words)} ${draws.pick(words.trades)}`;
  const domain = `${slug(name)}${i}.${words.topLevel}`;
  const phone = phoneOf(draws, words.landline, words);
  return { words, name, forms: draws.pick(words.legalForms), domain, phone, ...place(draws, words) };
}

/** A national number of the country's usual length. */
const phoneOf = (draws: Random, begin: string, { country }: NameWords): string =>
  `${begin}${country === "GB" ? "7" : ""}${digits(draws, (country === "FR" ? 10 : 11) - begin.length - (country === "GB" ? 1 : 0))}`;

function person(draws: Random, i: number, at: Company): Original {
  const employer = draws.percent(85) ? at : null;
  const words = employer?.words ?? draws.pick(languages);
  const [first, last] = [draws.pick(words.firstNames), lastName(draws, words)];
  const own = `${slug(first)}.${slug(last)}`;
  const role = draws.percent(5) ? "contact" : `${own}${draws.percent(10) ? i : ""}`;
  const email = employer === null ? `${own}${i}@orange.fr` : `${role}@${employer.domain}`;
  const phone = employer !== null && draws.percent(60) ? employer.phone : null;
  const where = employer ?? place(draws, words);
  const lead = {
    firstName: first,
    lastName: last,
    companyName: employer === null ? null : `${employer.name} ${employer.forms[0]}`,
    email: draws.percent(85) ? email : null,
    mobilePhone: draws.percent(60) ? phoneOf(draws, words.mobile, words) : null,
    fixedPhone: phone,
    website: employer !== null && draws.percent(50) ? `www.${employer.domain}` : null,
    address: addressOf(draws.percent(75) ? where.street[0] : undefined, where.town, words),
  };
  return { lead, employer, words, place: where };
}

const addressOf = (
  street: string | undefined,
  [postalCode, city]: readonly [string, string],
  { country }: NameWords,
) => (street === undefined ? null : { street, postalCode, city, countryCode: country });

/** The same person as somebody else enters them: by hand, from a card, by phone, from another list. */
function copy(draws: Random, original: Original): LeadLike {
  const { lead, employer, words, place: where } = original;
  const names = namesOf(draws, lead);
  const email = draws.percent(30)
    ? null
    : draws.percent(12)
      ? `${slug(lead.lastName)}${draws.below(99)}@gmail.com`
      : mistyped(draws, lead.email ?? null, 3);
  const phones = [
    draws.percent(35) ? null : written(draws, lead.mobilePhone ?? null, words),
    written(draws, lead.fixedPhone ?? null, words),
  ];
  const [mobilePhone = null, fixedPhone = null] = draws.percent(10) ? phones.reverse() : phones;
  const street = draws.percent(40) ? undefined : draws.pick(where.street);
  const nothingElse = email === null && mobilePhone === null;
  return {
    ...names,
    companyName: employer === null || (draws.percent(15) && !nothingElse) ? null : companyText(draws, employer),
    email,
    mobilePhone,
    fixedPhone,
    website: employer !== null && draws.percent(40) ? `https://${employer.domain}/` : null,
    address: addressOf(street, where.town, words),
  };
}

function namesOf(draws: Random, { firstName, lastName }: Original["lead"]): Pick<LeadLike, "firstName" | "lastName"> {
  const called = calledNames[firstName];
  const first = called !== undefined && draws.percent(20) ? draws.pick(called) : mistyped(draws, firstName, 8);
  const last = mistyped(draws, lastName, 10);
  const cased = draws.percent(15) ? (text: string) => text.toUpperCase() : (text: string) => text;
  const plain = draws.percent(40) ? foldText : cased;
  const [one, other] = [plain(first ?? ""), plain(last ?? "")];
  return draws.percent(4) ? { firstName: other, lastName: one } : { firstName: one, lastName: other };
}

function companyText(draws: Random, { name, forms }: Company): string {
  const form = draws.percent(30) ? "" : draws.pick(forms);
  const typed = mistyped(draws, name, 7) ?? name;
  return (draws.percent(10) ? `${form} ${typed}` : `${typed} ${form}`).trim();
}

function written(draws: Random, phone: string | null, { country }: NameWords): string | null {
  if (phone === null || draws.percent(15)) return null;
  const code = { FR: "+33", GB: "+44", DE: "+49" }[country] ?? "";
  const grouped = phone.replace(/(\d{2})(?=\d)/g, draws.pick(["$1 ", "$1.", "$1"]));
  return draws.percent(40) ? `${code} ${grouped.slice(1)}` : grouped;
}

/** One slip of the pen, so many times in a hundred: a letter left out, doubled, or swapped with the next. */
function mistyped<T extends string | null>(draws: Random, text: T, percent: number): string | T {
  if (text === null || text.length < 4 || !draws.percent(percent)) return text;
  const at = 1 + draws.below(text.length - 2);
  const [before, letter, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  return draws.pick([
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${next}${letter}${after}`,
  ]);
}

function shuffled<T>(draws: Random, list: readonly T[]): readonly T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = draws.below(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T]; // both lie within the list
  }
  return all;
}
