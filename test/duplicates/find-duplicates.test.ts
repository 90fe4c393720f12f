import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { DuplicateSearch, FindDuplicatesProgress } from "../../src/duplicates/duplicate-search.js";
import { findDuplicates } from "../../src/duplicates/find-duplicates.js";
import { contactMatchRules } from "../../src/duplicates/rules/contact-rules.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import { CrmError } from "../../src/kernel/crm-error.js";
import type { LabelledLead } from "../support/labelled-leads.js";
import { labelledLeads } from "../support/labelled-leads.js";
import type { LeadLike } from "../support/match-records.js";

const rules = leadMatchRules;
const leads = labelledLeads(800, 7);

const jean: LeadLike = {
  firstName: "Jean",
  lastName: "Montchaot",
  email: "jean.montchaot@apollo.fr",
  companyName: "Apollo",
};
const withId = (id: string, lead: LeadLike = jean): LeadLike & { readonly id: string } => ({ ...lead, id });

/** What was found, however the records were ordered. */
const found = (search: DuplicateSearch) => ({
  pairs: [...search.pairs()]
    .map(({ ids, bits, verdict }) => `${[...ids].sort().join()} ${bits.toFixed(9)} ${verdict}`)
    .sort(),
  groups: search.groups.map((ids) => [...ids].sort().join()).sort(),
  compared: search.compared,
  cut: search.cut.map(({ key, records }) => `${key} ${records}`),
});

