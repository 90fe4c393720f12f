import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DuplicateSearch, DuplicateSearchOptions } from "../../../src/duplicates/duplicate-search.js";
import { findDuplicates } from "../../../src/duplicates/find-duplicates.js";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import { CrmError } from "../../../src/kernel/crm-error.js";
import type { LabelledLead } from "../../support/labelled-leads.js";
import { labelledLeads } from "../../support/labelled-leads.js";
import { loopbackThreads } from "../../support/loopback-threads.js";
import type { LeadLike } from "../../support/match-records.js";
import { likeLeads } from "../../support/match-records.js";

const rules = leadMatchRules;
type Record = LeadLike & { readonly id: string };
type Options = DuplicateSearchOptions<Record>;

/** All that a search tells. */
const all = (search: DuplicateSearch) => ({
  ...search,
  pairs: [...search.pairs()].map((pair) => ({ ...pair, because: search.explain(pair) })),
  explain: null,
});

const errorOf = (search: Promise<unknown>): Promise<unknown> =>
  search.then(
    () => null,
    (reason: unknown) => reason,
  );

const records = fc
  .array(likeLeads, { maxLength: 60 })
  .map((leads) => leads.map((lead, i): Record => ({ ...lead, id: `lead-${i}` })));
const crews = fc.record({
  size: fc.integer({ min: 1, max: 3 }),
  turns: fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
  fromRecords: fc.constantFrom(0, 20),
  recordsAtOnce: fc.integer({ min: 1, max: 9 }),
});
const asked: fc.Arbitrary<Omit<Options, "rules">> = fc.record(
  {
    limits: fc.constantFrom({ largest: 2, window: 1 }, { largest: 60 }),
    collectionOf: fc.constant(({ id }: Record) => `${id.length}`),
    isFresh: fc.constant(({ id }: Record) => id.endsWith("1")),
    areApart: fc.constant((one: string, other: string) => one.length !== other.length),
    calibrate: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe("a search on threads", () => {
  test.prop([records, crews, asked], { numRuns: 60 })(
    "DUP-6 finds the same as one thread alone, to the bit, whichever thread is the quickest",
    async (leads, { size, turns, ...limits }, options) => {
      const threads = loopbackThreads(size, turns, limits);
      const shared = await findDuplicates(leads, { rules, ...options, threads });
      expect(all(shared)).toEqual(all(await findDuplicates(leads, { rules, ...options })));
      expect(threads.started()).toBe(leads.length > limits.fromRecords ? size : 0);
      expect(threads.running()).toBe(0);
    },
  );

  it.each<[string, Omit<DuplicateSearchOptions<LabelledLead>, "rules">]>([
    ["weights are estimated", { calibrate: true }],
    ["collections are linked", { collectionOf: ({ id }) => id.slice(-1) }],
    ["few records changed", { isFresh: ({ id }) => id.endsWith("3") }],
  ])("DUP-6 keeps to what is asked where %s, though others do the work", async (_, options) => {
    const leads = labelledLeads(3_000, 5);
    const alone = all(await findDuplicates(leads, { rules, ...options }));
    expect(alone).not.toEqual(all(await findDuplicates(leads, { rules })));
    const threads = loopbackThreads(2, [0], { fromRecords: 50, recordsAtOnce: 500 });
    const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, 20)); // the others do the rest meanwhile
    expect(all(await findDuplicates(leads, { rules, ...options, threads, pause }))).toEqual(alone);
  });

  it("DUP-6 gives phone numbers what a later record tells of them, on whichever thread it is read", async () => {
    const phones: Record[] = Array.from({ length: 400 }, (_, i) => ({
      id: `lead-${i}`,
      lastName: `Martin${i % 40}`,
      mobilePhone: i % 2 === 0 ? `0612345${100 + (i % 40)}` : null,
      fixedPhone: i % 3 === 0 ? `+33612345${100 + (i % 40)}` : null,
      address: i < 200 ? null : { countryCode: "FR" },
    }));
    const threads = loopbackThreads(2, [1, 0], { fromRecords: 50, recordsAtOnce: 7 });
    const alone = all(await findDuplicates(phones, { rules }));
    expect(alone.pairs.length).toBeGreaterThan(100);
    expect(all(await findDuplicates(phones, { rules, threads }))).toEqual(alone);
  });

  it("DUP-6 reads records on threads and compares on its own where memory cannot be shared", async () => {
    const leads = labelledLeads(300, 3);
    const alone = all(await findDuplicates(leads, { rules }));
    const whole = globalThis.SharedArrayBuffer;
    Reflect.deleteProperty(globalThis, "SharedArrayBuffer");
    try {
      const threads = loopbackThreads(2);
      expect(all(await findDuplicates(leads, { rules, threads }))).toEqual(alone);
      expect(threads.started()).toBe(2);
    } finally {
      globalThis.SharedArrayBuffer = whole;
    }
  });

  it("DUP-6 keeps to its own thread where it is told what is known of all records, which is a function", async () => {
    const threads = loopbackThreads(2);
    await findDuplicates(labelledLeads(50, 3), { rules, threads, known: { population: 1_000, share: () => null } });
    expect(threads.started()).toBe(0);
  });

  it.each(["reading", "comparing"])("DUP-6 stops its threads when it is aborted while %s", async (phase) => {
    const threads = loopbackThreads(2);
    const stop = new AbortController();
    const search = findDuplicates(labelledLeads(2_000, 3), {
      rules,
      threads,
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.phase === phase) stop.abort();
      },
    });
    const error = await errorOf(search);
    expect(error).toBeInstanceOf(CrmError);
    expect((error as CrmError).refusals).toEqual([{ code: "DUPLICATE_SEARCH_STOPPED" }]);
    expect(threads.started()).toBe(2);
    expect(threads.running()).toBe(0);
  });

  it("DUP-6 fails with what went wrong on a thread, and stops the others", async () => {
    const threads = loopbackThreads(2);
    const broken = { ...rules, fields: { ...rules.fields, first: { kind: "colour", from: ["firstName"] } } } as never;
    const own = await errorOf(findDuplicates(labelledLeads(10, 3), { rules: broken }));
    const shared = await errorOf(findDuplicates(labelledLeads(10, 3), { rules: broken, threads }));
    expect(String(shared)).toBe(String(own));
    expect(threads.running()).toBe(0);
  });

  it.each([
    ["before it was asked", 0],
    ["while it was asked", 2],
  ])("DUP-6 fails with what ended a thread %s", async (_, after) => {
    const ended = new Error("out of memory");
    let stopped = 0;
    const search = findDuplicates(labelledLeads(100, 3), {
      rules,
      threads: {
        size: 2,
        fromRecords: 0,
        recordsAtOnce: 10,
        start: (_onMessage, onFailure) => {
          let asked = 0;
          if (after === 0) onFailure(ended);
          return {
            send: () => {
              if (++asked === after) onFailure(ended);
            },
            stop: () => void stopped++,
          };
        },
      },
    });
    expect(await errorOf(search)).toBe(ended);
    expect(stopped).toBe(2);
  });

  it("DUP-6 stops those that were started where one cannot be", async () => {
    const threads = loopbackThreads(3);
    let left = 2;
    const start: typeof threads.start = (...listeners) => {
      if (left-- === 0) throw new Error("no more threads");
      return threads.start(...listeners);
    };
    const error = await errorOf(findDuplicates(labelledLeads(10, 3), { rules, threads: { ...threads, start } }));
    expect(error).toEqual(new Error("no more threads"));
    expect([threads.started(), threads.running()]).toEqual([2, 0]);
  });

  it.each([
    ["size", 0],
    ["size", 1.5],
    ["fromRecords", -1],
    ["fromRecords", Number.NaN],
    ["recordsAtOnce", 0],
    ["recordsAtOnce", Number.NaN],
  ])("DUP-6 refuses threads whose %s is %s", async (name, value) => {
    const threads = { ...loopbackThreads(1), [name]: value };
    const error = await errorOf(findDuplicates([], { rules, threads }));
    expect((error as CrmError).refusals).toEqual([
      { code: "INPUT_TOO_SMALL", path: ["threads", name], params: expect.anything() },
    ]);
  });
});
