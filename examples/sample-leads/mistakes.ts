import type { Random } from "./random.js";
import type { SampleLead } from "./sample-lead.js";
import { nothings } from "./vocabulary.js";

/** A way to get a lead wrong, and how often it happens in the sample. */
export interface Mistake {
  readonly times: number;
  readonly make: (lead: SampleLead, chance: Random) => SampleLead;
}

/** Sets cells of a lead; each text is one that is wrong. */
const wrong =
  (column: keyof SampleLead, ...texts: readonly string[]): Mistake["make"] =>
  (lead, chance) => ({ ...lead, [column]: chance.pick(texts) });

/** What happens to leads as people type them and programs export them. */
export const mistakes: readonly Mistake[] = [
  { times: 2, make: (lead) => ({ ...lead, "E-mail": "info(at)example.org" }) },
  { times: 2, make: (lead) => ({ ...lead, "E-mail": "jo@@example.org" }) },
  { times: 2, make: (lead) => ({ ...lead, "E-mail": `${lead["First name"]} <jo@example.org>` }) },
  { times: 4, make: wrong("Created on", "31/02/2025", "2025-13-05", "soon") },
  { times: 4, make: wrong("Status", "On hold", "À relancer") },
  { times: 3, make: wrong("Country", "Atlantis", "Europe") },
  { times: 2, make: wrong("Score", "7", "high") },
  { times: 2, make: wrong("Do not call", "perhaps") },
  { times: 4, make: (lead) => ({ ...lead, "First name": "", "Last name": "", Company: "" }) },
  { times: 2, make: (lead) => ({ ...lead, City: `${lead.City} (${"très ".repeat(60)}loin)` }) },
  // Nothing in these keeps a lead from being taken.
  { times: 6, make: (lead) => ({ ...lead, Company: "", "Job title": "" }) },
  { times: 6, make: (lead) => ({ ...lead, "First name": "", "Last name": "", Title: "" }) },
  { times: 8, make: (lead, chance) => ({ ...lead, Industry: chance.pick(nothings), Street: chance.pick(nothings) }) },
  { times: 8, make: (lead, chance) => ({ ...lead, "E-mail": chance.pick(nothings), Source: chance.pick(nothings) }) },
  { times: 8, make: (lead) => ({ ...lead, "Last name": lead["Last name"].toUpperCase(), City: ` ${lead.City} ` }) },
];

/** Ways to enter a lead once more, and how many times each is done. */
export const repetitions: readonly Mistake[] = [
  { times: 7, make: (lead) => lead },
  { times: 7, make: (lead) => ({ ...lead, "Lead ID": "", "E-mail": lead["E-mail"].toUpperCase() }) },
  { times: 6, make: (lead) => ({ ...lead, Phone: "", "E-mail": "", Mobile: "", Notes: "", Status: "" }) },
  { times: 6, make: (lead) => ({ ...plain(lead), "Lead ID": "", "E-mail": "", Phone: "", Mobile: "" }) },
  // A colleague at the same number: perhaps a duplicate, perhaps not.
  {
    times: 6,
    make: (lead) => ({ ...lead, "Lead ID": "", "First name": "Dominique", "Last name": "Rey", "E-mail": "" }),
  },
  // The same person, which only a comparison of everything tells: with slips of the pen, or with the names swapped.
  { times: 5, make: (lead) => ({ ...slipped(lead), "Lead ID": "", Notes: "", Tags: "" }) },
  { times: 4, make: (lead) => ({ ...swapped(lead), "Lead ID": "", "E-mail": "", Source: "" }) },
];

/** A lead as somebody hears it on the phone. */
const slipped = (lead: SampleLead): SampleLead => ({
  ...lead,
  "Last name": lead["Last name"].replace(/.(..)$/u, "$1"),
  "E-mail": lead["E-mail"].replace(".", ""),
});

const swapped = (lead: SampleLead): SampleLead => ({
  ...lead,
  "First name": lead["Last name"],
  "Last name": lead["First name"],
});

/** A lead as a keyboard without accents has it. */
const plain = (lead: SampleLead): SampleLead => ({
  ...lead,
  "First name": bare(lead["First name"]).toLowerCase(),
  "Last name": bare(lead["Last name"]).toUpperCase(),
  Company: bare(lead.Company),
});

const bare = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
