import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { referencesTo } from "../../src/model/references-to.js";
import type { Storage } from "../../src/ports/storage.js";
import { countedIds } from "../support/counted-ids.js";
import { everyStored } from "../support/every-stored.js";
import { interleavedStorage } from "../support/interleaved-storage.js";
import { onEveryStore } from "../support/on-every-store.js";
import { actors } from "../support/open-world.js";

const at = new Date("2026-03-02T09:00:00.000Z");

/** Users of one storage, each with ids of their own. */
const userOf = (storage: Storage, name: string) =>
  createCrm({ storage, clock: () => at, newId: countedIds(`${name}-`) }).as(actors.ann);

/** Three contacts, two accounts that the last two are linked to, and what several users do with them at once. */
async function seeded(storage: Storage) {
  const ann = userOf(storage, "seed");
  const [x, y] = [await ann.accounts.create({ name: "X" }), await ann.accounts.create({ name: "Y" })];
  const contact = async (lastName: string, ...accounts: readonly { readonly id: string }[]) =>
    (await ann.contacts.create({ lastName, accounts: accounts.map(({ id }) => ({ accountId: id })) })).id;
  return { x: x.id, y: y.id, a: await contact("A"), b: await contact("B", x), c: await contact("C", x, y) };
}

type Seeds = Awaited<ReturnType<typeof seeded>>;
type User = ReturnType<typeof userOf>;

/** What is done at the same time: each gives what has to be there afterwards, whoever comes first. */
const work: readonly ((user: User, seeds: Seeds) => Promise<unknown>)[] = [
  (user, { a, b }) => user.contacts.merge({ originalId: a, duplicateIds: [b] }),
  (user, { b, c }) => user.contacts.merge({ originalId: c, duplicateIds: [b] }),
  (user, { a, c }) => user.contacts.merge({ originalId: c, duplicateIds: [a] }),
  (user, { x, y }) => user.accounts.merge({ originalId: y, duplicateIds: [x] }),
  (user, { b }) => user.contacts.update({ contactId: b, changes: { description: "edited" } }),
  (user, { b, x }) => user.opportunities.create({ name: "deal", contactId: b, accountId: x }),
  (user, { b, y }) => user.contacts.link({ contactId: b, accountId: y, isMain: true }),
  (user, { b, x }) =>
    user.calendar.create({
      subject: "talk",
      type: "call",
      startLocal: "2026-03-10T10:00" as never,
      contactId: b,
      accountId: x,
    }),
  (user, { a, x }) => user.contacts.link({ contactId: a, accountId: x }),
  (user, { a }) => user.contacts.unmerge({ contactId: a }),
];

/** Requires that nothing was lost and that nothing refers to a record that was merged. */
async function requireSound(storage: Storage, done: readonly number[]): Promise<void> {
  for (const type of ["contact", "account"] as const) {
    const records = await everyStored(storage, type);
    const merged = new Set<string>(records.filter(({ mergedIntoId }) => mergedIntoId !== null).map(({ id }) => id));
    for (const { type: of, field, byKey } of referencesTo(type)) {
      if (of === "journal" || of === "timelineEntry" || of === "contact") continue;
      for (const record of await everyStored(storage, of)) {
        const values = [record[field as keyof typeof record] ?? []].flat() as unknown as readonly string[];
        const held = values.filter((value) => merged.has(byKey ? value.replace(`${type}/`, "") : value));
        expect(held, `${of}.${field}`).toEqual([]);
      }
    }
    for (const { mergedIntoId } of records) expect(mergedIntoId !== null && merged.has(mergedIntoId)).toBe(false);
  }
  const contacts = (await everyStored(storage, "contact")).filter(({ mergedIntoId }) => mergedIntoId === null);
  const links = await everyStored(storage, "accountContact");
  expect(new Set(links.map(({ accountId, contactId }) => `${accountId} ${contactId}`)).size).toBe(links.length);
  for (const { id, mainAccountId } of contacts) {
    const own = links.filter(({ contactId }) => contactId === id);
    const mains = own.filter(({ isMain }) => isMain).map(({ accountId }) => accountId as string | null);
    expect(mains).toEqual(own.length === 0 ? [] : [mainAccountId]);
  }
  if (done.includes(4)) expect(contacts.some(({ description }) => description === "edited")).toBe(true);
  if (done.includes(5)) expect(await everyStored(storage, "opportunity")).toHaveLength(1);
  if (done.includes(7)) expect(await everyStored(storage, "calendarEvent")).toHaveLength(1);
}

/** What was carried out; what was not was refused for a reason. */
function carriedOut(chosen: readonly number[], outcomes: readonly PromiseSettledResult<unknown>[]): readonly number[] {
  return chosen.filter((_, i) => {
    const outcome = outcomes[i];
    if (outcome?.status === "fulfilled") return true;
    if (!isCrmError(outcome?.reason, "REFUSED") && !isCrmError(outcome?.reason, "VERSION_CONFLICT"))
      throw outcome?.reason;
    return false;
  });
}

/** A merge, and other work at the same time. */
const some = (most: number) =>
  fc
    .tuple(fc.nat({ max: 3 }), fc.uniqueArray(fc.nat({ max: work.length - 1 }), { minLength: 1, maxLength: most }))
    .map(([merge, others]) => [merge, ...others.filter((one) => one !== merge)]);

onEveryStore("Merges at the same time as other commands", (open) => {
  it("DUP-13 lose nothing when they are sent at once", async () => {
    await fc.assert(
      fc.asyncProperty(some(6), async (chosen) => {
        const storage = await open();
        const seeds = await seeded(storage);
        const outcomes = await Promise.allSettled(
          chosen.map((one, i) => work[one]?.(userOf(storage, `user${i}`), seeds)),
        );
        await requireSound(storage, carriedOut(chosen, outcomes));
      }),
      { numRuns: 20 },
    );
  });
});

describe("Merges at the same time as other commands, call by call", () => {
  it("DUP-13 lose nothing, in whatever order the calls of each come", async () => {
    const order = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(some(2), order, async (chosen, choices) => {
        const storage = memoryStorage();
        const seeds = await seeded(storage);
        const { seenBy, run } = interleavedStorage(storage);
        const users = chosen.map((_, i) => userOf(seenBy(i), `user${i}`));
        const outcomes = await run(
          chosen.map((one, i) => async () => work[one]?.(users[i] as User, seeds)),
          choices,
        );
        await requireSound(storage, carriedOut(chosen, outcomes));
      }),
      // The deal reads its contact before that is merged and again afterwards.
      { numRuns: 300, examples: [[[3, 5, 0], [6]]] },
    );
  });
});
