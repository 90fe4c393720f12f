import { join } from "node:path";
import { personMatchRules } from "../../src/duplicates/rules/person-rules.js";
import type { LabelledRecord, LabelledSet } from "./labelled-set.js";
import type { Row } from "./read-rows.js";
import { readRows } from "./read-rows.js";

/** The sets of Febrl (P. Christen, Australian National University): synthetic persons with addresses and dates of birth. */
export async function febrlSets(folder: string): Promise<readonly LabelledSet[]> {
  return Promise.all([
    febrlSet(folder, "febrl1", ["febrl1"]),
    febrlSet(folder, "febrl3", ["febrl3"]),
    febrlSet(folder, "febrl4", ["febrl4a", "febrl4b"]),
  ]);
}

async function febrlSet(folder: string, name: string, files: readonly string[]): Promise<LabelledSet> {
  const records = await Promise.all(
    files.map(async (file) => (await readRows(join(folder, `${file}.csv`))).map((row) => person(row, file))),
  );
  return { name, rules: personMatchRules, records: records.flat(), acrossFiles: files.length > 1 };
}

/** `rec-122-dup-0` is a duplicate of `rec-122-org`. */
function person(row: Row, file: string): LabelledRecord {
  const id = row["rec_id"] ?? "";
  return {
    id,
    entity: /^rec-(\d+)-/.exec(id)?.[1] ?? id,
    file,
    subject: {
      firstName: row["given_name"],
      lastName: row["surname"],
      dateOfBirth: row["date_of_birth"],
      personCode: row["soc_sec_id"],
      street: `${row["street_number"]} ${row["address_1"]}`,
      postcode: row["postcode"],
      city: row["suburb"],
    },
  };
}
