import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { seededRandom } from "../../src/testing/build/seeded-random.js";

const root = path.resolve(import.meta.dirname, "../..");
const named = process.env["CRMKIT_REAL_LEADS"] ?? path.resolve(root, "../shared/data/leads/leads.csv");

/** Whether the public set "X Education", which is no part of the repository, is at hand; without it a made one takes its place. */
export const areRealLeads = existsSync(named);

if (!areRealLeads)
  console.warn(
    `The set "X Education" is not at ${named}: a made one takes its place. CRMKIT_REAL_LEADS names its file.`,
  );

/** A lead of the file, as far as reports count by it; `null` where the file says nothing. */
export interface RealLead {
  readonly source: string | null;
  readonly country: string | null;
  readonly converted: boolean;
}

/** Reads the file on its own: no code of the library has part in it. No cell that is read has a quote in it. */
export function realLeads(): readonly RealLead[] {
  if (!areRealLeads) return madeLeads();
  const [head = "", ...lines] = readFileSync(named, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const columns = cellsOf(head);
  const at = (name: string): number => columns.indexOf(name);
  const [source, country, converted] = [at("Lead Source"), at("Country"), at("Converted")];
  return lines.map(cellsOf).map((cells) => ({
    source: said(cells[source]),
    country: said(cells[country]),
    converted: cells[converted] === "1",
  }));
}

/** "Select" is what a form said before somebody chose. */
const said = (text = ""): string | null => (text === "" || text === "Select" ? null : text);

/** The cells of a line; commas within quotes do not part them. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare = ""]) => quoted ?? bare);

function madeLeads(): readonly RealLead[] {
  const { below } = seededRandom(7);
  const sources = ["Google", "google", "Direct Traffic", "Olark Chat", null];
  const countries = ["India", "United States", null];
  return Array.from({ length: 2_000 }, () => ({
    source: sources[below(sources.length)] ?? null,
    country: countries[below(countries.length)] ?? null,
    converted: below(3) === 0,
  }));
}
