import type { RecordTable } from "../../../src/adapters/memory/record-table.js";
import { recordTable } from "../../../src/adapters/memory/record-table.js";
import { indexesOf } from "../../../src/model/indexes.js";
import type { Lead } from "../../../src/model/lead.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

const day = 86_400_000;
const start = Date.UTC(2024, 0, 1);

/** One of many leads: of 4 companies, 5 statuses and 50 users, every tenth assigned to nobody, every hundredth with an address. */
export function leadNumber(i: number): Lead {
  return buildRecord("lead", {
    id: `l${String((i * 7919) % 1_000_003).padStart(7, "0")}`,
    companyId: `c${i % 4}`,
    statusId: `s${i % 5}`,
    boardRank: String((i * 31) % 1_009).padStart(4, "0"),
    fullName: `name ${(i * 17) % 5_003}`,
    createdAt: new Date(start + ((i * 13) % 700) * day + i),
    assignedToId: i % 10 === 0 ? null : `u${i % 50}`,
    email: i % 100 === 0 ? `l${i}@example.org` : null,
    externalId: `x${i}`,
    score: i % 6,
    tagIds: i % 500 === 0 ? ["rare", "often"] : i % 3 === 0 ? ["often"] : [],
    matchKeys: [`m${Math.floor(i / 2)}`],
  });
}

/** A table of many leads with the indexes of the model. */
export function filledTable(count: number): RecordTable {
  const table = recordTable("lead", indexesOf("lead"));
  for (let i = 0; i < count; i++) table.put(table.copyIn(leadNumber(i)));
  return table;
}
