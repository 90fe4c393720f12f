import { join } from "node:path";
import { accountMatchRules } from "../../src/duplicates/rules/account-rules.js";
import type { LabelledSet } from "./labelled-set.js";
import { readRows } from "./read-rows.js";

/** Restaurants of two guides (S. Tejada, University of Southern California): companies with address and phone. */
export async function restaurantSet(folder: string): Promise<LabelledSet> {
  const rows = await readRows(join(folder, "restaurant.csv"));
  const gold = await readRows(join(folder, "restaurant_gold.csv"));
  const sameAs = new Map(gold.map((pair) => [pair["id_2"] ?? "", pair["id_1"] ?? ""]));
  const records = rows.map((row) => {
    const { id = "", name, phone, addr, city } = row;
    const subject = { companyName: name, fixedPhone: phone, address: { street: addr, city } };
    return { id, entity: sameAs.get(id) ?? id, file: "restaurant", subject };
  });
  return { name: "restaurant", rules: accountMatchRules, records, acrossFiles: false };
}
