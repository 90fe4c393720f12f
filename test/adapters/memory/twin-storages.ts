import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { RecordTypes } from "../../../src/model/record-types.js";
import type { Write } from "../../../src/plan/write.js";
import type { Storage } from "../../../src/ports/storage.js";
import type { SeededRandom } from "../../../src/testing/build/seeded-random.js";
import type { RandomType } from "../../../src/testing/random/random-fields.js";
import { randomRecord } from "../../../src/testing/random/random-records.js";

/** Two storages that are told the same, one with the indexes of the model and one without any. */
export interface TwinStorages {
  /** The two. */
  readonly storages: readonly [Storage, Storage];
  /** What both hold, kept apart from them. */
  readonly records: Map<string, RecordTypes[RandomType]>;
}

/** Makes empty twins. */
export const twinStorages = (): TwinStorages => ({
  storages: [memoryStorage(), memoryStorage({ indexes: {} })],
  records: new Map(),
});

/** One step of a history: what is done, and to which of a few records. */
export type Step = readonly ["put" | "take" | "reassign", number];

/** Does to both, and to what is kept apart, the same: puts a random record, takes one out, or reassigns a reference. */
export async function takeStep(twins: TwinStorages, random: SeededRandom, type: RandomType, step: Step): Promise<void> {
  const { storages, records } = twins;
  const [done, which] = step;
  const id = `r${which}`;
  const before = records.get(id);
  if (done === "reassign") {
    const at = new Date("2026-05-01T12:00:00.000Z");
    const [from, to] = [`u${1 + (which % 3)}`, `u${1 + ((which + 1) % 3)}`];
    await commit(storages, { op: "reassign", type, field: "assignedToId", many: false, from, to, at } as Write);
    for (const [key, record] of records) {
      if (record.assignedToId !== from) continue;
      records.set(key, { ...record, assignedToId: to as never, version: record.version + 1, updatedAt: at });
    }
  } else if (done === "put") {
    const record = { ...randomRecord(random, type, id), version: (before?.version ?? 0) + 1 };
    const put = before === undefined ? { op: "insert" } : { op: "replace", expectedVersion: before.version };
    await commit(storages, { ...put, type, record } as Write);
    records.set(id, record);
  } else if (before !== undefined) {
    await commit(storages, { op: "remove", type, id, expectedVersion: before.version } as Write);
    records.delete(id);
  }
}

const commit = (storages: readonly Storage[], write: Write): Promise<unknown> =>
  Promise.all(storages.map((storage) => storage.commit({ writes: [write], entries: [] })));
