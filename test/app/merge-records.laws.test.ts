import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../src/model/record-types.js";
import { insert } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "../support/every-stored.js";
import { openWorld } from "../support/open-world.js";
import { recordWith } from "../support/store-record.js";
import { storedButVersions } from "../support/stored-but-versions.js";

const people = ["p0", "p1", "p2", "p3", "p4"] as const;
const accountIds = ["x0", "x1", "x2"] as const;
const person = fc.nat({ max: people.length - 1 }).map((i) => people[i] as string);
const several = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });

/** Contacts with what belongs to them: rows of every kind, of which many will meet, and lists that name several. */
const worlds = fc.record({
  fields: fc.array(
    fc.record({ email: fc.option(fc.constantFrom("a@x.example", "b@y.example")), doNotCall: fc.boolean() }),
    { minLength: people.length, maxLength: people.length },
  ),
  links: fc.uniqueArray(fc.tuple(person, fc.constantFrom(...accountIds)), { selector: String, maxLength: 10 }),
  guests: fc.uniqueArray(fc.tuple(person, fc.constantFrom("e0", "e1")), { selector: String, maxLength: 6 }),
  members: fc.uniqueArray(fc.tuple(person, fc.constantFrom("m0", "m1")), { selector: String, maxLength: 6 }),
  files: fc.array(several, { maxLength: 5 }),
  deals: fc.array(person, { maxLength: 5 }),
});

type Drawn = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

async function fill(storage: Storage, { fields, links, guests, members, files, deals }: Drawn): Promise<void> {
  const of = { companyId: "acme" };
  const mainOf = (id: string) => links.find(([owner]) => owner === id)?.[1] ?? null;
  const key = (id: string) => `contact/${id}`;
  const writes = [
    ...accountIds.map((id) => insert("account", recordWith("account", { ...of, id, name: id }))),
    ...people.map((id, i) =>
      insert(
        "contact",
        recordWith("contact", { ...of, ...fields[i], id, lastName: id, fullName: id, mainAccountId: mainOf(id) }),
      ),
    ),
    ...links.map(([contactId, accountId], i) => {
      const isMain = mainOf(contactId) === accountId;
      return insert(
        "accountContact",
        recordWith("accountContact", { ...of, id: `l${i}`, contactId, accountId, isMain }),
      );
    }),
    ...guests.map(([id, eventId], i) =>
      insert(
        "guest",
        recordWith("guest", { ...of, id: `g${i}`, eventId, personKey: key(id), email: `${i}@z.example` }),
      ),
    ),
    ...members.map(([id, campaign], i) => {
      const row = { id: `m${i}`, campaignKey: `campaign/${campaign}`, memberKey: key(id), relatedKeys: [key(id)] };
      return insert("campaignMembership", recordWith("campaignMembership", { ...of, ...row }));
    }),
    ...files.map((ids, i) =>
      insert("attachment", recordWith("attachment", { ...of, id: `f${i}`, relatedKeys: ids.map(key) })),
    ),
    ...deals.map((contactId, i) => insert("opportunity", recordWith("opportunity", { ...of, id: `d${i}`, contactId }))),
  ];
  await storage.commit({ writes, entries: [] });
}

/** Merges among those that are left, each of one into another, or of two. */
const merges = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 4 });

const derived = ["fullName", "searchText", "matchKeys", "emailDomain"];
const withoutDerived = (stored: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(stored).map(([key, record]) => [
      key,
      Object.fromEntries(Object.entries(record as AnyRecord).filter(([field]) => !derived.includes(field))),
    ]),
  );

describe("Merges and taking them back", () => {
  it("DUP-13 DUP-14 leave everything as it was, chains and rows that meet included, and no row of a pair twice", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, merges, async (drawn, steps) => {
        const { ann, storage } = openWorld();
        await fill(storage, drawn);
        const before = withoutDerived(await storedButVersions(storage));
        const left: string[] = [...people];
        const survivors: string[] = [];
        for (const [one, other, both] of steps) {
          if (left.length < 2) break;
          const [originalId = ""] = left.splice(one % left.length, 1);
          const duplicateIds = left.splice(other % left.length, both ? 2 : 1);
          await ann.contacts.merge({ originalId, duplicateIds });
          left.push(originalId);
          survivors.unshift(originalId);
        }
        await requirePairsOnce(storage, left);
        for (const contactId of survivors) await ann.contacts.unmerge({ contactId });
        expect(withoutDerived(await storedButVersions(storage))).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

async function requirePairsOnce(storage: Storage, left: readonly string[]): Promise<void> {
  const links = await everyStored(storage, "accountContact");
  const guests = await everyStored(storage, "guest");
  const members = await everyStored(storage, "campaignMembership");
  for (const pairs of [
    links.map(({ contactId, accountId }) => `${contactId} ${accountId}`),
    guests.map(({ eventId, personKey }) => `${eventId} ${personKey}`),
    members.map(({ campaignKey, memberKey }) => `${campaignKey} ${memberKey}`),
  ])
    expect(new Set(pairs).size).toBe(pairs.length);
  for (const id of left) {
    const own = links.filter(({ contactId }) => contactId === id);
    expect(own.filter(({ isMain }) => isMain)).toHaveLength(own.length === 0 ? 0 : 1);
  }
}
