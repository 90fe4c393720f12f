import { mistakes, repetitions } from "./mistakes.js";
import type { Random } from "./random.js";
import { random } from "./random.js";
import type { SampleLead } from "./sample-lead.js";
import { columns, sampleLead } from "./sample-lead.js";

const clean = 330;

/** The sample as CSV: a few hundred leads, some entered twice, some wrong, some lines broken. The same each time. */
export function sampleCsv(seed = 20260302): string {
  const chance = random(seed);
  const leads = Array.from({ length: clean }, (_, i) => sampleLead(i, chance));
  const lines = withRepetitions(withMistakes(leads, chance), leads, chance).map(line);
  for (const [place, broken] of brokenLines(leads)) lines.splice(place, 0, broken);
  return [line(Object.fromEntries(columns.map((column) => [column, column])) as SampleLead), ...lines, ""].join("\r\n");
}

/** Every mistake is made in leads of its own. */
function withMistakes(leads: readonly SampleLead[], chance: Random): SampleLead[] {
  const dirty = [...leads];
  const free = leads.map((_, i) => i);
  for (const { times, make } of mistakes) {
    for (let time = 0; time < times; time++) {
      const [place = 0] = free.splice(chance.below(free.length), 1);
      dirty[place] = make(dirty[place] as SampleLead, chance); // `free` holds places of leads
    }
  }
  return dirty;
}

/** Leads without a mistake are entered once more, somewhere behind. */
function withRepetitions(dirty: readonly SampleLead[], leads: readonly SampleLead[], chance: Random): SampleLead[] {
  const rows = [...dirty];
  for (const { times, make } of repetitions) {
    for (let time = 0; time < times; ) {
      const place = chance.below(100);
      const lead = rows[place];
      if (lead === undefined || !leads.includes(lead) || lead["E-mail"] === "" || lead.Phone === "") continue;
      rows.splice(120 + chance.below(rows.length - 120), 0, make(lead, chance));
      time++;
    }
  }
  return rows;
}

/** Lines that a program or a person has broken, by the place they stand at. */
function brokenLines([first]: readonly SampleLead[]): readonly (readonly [number, string])[] {
  const row = line(first as SampleLead); // there are leads
  return [
    [60, row.split(";").slice(0, 5).join(";")],
    [140, `${row};one;two`],
    [200, row.replace(/^[^;]*/, '"L-9999" bis')],
    [260, ""],
    [300, ";".repeat(columns.length - 1)],
  ];
}

const line = (lead: SampleLead): string => columns.map((column) => cell(lead[column])).join(";");

/** Quotes a cell that needs it. */
const cell = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
