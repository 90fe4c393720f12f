import { asId } from "../../src/kernel/id.js";
import type { Lead } from "../../src/model/lead.js";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import { insert, replace } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { sampleRecord } from "../../src/testing/build/sample-record.js";

const now = new Date("2026-01-05T09:00:00.000Z");
const leadOf = (id: string): Lead => ({ ...sampleRecord("lead", "least"), id: asId("lead", id), score: 0 });
const entryOf = (id: string): TimelineEntry => ({
  ...sampleRecord("timelineEntry", "least"),
  id: asId("timelineEntry", id),
});

/** How many leads a commit adds: enough that it can be cut off in the middle. */
const leadsEach = 20;

/** Commits one after the other, as long as `confirmed` says so: leads, an entry, and the number of commits in a lead. */
export async function commitSteadily(
  storage: Storage,
  name: string,
  confirmed: (count: number) => boolean,
): Promise<void> {
  const [found] = await storage.get("lead", [name]);
  if (found === undefined) await storage.commit({ writes: [insert("lead", leadOf(name))], entries: [] });
  let counter = found ?? leadOf(name);
  for (let count = counter.version; ; count++) {
    const leads = Array.from({ length: leadsEach }, (_, i) => insert("lead", leadOf(`${name}-${count}-${i}`)));
    await storage.commit({
      writes: [...leads, replace("lead", counter, {}, now)],
      entries: [entryOf(`${name}-${count}`)],
    });
    counter = { ...counter, version: counter.version + 1, updatedAt: now };
    if (!confirmed(count)) return;
  }
}

/** How many commits of a writer are stored; throws where one is stored in part. */
export async function countCommits(storage: Storage, name: string): Promise<number> {
  const [counter] = await storage.get("lead", [name]);
  const count = (counter?.version ?? 1) - 1;
  const one = [{ op: "count", field: null, kind: "number" }] as const;
  const from = { op: "gte", field: "id", kind: "text", value: `${name}-` } as const;
  const to = { op: "lt", field: "id", kind: "text", value: `${name}.` } as const;
  const filter = { op: "and", filters: [from, to] } as const;
  const [leads] = await storage.aggregate({ type: "lead", filter, groupBy: [], measures: one });
  const [entries] = await storage.aggregate({ type: "timelineEntry", filter, groupBy: [], measures: one });
  if (leads?.measures[0] !== count * leadsEach || entries?.measures[0] !== count)
    throw new Error(`${name}: ${count} commits, but ${leads?.measures[0]} leads and ${entries?.measures[0]} entries`);
  return count;
}
