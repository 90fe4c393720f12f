import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import type { LabelledRecord, LabelledSet } from "./labelled-set.js";
import { readRows } from "./read-rows.js";

/** A generated lead: a line of `leads.ndjson`. */
export type LeadLine = Readonly<Record<string, string>> & { readonly id: number };

/** Generated leads: `leads.ndjson`, and `truth.csv` with the entity of each; none where the folder has no such files. */
export async function leadSets(folder: string): Promise<readonly LabelledSet[]> {
  const path = join(folder, "leads.ndjson");
  if (!existsSync(path)) return [];
  const truth = await readRows(join(folder, "truth.csv"));
  const entities = new Map(truth.map((row) => [row["id"] ?? "", row["entity"] ?? ""]));
  const lines = (await readFile(path, "utf8")).trim().split("\n");
  const records = lines.map((line) => lead(JSON.parse(line), entities));
  return [{ name: "leads", rules: leadMatchRules, records, acrossFiles: false }];
}

/** What of a generated lead is compared. */
export function leadSubject(line: LeadLine) {
  const { firstName, lastName, companyName, email, mobile, phone, website, street, zip, city, country } = line;
  const address = { street, postalCode: zip, city, countryCode: country };
  return { firstName, lastName, companyName, email, mobilePhone: mobile, fixedPhone: phone, website, address };
}

function lead(line: LeadLine, entities: ReadonlyMap<string, string>): LabelledRecord {
  const id = String(line.id);
  return { id, entity: entities.get(id) ?? id, file: "leads", subject: leadSubject(line) };
}
