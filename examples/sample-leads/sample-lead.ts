import type { Random } from "./random.js";
import { industries, labels, remarks, sources, statuses, vocabularies } from "./vocabulary.js";

/** The columns of the sample, in order. */
export const columns = [
  "Lead ID",
  "Title",
  "First name",
  "Last name",
  "Company",
  "Job title",
  "Industry",
  "E-mail",
  "Phone",
  "Mobile",
  "Website",
  "Street",
  "Postal code",
  "City",
  "Country",
  "Created on",
  "Score",
  "Source",
  "Tags",
  "Status",
  "Do not call",
  "Do not e-mail",
  "Notes",
  "Campaign code",
] as const;

/** A row of the sample by column. */
export type SampleLead = Readonly<Record<(typeof columns)[number], string>>;

/** Makes the lead of a number: somebody in a company, as clean as people type. */
export function sampleLead(number: number, chance: Random): SampleLead {
  const words = chance.pick(vocabularies);
  const [firstName, lastName] = [chance.pick(words.firstNames), chance.pick(words.lastNames)];
  const owner = chance.pick(words.lastNames);
  const trade = chance.pick(words.trades);
  const [postalCode, city] = chance.pick(words.cities);
  const host = `${slug(owner)}-${slug(trade)}.example`;
  return {
    "Lead ID": `L-${1000 + number}`,
    Title: chance.pick(words.titles),
    "First name": firstName,
    "Last name": lastName,
    Company: `${owner} ${trade} ${chance.pick(words.legalForms)}`,
    "Job title": chance.percent(70) ? chance.pick(words.jobs) : "",
    Industry: chance.percent(60) ? chance.pick(industries) : "",
    "E-mail": chance.percent(85) ? `${slug(firstName)}.${slug(lastName)}.${number}@${host}` : "",
    Phone: chance.percent(70) ? dialled(chance.pick(words.phones), chance) : "",
    Mobile: chance.percent(40) ? dialled(chance.pick(words.mobiles), chance) : "",
    Website: chance.percent(40) ? `https://www.${host}` : "",
    Street: chance.percent(60) ? chance.pick(words.streets).replace("#", String(1 + chance.below(120))) : "",
    "Postal code": postalCode,
    City: city,
    Country: chance.pick(words.countries),
    "Created on": day(chance),
    Score: chance.percent(60) ? String(chance.below(6)) : "",
    Source: chance.percent(85) ? chance.pick(sources) : "",
    Tags: twoOf(labels, chance),
    Status: chance.pick(statuses),
    "Do not call": chance.pick(["", "", "", "no", "no", "non", "0", "yes", "oui"]),
    "Do not e-mail": chance.pick(["", "0", "0", "0", "1"]),
    Notes: chance.percent(20) ? chance.pick(remarks) : "",
    "Campaign code": `C${10 + chance.below(90)}`,
  };
}

/** A name as addresses of the web have it. */
const slug = (name: string): string =>
  name
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/g, "")
    .toLowerCase();

const dialled = (form: string, chance: Random): string => form.replace(/#/g, () => String(chance.below(10)));

const twoOf = (list: readonly string[], chance: Random): string =>
  [chance, chance].flatMap((draw) => (draw.percent(35) ? [draw.pick(list)] : [])).join(", ");

/** A day of 2025, as programs write it or as Europeans do. */
function day(chance: Random): string {
  const [month, date] = [1 + chance.below(12), 1 + chance.below(28)].map((part) => String(part).padStart(2, "0"));
  return chance.percent(70) ? `2025-${month}-${date}` : `${date}/${month}/2025`;
}
