import { replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { readersPause } from "../kit/readers-pause.js";
import { requireSame, requireThat } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import { findQuery, store, write } from "./ask.js";
import { aggregateQuery } from "./ask-figures.js";

const generations = 20;
const ids = Array.from({ length: 30 }, (_, i) => `l${i}`);
const lead = (id: string, generation: number) =>
  buildRecord("lead", { id, version: generation, custom: { generation } });

/** Gives the generations that a read saw, each once. */
type Read = (storage: Storage) => Promise<readonly unknown[]>;

const generationsOf = (records: readonly { readonly custom: Readonly<Record<string, unknown>> }[]): unknown[] => [
  ...new Set(records.map(({ custom }) => custom["generation"])),
];

const reads: Readonly<Record<string, Read>> = {
  get: async (storage) => generationsOf(await storage.get("lead", ids)),
  find: async (storage) => generationsOf((await storage.find(findQuery("lead"))).records),
  aggregate: async (storage) => {
    const measures = (["min", "max"] as const).map(
      (op) => ({ op, field: "custom.generation", kind: "number" }) as const,
    );
    const [row] = await storage.aggregate(aggregateQuery("lead", { measures }));
    return [...new Set(row?.measures)];
  },
};

/** Commits one generation after the other, each of all the leads; tells which was confirmed last. */
async function commitGenerations(storage: Storage, confirmed: (generation: number) => void): Promise<void> {
  for (let generation = 1; generation < generations; generation++) {
    const writes = ids.map((id) =>
      replace("lead", lead(id, generation), { custom: { generation: generation + 1 } }, new Date(0)),
    );
    await write(storage, ...writes);
    confirmed(generation + 1);
  }
}

async function requireWholeGenerations(storage: Storage, name: string, read: Read): Promise<void> {
  await store(
    storage,
    "lead",
    ids.map((id) => lead(id, 1)),
  );
  let last = 1;
  const writing = commitGenerations(storage, (generation) => {
    last = generation;
  });
  const reading = async (): Promise<void> => {
    const pause = readersPause();
    while (last < generations) {
      await pause();
      const before = last;
      const seen = await read(storage);
      requireThat(
        seen.length === 1,
        `${name} while others commit\n  expected: one commit\n  came:     parts of ${showValue(seen)}`,
      );
      requireThat(
        Number(seen[0]) >= before,
        `${name}\n  expected: at least commit ${before}\n  came:     ${showValue(seen)}`,
      );
    }
  };
  await Promise.all([writing, reading(), reading(), reading()]);
  requireSame(await read(storage), [generations], `${name} after the last commit`);
}

/** What reads see while others write. */
export const isolationCases: readonly StorageCase[] = Object.entries(reads).map(
  ([name, read]): StorageCase => ({
    id: `values.isolated/${name}`,
    proves: `\`${name}\` sees every commit that was confirmed before, and of each the whole or nothing.`,
    check: (storage) => requireWholeGenerations(storage, name, read),
  }),
);
