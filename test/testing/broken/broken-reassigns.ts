import type { AnyRecord } from "../../../src/model/record-types.js";
import { requireExpected } from "../../../src/plan/reassign-record.js";
import type { Reassign, Write } from "../../../src/plan/write.js";
import { insert } from "../../../src/plan/write.js";
import type { Storage } from "../../../src/ports/storage.js";
import type { BrokenStorage } from "./broken-storage.js";
import { everyRecord } from "./broken-storage.js";

type Fields = Readonly<Record<string, unknown>>;

/** Parts of a reassignment that a fault replaces. */
interface Reassigning {
  readonly list?: (list: readonly string[], reassign: Reassign) => readonly string[];
  readonly fields?: (record: Fields, changed: Fields) => object;
  readonly holds?: (record: Fields, reassign: Reassign) => boolean;
  readonly count?: (holders: readonly AnyRecord[]) => number;
  readonly planned?: boolean;
  readonly expects?: boolean;
  readonly names?: boolean;
}

const inPlace: Reassigning["list"] & object = (list, { from, to }) => [
  ...new Set(list.map((item) => (item === from ? to : item))),
];

const holdsValue = (record: Fields, { field, many, from }: Reassign): boolean =>
  many ? Array.isArray(record[field]) && (record[field] as unknown[]).includes(from) : record[field] === from;

const isNamed = (record: Fields, { only }: Reassign): boolean => only?.includes(String(record["id"])) !== false;

/** Makes replacements of reassignments, by looking at every record. */
const reassigning =
  ({
    list = inPlace,
    fields = (_, changed) => changed,
    holds = holdsValue,
    count,
    planned = true,
    expects = true,
    names = true,
  }: Reassigning) =>
  (sound: Storage): Storage => ({
    ...sound,
    commit: async (commit) => {
      const writes = commit.writes.filter((write) => write.op !== "reassign");
      const reassigns = commit.writes.filter((write) => write.op === "reassign");
      const written = writes.filter((write) => write.op !== "check").map(keyOf);
      if (reassigns.length === 0 || new Set(written).size < written.length) return sound.commit(commit);
      const changed = new Map<string, Write>(
        writes.flatMap((write) => (write.op === "check" ? [] : [[keyOf(write), write]])),
      );
      const checks = writes.filter((write) => write.op === "check");
      const reassigned: number[] = [];
      for (const reassign of reassigns) {
        const holders = await holdersOf(
          sound,
          reassign,
          changed,
          planned,
          (record) => holds(record, reassign) && (!names || isNamed(record, reassign)),
        );
        if (expects) requireExpected(reassign, holders.length);
        for (const [record, write] of holders) {
          const { field, many, to, at } = reassign;
          const before = record as unknown as Fields;
          const value = many ? list(before[field] as string[], reassign) : to;
          const after = fields(before, { ...before, [field]: value, version: record.version + 1, updatedAt: at });
          changed.set(`${reassign.type}/${record.id}`, { ...write, record: after } as Write);
        }
        reassigned.push(count === undefined ? holders.length : count(holders.map(([record]) => record)));
      }
      await sound.commit({ ...commit, writes: [...checks, ...changed.values()] });
      return { reassigned };
    },
  });

const keyOf = (write: Write): string =>
  `${write.type}/${"record" in write ? write.record.id : "id" in write ? write.id : ""}`;

/** The records that hold the value, each with the write that stores it. */
async function holdersOf(
  sound: Storage,
  reassign: Reassign,
  changed: ReadonlyMap<string, Write>,
  planned: boolean,
  holds: (record: Fields) => boolean,
): Promise<(readonly [AnyRecord, Write])[]> {
  const { type } = reassign;
  const stored = (await everyRecord(sound, type)).filter(({ id }) => !changed.has(`${type}/${id}`));
  const fromStored = stored.map(
    (record) => [record, { op: "replace", type, record, expectedVersion: record.version } as Write] as const,
  );
  const fromPlan = [...changed.values()].flatMap((write) =>
    "record" in write && write.type === type ? [[write.record, write] as const] : [],
  );
  return [...fromStored, ...(planned ? fromPlan : [])].filter(([record]) => holds(record as unknown as Fields));
}

/** Storages that reassign references wrongly. */
export const brokenReassigns: readonly BrokenStorage[] = [
  {
    fault: "keeps the version of what it reassigns",
    make: reassigning({ fields: (before, changed) => ({ ...changed, version: before["version"] }) }),
  },
  {
    fault: "keeps the time of what it reassigns",
    make: reassigning({ fields: (before, changed) => ({ ...changed, updatedAt: before["updatedAt"] }) }),
  },
  {
    fault: "loses custom fields of what it reassigns",
    make: reassigning({ fields: (_, changed) => ({ ...changed, custom: {} }) }),
  },
  {
    fault: "leaves a value in a list twice",
    make: reassigning({ list: (list, { from, to }) => list.map((item) => (item === from ? to : item)) }),
  },
  {
    fault: "puts the new value at the end of a list",
    make: reassigning({ list: (list, { from, to }) => [...list.filter((item) => item !== from && item !== to), to] }),
  },
  {
    fault: "puts the new value where the old one was",
    make: reassigning({
      list: (list, { from, to }) => list.filter((item) => item !== to).map((item) => (item === from ? to : item)),
    }),
  },
  {
    fault: "touches what holds the new value already",
    make: reassigning({
      holds: (record, reassign) =>
        holdsValue(record, reassign) || (reassign.many && holdsValue(record, { ...reassign, from: reassign.to })),
    }),
  },
  { fault: "overlooks what the plan itself writes", make: reassigning({ planned: false }) },
  { fault: "does not count what it reassigns", make: reassigning({ count: () => 0 }) },
  {
    fault: "reassigns no more than 200 records",
    make: reassigning({ count: (holders) => Math.min(holders.length, 200) }),
  },
  {
    fault: "reassigns without regard to case",
    make: reassigning({
      holds: (record, reassign) =>
        reassign.many
          ? holdsValue(record, reassign)
          : String(record[reassign.field]).toLowerCase() === reassign.from.toLowerCase(),
    }),
  },
  {
    fault: "reassigns the entries of the plan too",
    make: (sound: Storage): Storage => ({
      ...sound,
      commit: ({ writes, entries }) =>
        sound.commit({ writes: [...writes, ...entries.map((entry) => insert("timelineEntry", entry))], entries: [] }),
    }),
  },
].map((broken) => ({ ...broken, breaks: ["commit.reassign"] }));

/** Storages that reassign other records, or more of them, than the plan says. */
export const brokenReassignBounds: readonly BrokenStorage[] = [
  {
    fault: "reassigns what was not named",
    breaks: ["commit.expected", "commit.only"],
    make: reassigning({ names: false }),
  },
  { fault: "does not mind how many it reassigns", breaks: ["commit.expected"], make: reassigning({ expects: false }) },
];
