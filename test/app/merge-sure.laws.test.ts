import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { MergeSureCommand, QueuedGroup } from "../../src/merge/merge-sure.schema.js";
import type { MergeSureProgress } from "../../src/merge/sure-report.js";
import { insert } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { countedIds } from "../support/counted-ids.js";
import { crashingStorage } from "../support/crashing-storage.js";
import { everyStored } from "../support/every-stored.js";
import { interleavedStorage } from "../support/interleaved-storage.js";
import { actors } from "../support/open-world.js";
import { recordWith } from "../support/store-record.js";
import { storedButVersions } from "../support/stored-but-versions.js";

const at = new Date("2026-03-02T09:00:00.000Z");

/** Users of one storage, each with ids of their own. */
const userOf = (storage: Storage, name: string) =>
  createCrm({ storage, clock: () => at, newId: countedIds(`${name}-`) }).as(actors.ann);

const people = Array.from({ length: 9 }, (_, i) => `p${i}`);
const person = fc.constantFrom(...people);
const verdict = fc.constantFrom("sure", "sure", "sure", "same", "review");

/** Contacts in three groups, and what refers to them, also to those of several groups at once. */
const worlds = fc.record({
  fields: fc.array(
    fc.record({ email: fc.option(fc.constantFrom("a@x.example", "b@y.example")), doNotCall: fc.boolean() }),
    { minLength: people.length, maxLength: people.length },
  ),
  links: fc.uniqueArray(fc.tuple(person, fc.constantFrom("x0", "x1")), { selector: String, maxLength: 12 }),
  guests: fc.uniqueArray(fc.tuple(person, fc.constantFrom("e0", "e1")), { selector: String, maxLength: 8 }),
  files: fc.array(fc.uniqueArray(person, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
  deals: fc.array(person, { maxLength: 5 }),
  verdicts: fc.array(verdict, { minLength: 9, maxLength: 9 }),
  keep: fc.constantFrom("mostComplete", "oldest", "first"),
});

type Drawn = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

async function fill(storage: Storage, { fields, links, guests, files, deals }: Drawn): Promise<void> {
  const of = { companyId: "acme" };
  const mainOf = (id: string) => links.find(([owner]) => owner === id)?.[1] ?? null;
  const key = (id: string) => `contact/${id}`;
  const writes = [
    ...["x0", "x1"].map((id) => insert("account", recordWith("account", { ...of, id, name: id }))),
    ...people.map((id, i) => {
      const named = { id, lastName: id, fullName: id, mainAccountId: mainOf(id), searchText: id };
      return insert("contact", recordWith("contact", { ...of, ...fields[i], ...named }));
    }),
    ...links.map(([contactId, accountId], i) => {
      const row = { id: `l${i}`, contactId, accountId, isMain: mainOf(contactId) === accountId };
      return insert("accountContact", recordWith("accountContact", { ...of, ...row }));
    }),
    ...guests.map(([id, eventId], i) =>
      insert(
        "guest",
        recordWith("guest", { ...of, id: `g${i}`, eventId, personKey: key(id), email: `${i}@z.example` }),
      ),
    ),
    ...files.map((ids, i) =>
      insert("attachment", recordWith("attachment", { ...of, id: `f${i}`, relatedKeys: ids.map(key) })),
    ),
    ...deals.map((contactId, i) => insert("opportunity", recordWith("opportunity", { ...of, id: `d${i}`, contactId }))),
  ];
  await storage.commit({ writes, entries: [] });
}

/** The people by threes, with the pairs of each. */
function commandOf({ verdicts, keep }: Drawn): MergeSureCommand {
  const groups = [0, 3, 6].map((start): QueuedGroup => {
    const keys = people.slice(start, start + 3).map((id) => `contact/${id}`);
    const [a = "", b = "", c = ""] = keys;
    const pairs = (
      [
        [a, b],
        [a, c],
        [b, c],
      ] as const
    ).map((pair, i) => ({
      keys: pair,
      bits: 10 + i,
      verdict: verdicts[start + i] ?? "sure",
    }));
    return { records: keys.map((key) => ({ key, version: 1 })), pairs };
  });
  return { type: "contact", groups, keep, idempotencyKey: "once" };
}

const derived: ReadonlySet<string> = new Set(["fullName", "searchText", "matchKeys", "emailDomain"]);

/** What is stored, without what is made of other fields, which the tests put in carelessly. */
async function stored(storage: Storage): Promise<unknown> {
  const records = Object.entries(await storedButVersions(storage));
  return records.map(([key, record]) => [
    key,
    Object.entries(record as object).filter(([field]) => !derived.has(field)),
  ]);
}

const holding = async (storage: Storage) =>
  (await everyStored(storage, "journal")).filter(({ kind, undoneAt }) => kind === "merge" && undoneAt === null);

describe("Merging what is surely the same, and taking it back", () => {
  it("DUP-13 merges just the groups that are sure, and leaves everything as it was", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (drawn) => {
        const storage = memoryStorage();
        await fill(storage, drawn);
        const { duplicates } = userOf(storage, "ann");
        const before = await stored(storage);
        const command = commandOf(drawn);
        const { merged, left, batchId, ...rest } = await duplicates.mergeSure(command);
        expect([merged.length + left.length, rest]).toEqual([3, { refused: [], remaining: 0 }]);
        for (const { survivor, duplicates: others } of merged) {
          const pairs = command.groups.flatMap((group) => group.pairs.filter(({ keys }) => keys.includes(survivor)));
          expect(pairs.map((pair) => pair.verdict)).toEqual(others.map(() => "sure"));
        }
        if (batchId !== null) await duplicates.unmergeAll({ batchId });
        expect(await stored(storage)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("DUP-13 comes to the same once it is called again, at whichever call of the storage it crashed", async () => {
    const drawing = fc.tuple(worlds, fc.nat({ max: 150 }), fc.constantFrom("before" as const, "after" as const));
    await fc.assert(
      fc.asyncProperty(drawing, async ([drawn, call, moment]) => {
        const [whole, broken] = [memoryStorage(), crashingStorage(memoryStorage())];
        for (const storage of [whole, broken]) await fill(storage, drawn);
        const before = await stored(whole);
        const command = commandOf(drawn);
        const report = await userOf(whole, "ann").duplicates.mergeSure(command);
        broken.crashAt(call + 1, moment);
        await userOf(broken, "first")
          .duplicates.mergeSure(command)
          .catch(() => null);
        broken.crashAt(0, moment);
        const again = await userOf(broken, "second").duplicates.mergeSure(command);
        expect(again).toEqual(report);
        expect(await stored(broken)).toEqual(await stored(whole));
        if (again.batchId === null) return;
        const { duplicates } = userOf(broken, "third");
        broken.crashAt(call + 1, moment);
        await duplicates.unmergeAll({ batchId: again.batchId }).catch(() => null);
        broken.crashAt(0, moment);
        await duplicates.unmergeAll({ batchId: again.batchId });
        expect(await stored(broken)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("DUP-13 leaves no merge behind that was carried out while the batch was taken back", async () => {
    let stopped = 0;
    const choices = fc.array(fc.nat({ max: 1 }), { minLength: 30, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(worlds, choices, async (drawn, turns) => {
        const storage = memoryStorage();
        await fill(storage, drawn);
        const before = await stored(storage);
        const { seenBy, run } = interleavedStorage(storage);
        const [one, other] = [seenBy(0), seenBy(1)];
        let batchId: string | null = null;
        const onProgress = (told: MergeSureProgress): void => {
          batchId = told.batchId;
        };
        const takeBack = async () => {
          for (let turn = 0; turn < 100 && batchId === null; turn++) await other.get("journal", []);
          return batchId === null ? null : userOf(other, "other").duplicates.unmergeAll({ batchId });
        };
        const work = [() => userOf(one, "one").duplicates.mergeSure(commandOf(drawn), { onProgress }), takeBack];
        const [merging, taking] = await run<unknown>(work, turns);
        if (merging?.status === "rejected") {
          expect(merging.reason).toMatchObject({ refusals: [{ code: "MERGE_BATCH_UNDONE" }] });
          stopped++;
        }
        if (taking?.status !== "fulfilled" || taking.value === null) return;
        expect(await holding(storage)).toEqual([]);
        expect(await stored(storage)).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect(stopped).toBeGreaterThan(0);
  });

  it("DUP-13 takes each merge back once, where two do so at once", async () => {
    const choices = fc.array(fc.nat({ max: 1 }), { minLength: 30, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(worlds, choices, async (drawn, turns) => {
        const storage = memoryStorage();
        await fill(storage, drawn);
        const before = await stored(storage);
        const { batchId, merged } = await userOf(storage, "ann").duplicates.mergeSure(commandOf(drawn));
        if (batchId === null) return;
        const { seenBy, run } = interleavedStorage(storage);
        const work = [0, 1].map((user) => () => userOf(seenBy(user), `u${user}`).duplicates.unmergeAll({ batchId }));
        const reports = (await run(work, turns)).map((done) =>
          done.status === "fulfilled" ? done.value : done.reason,
        );
        const told = reports.flatMap(({ unmerged, refused }) => [...unmerged, ...refused]);
        expect(told.map(({ survivor }) => survivor).sort()).toEqual(merged.map(({ survivor }) => survivor).sort());
        expect(await stored(storage)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