/** Node gives no access to the collector unless asked. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

async function* slowly<T>(records: readonly T[]): AsyncGenerator<T, void, undefined> {
  for (const record of records) yield record;
}

const errorOf = async (search: Promise<unknown>): Promise<CrmError> => {
  const error: unknown = await search.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CrmError) return error;
  throw new Error(`No CrmError but ${String(error)}`);
};

describe("findDuplicates", () => {
  it("DUP-6 finds the same in any order of records, from an array, a generator or a stream", async () => {
    const plain = found(await findDuplicates(leads, { rules }));
    expect(plain.groups.length).toBeGreaterThan(80);
    expect(found(await findDuplicates([...leads].reverse(), { rules }))).toEqual(plain);
    expect(
      found(
        await findDuplicates(
          [...leads].sort((a, b) => (a.id < b.id ? -1 : 1)),
          { rules },
        ),
      ),
    ).toEqual(plain);
    expect(found(await findDuplicates(slowly(leads), { rules }))).toEqual(plain);
    expect(found(await findDuplicates(new Set(leads), { rules }))).toEqual(plain);
  });

  it("DUP-6 finds the same in any order where keys are cut", async () => {
    const limits = { largest: 4, window: 2 };
    const shared = leads.map((lead): LabelledLead => ({ ...lead, email: "contact@apollo.fr" }));
    const plain = found(await findDuplicates(shared, { rules, limits }));
    expect(plain.cut.length).toBeGreaterThan(3);
    expect(found(await findDuplicates([...shared].reverse(), { rules, limits }))).toEqual(plain);
  });

  it.each<[string, readonly (LeadLike & { id: string })[], readonly (readonly string[])[]]>([
    ["none", [], []],
    ["one", [withId("a")], []],
    ["two that are one", [withId("a"), withId("b")], [["a", "b"]]],
    ["two that say nothing", [withId("a", {}), withId("b", {})], []],
    ["two others", [withId("a"), withId("b", { firstName: "Karl", lastName: "Durand" })], []],
  ])("DUP-3 searches %s", async (_, records, groups) => {
    const search = await findDuplicates(records, { rules });
    expect(search.groups).toEqual(groups);
    expect(search.records).toBe(records.length);
    expect(search.pairCount).toBe(groups.length);
    expect([...search.pairs()]).toHaveLength(groups.length);
    expect(search.cut).toEqual([]);
  });

  it("DUP-3 gives pairs, the surest first, whose explanation adds up to their bits", async () => {
    const search = await findDuplicates(leads, { rules });
    const pairs = [...search.pairs()];
    expect(pairs.length).toBe(search.pairCount);
    for (const [i, pair] of pairs.entries()) {
      expect(pair.bits).toBeLessThanOrEqual(pairs[i - 1]?.bits ?? Number.POSITIVE_INFINITY);
      const sum = search.explain(pair).reduce((bits, line) => bits + line.bits, search.prior);
      expect(Math.abs(sum - pair.bits)).toBeLessThan(1e-9);
      expect(pair.ids).toEqual(pair.rows.map((row) => leads[row]?.id));
      const { sure, same, review } = rules.thresholds;
      expect(pair.bits).toBeGreaterThanOrEqual(review);
      expect(pair.verdict).toBe(pair.bits >= sure ? "sure" : pair.bits >= same ? "same" : "review");
    }
  });

  it("DUP-6 says again what it said when it is run again", async () => {
    expect(found(await findDuplicates(leads, { rules }))).toEqual(found(await findDuplicates(leads, { rules })));
  });

  it("DUP-6 stops where it is aborted, with the reason, and closes its source", async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    let [read, closed] = [0, false];
    async function* many(): AsyncGenerator<LeadLike & { id: string }, void, undefined> {
      try {
        while (read < 9_000) {
          if (read === 5_000) stop.abort(reason);
          yield withId(`${read++}`, {});
        }
      } finally {
        closed = true;
      }
    }
    const error = await errorOf(findDuplicates(many(), { rules, signal: stop.signal }));
    expect(error.code).toBe("REFUSED");
    expect(error.refusals).toEqual([{ code: "DUPLICATE_SEARCH_STOPPED" }]);
    expect(error.cause).toBe(reason);
    expect(closed).toBe(true);
    expect(read).toBeLessThan(5_010);
  });

  it.each(["reading", "comparing"] as const)("DUP-6 stops while it is %s", async (phase) => {
    const stop = new AbortController();
    const phases: string[] = [];
    const records = Array.from({ length: 21_000 }, (_, i) =>
      withId(`${i}`, { lastName: `n${i}`, email: `p${i}@a${i}.fr` }),
    );
    const onProgress = (progress: FindDuplicatesProgress) => {
      phases.push(progress.phase);
      if (progress.phase === phase) stop.abort();
    };
    const error = await errorOf(findDuplicates(records, { rules, signal: stop.signal, onProgress }));
    expect(error.refusals).toMatchObject([{ code: "DUPLICATE_SEARCH_STOPPED" }]);
    expect(phases.at(-1)).toBe(phase);
    expect(phases.filter((other) => other === phase)).toHaveLength(1);
  });

  it("DUP-6 tells how far it is, never less than before, and gives the thread away", async () => {
    const told: FindDuplicatesProgress[] = [];
    let pauses = 0;
    const records = Array.from({ length: 25_000 }, (_, i) =>
      withId(`${i}`, { lastName: `n${i}`, email: `p${i}@a${i}.fr` }),
    );
    const pause = async () => {
      pauses++;
    };
    await findDuplicates(records, { rules, onProgress: (progress) => void told.push(progress), pause });
    const phases = ["reading", "comparing", "grouping"];
    for (const [i, { phase, records: count }] of told.entries()) {
      const before = told[i - 1];
      expect(phases.indexOf(phase)).toBeGreaterThanOrEqual(phases.indexOf(before?.phase ?? "reading"));
      expect(count).toBeGreaterThanOrEqual(before?.records ?? 0);
    }
    expect(told.filter(({ phase }) => phase === "reading").map(({ records: count }) => count)).toEqual([
      10_000, 20_000, 25_000,
    ]);
    expect(told.at(-1)).toEqual({ phase: "grouping", records: 25_000 });
    expect(pauses).toBe(told.length - 1);
  });

  it("DUP-3 compares records of different collections only", async () => {
    const records = [
      { key: "l1", of: "lead", ...jean },
      { key: "l2", of: "lead", ...jean },
      { key: "c1", of: "contact", ...jean },
    ];
    const options = { rules: contactMatchRules, idOf: ({ key }: { key: string }) => key };
    const search = await findDuplicates(records, { ...options, collectionOf: ({ of }) => of });
    expect(search.compared).toBe(2);
    expect([...search.pairs()].map(({ ids }) => ids)).toEqual([
      ["l1", "c1"],
      ["l2", "c1"],
    ]);
    expect((await findDuplicates(records, options)).compared).toBe(3);
  });

  it("DUP-6 compares only what is new or changed with all", async () => {
    const records = ["a", "b", "c"].map((id) => withId(id));
    const search = await findDuplicates(records, { rules, isFresh: ({ id }) => id === "c" });
    expect([...search.pairs()].map(({ ids }) => ids)).toEqual([
      ["a", "c"],
      ["b", "c"],
    ]);
    expect(search.compared).toBe(2);
    const first = await findDuplicates(records, { rules, isFresh: ({ id }) => id === "a" });
    expect([...first.pairs()].map(({ ids }) => ids.join())).toEqual(["a,b", "a,c"]);
  });

  it("DUP-3 finds pairs that reach the least score, and none below", async () => {
    const records = [withId("a"), withId("b", { ...jean, email: "karl@zeus.de" })];
    const pairsFrom = async (review: number) => {
      const { sure, same } = rules.thresholds;
      const search = await findDuplicates(records, { rules: { ...rules, thresholds: { sure, same, review } } });
      return [...search.pairs()].map(({ bits }) => bits);
    };
    const [bits = Number.NaN] = await pairsFrom(-50);
    expect(await pairsFrom(bits)).toEqual([bits]);
    expect(await pairsFrom(bits + 0.001)).toEqual([]);
  });

  it("DUP-7 never pairs or groups records that are known to be different", async () => {
    const records = ["a", "b", "c"].map((id) => withId(id));
    const areApart = (one: string, other: string) => [one, other].sort().join() === "a,b";
    const search = await findDuplicates(records, { rules, areApart });
    expect([...search.pairs()].map(({ ids }) => ids.join())).toEqual(["a,c", "b,c"]);
    expect(search.groups).toEqual([["a", "c"]]);
    const none = await findDuplicates(leads, { rules, areApart: () => true });
    expect([none.pairCount, none.groups]).toEqual([0, []]);
  });

  it.each<[string, object]>([
    ["without id", { lastName: "Lee" }],
    ["whose id is a number", { id: 7 }],
  ])("DUP-6 refuses a record %s", async (_, record) => {
    const error = await errorOf(findDuplicates([withId("a"), record], { rules }));
    expect(error.code).toBe("INPUT_INVALID");
    expect(error.refusals).toMatchObject([{ code: "INPUT_MISSING", path: ["records", "id"] }]);
  });

  it("DUP-6 compares a few of many that share a mailbox, tells so, and costs no more than in proportion", async () => {
    const shared = (count: number) =>
      labelledLeads(count, 3).map((lead): LabelledLead => ({ ...lead, email: "info@apollo.fr", website: null }));
    const searches = await Promise.all([1_250, 2_500, 5_000].map((count) => findDuplicates(shared(count), { rules })));
    for (const [i, search] of searches.entries()) {
      const count = 1_250 * 2 ** i;
      expect(search.cut[0]).toMatchObject({ records: count });
      const cut = search.cut.filter(({ records }) => records === count);
      expect(cut.map(({ key }) => key).sort()).toEqual(["mail:info@apollo.fr", "site:apollo.fr"].slice(0, cut.length));
      for (const { compared } of cut) expect(compared).toBe(10 * count - 55);
    }
    const [few, more, many] = searches.map(({ compared }) => compared);
    expect((more ?? 0) / (few ?? 1)).toBeLessThan(2.6);
    expect((many ?? 0) / (more ?? 1)).toBeLessThan(2.6);
  });

  it("DUP-6 names the key that is cut, not another of the same record", async () => {
    const records = Array.from({ length: 70 }, (_, i) =>
      withId(`${i}`, {
        lastName: `n${i}`,
        website: `own${i}.fr`,
        email: `p${i}@apollo.fr`,
        mobilePhone: `06 00 00 ${1_000 + i}`,
        fixedPhone: "01 23 45 67 89",
      }),
    );
    const { cut } = await findDuplicates(records, { rules });
    expect(cut.map(({ key, records: count }) => [key, count])).toEqual([["phone:123456789", 70]]);
    const { cut: sites } = await findDuplicates(records, {
      rules: { ...rules, keys: [{ name: "site", parts: [{ field: "site" }] }] },
      limits: { largest: 2, window: 1 },
    });
    expect(sites).toEqual([{ key: "site:apollo.fr", records: 70, compared: 69 }]);
  });

  it("DUP-6 keeps nothing of the records that it read", async () => {
    const read: WeakRef<object>[] = [];
    function* records(): Generator<LeadLike & { id: string }, void, undefined> {
      for (const lead of labelledLeads(12_000, 5)) {
        const record = { ...lead };
        if (read.length < 5_000) read.push(new WeakRef(record));
        yield record;
      }
    }
    const search = await findDuplicates(records(), { rules });
    expect(search.groups.length).toBeGreaterThan(1_000);
    await new Promise((done) => setTimeout(done));
    collectGarbage();
    expect(read.filter((ref) => ref.deref() !== undefined)).toHaveLength(0);
    expect(search.explain({ rows: [0, 1] })).toBeDefined();
  });
});
