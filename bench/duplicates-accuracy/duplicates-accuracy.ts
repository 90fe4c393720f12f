import { findDuplicates } from "../../src/duplicates/find-duplicates.js";
import type { Bench, Figure } from "../measure.js";
import { milliseconds } from "../measure.js";
import { febrlSets } from "./febrl-sets.js";
import { groupAccuracy } from "./group-accuracy.js";
import type { LabelledRecord, LabelledSet } from "./labelled-set.js";
import { leadSets } from "./lead-set.js";
import { restaurantSet } from "./restaurant-set.js";

/**
 * How well the shipped rules find the duplicates of public sets with known truth, which are not part of the project:
 * CRMKIT_DUPLICATE_SETS names a folder with `febrl1.csv`, `febrl3.csv`, `febrl4a.csv`, `febrl4b.csv`, `restaurant.csv`,
 * `restaurant_gold.csv`, and, if there are any, generated leads as `leads.ndjson` and `truth.csv`.
 */
export const duplicatesAccuracy: Bench = async () => {
  const folder = process.env["CRMKIT_DUPLICATE_SETS"];
  if (folder === undefined) {
    console.error("duplicates-accuracy is SKIPPED: CRMKIT_DUPLICATE_SETS names no folder of labelled sets");
    return [];
  }
  const sets = [...(await febrlSets(folder)), await restaurantSet(folder), ...(await leadSets(folder))];
  const figures: Figure[] = [];
  for (const set of sets) figures.push(...(await figuresOf(set)));
  return figures;
};

async function figuresOf({ name, rules, records, acrossFiles }: LabelledSet): Promise<readonly Figure[]> {
  const subjects = records.map(({ subject, ...labels }) => ({ ...subject, ...labels }));
  const collections = acrossFiles ? { collectionOf: ({ file }: Omit<LabelledRecord, "subject">) => file } : {};
  let groups: readonly (readonly string[])[] = [];
  const took = await milliseconds(async () => {
    groups = (await findDuplicates(subjects, { rules, ...collections })).groups;
  });
  const { precision, recall, f1 } = groupAccuracy(groups, new Map(records.map(({ id, entity }) => [id, entity])));
  const part = (what: string, share: number): Figure => ({
    what: `${name} ${what}`,
    value: 10_000 * share,
    unit: "of 10,000",
  });
  return [
    part("precision", precision),
    part("recall", recall),
    part("F1", f1),
    { what: `${name} ${records.length} records`, value: took, unit: "ms" },
  ];
}
