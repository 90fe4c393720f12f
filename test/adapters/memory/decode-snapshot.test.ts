import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { decodeSnapshot } from "../../../src/adapters/memory/decode-snapshot.js";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import type { CrmError } from "../../../src/kernel/crm-error.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { insert } from "../../../src/plan/write.js";
import { buildRecord } from "../../../src/testing/build/build-record.js";

/** A sound snapshot as loose JSON, of two tags and two entries, for tests to damage. */
async function soundSnapshot(): Promise<Record<string, never>> {
  const storage = memoryStorage();
  const tags = ["t", "u"].map((id) => insert("tag", buildRecord("tag", { id }, "most")));
  await storage.commit({ writes: tags, entries: ["a", "b"].map((id) => buildRecord("timelineEntry", { id })) });
  return JSON.parse(JSON.stringify(storage.snapshot()));
}

function errorOf(snapshot: unknown): CrmError {
  try {
    decodeSnapshot(snapshot);
  } catch (error) {
    if (isCrmError(error, "INPUT_INVALID")) return error;
    throw error;
  }
  throw new Error("the snapshot was taken");
}

const faultsOf = (snapshot: unknown): string[] =>
  errorOf(snapshot).refusals.map(({ code, path = [], params }) =>
    [code, path.map(String).join("."), params?.["problem"]].filter((part) => part !== undefined).join(" "),
  );

/** What is done to a sound snapshot, and the fault that is named. */
const damages: readonly (readonly [string, (sound: Record<string, never>) => unknown, string])[] = [
  ["is null", () => null, "SNAPSHOT_DAMAGED snapshot.format format"],
  ["is a list", () => [], "SNAPSHOT_DAMAGED snapshot.format format"],
  ["is of another program", (s) => ({ ...s, format: "other" }), "SNAPSHOT_DAMAGED snapshot.format format"],
  ["is of a later version", (s) => ({ ...s, version: 2 }), "SNAPSHOT_VERSION_UNKNOWN snapshot.version"],
  ["has no records", ({ records: _, ...s }) => s, "SNAPSHOT_DAMAGED snapshot.records object"],
  ["has no timeline", (s) => ({ ...s, timeline: {} }), "SNAPSHOT_DAMAGED snapshot.timeline list"],
  ["has an unknown type", (s) => withRecords(s, { prospect: [] }), "SNAPSHOT_DAMAGED snapshot.records.prospect type"],
  [
    "has a type like an object's own",
    (s) => withRecords(s, { toString: [] }),
    "SNAPSHOT_DAMAGED snapshot.records.toString type",
  ],
  ["has no list of records", (s) => withRecords(s, { tag: {} }), "SNAPSHOT_DAMAGED snapshot.records.tag list"],
  ["has a record that is none", (s) => withRecords(s, { tag: [7] }), "SNAPSHOT_DAMAGED snapshot.records.tag.0 object"],
  ["has a record twice", (s) => withTag(s, 1, { id: "t" }), "SNAPSHOT_DAMAGED snapshot.records.tag.1.id twice"],
  ["has a wrong value", (s) => withTag(s, 1, { name: 5 }), "SNAPSHOT_DAMAGED snapshot.records.tag.1.name invalid_type"],
  [
    "has an instant of another form",
    (s) => withTag(s, 0, { createdAt: "2026-01-05" }),
    "SNAPSHOT_DAMAGED snapshot.records.tag.0.createdAt invalid_type",
  ],
  [
    "has an instant that is none",
    (s) => withTag(s, 0, { createdAt: "2026-02-30T00:00:00.000Z" }),
    "SNAPSHOT_DAMAGED snapshot.records.tag.0.createdAt invalid_type",
  ],
  [
    "has an unknown field",
    (s) => withTag(s, 0, { surprise: 1 }),
    "SNAPSHOT_DAMAGED snapshot.records.tag.0 unrecognized_keys",
  ],
  ["tells an entry twice", (s) => ({ ...s, timeline: ["a", "b", "a"] }), "SNAPSHOT_DAMAGED snapshot.timeline.2 twice"],
  [
    "tells of an entry that is not there",
    (s) => ({ ...s, timeline: ["a", "b", "c"] }),
    "SNAPSHOT_DAMAGED snapshot.timeline.2 unknown",
  ],
  ["tells of a number", (s) => ({ ...s, timeline: ["a", "b", 5] }), "SNAPSHOT_DAMAGED snapshot.timeline.2 unknown"],
  ["leaves an entry out", (s) => ({ ...s, timeline: ["a"] }), "SNAPSHOT_DAMAGED snapshot.timeline missing"],
];

const withRecords = (sound: Record<string, never>, records: object): object => ({
  ...sound,
  records: { ...(sound["records"] as unknown as object), ...records },
});

function withTag(sound: Record<string, never>, which: number, changes: object): object {
  const tags = (sound["records"] as unknown as { readonly tag: readonly object[] }).tag;
  return withRecords(sound, { tag: tags.map((tag, i) => (i === which ? { ...tag, ...changes } : tag)) });
}

describe("a snapshot", () => {
  it.each(damages)("that %s is refused, and the damage named", async (_, damage, fault) => {
    const damaged = damage(await soundSnapshot());
    expect(faultsOf(damaged)[0]).toBe(fault);
    expect(() => memoryStorage({ snapshot: damaged as never })).toThrow("INPUT_INVALID");
  });

  it("has all its damages named, a hundred at most", async () => {
    const sound = await soundSnapshot();
    const two = withTag(withTag(sound, 0, { name: 1 }) as never, 1, { color: 2 });
    expect(faultsOf(two)).toHaveLength(2);
    expect(faultsOf(withRecords(sound, { tag: Array(5_000).fill(null) }))).toHaveLength(100);
  });

  it("that is nested without end is refused", async () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const snapshot = withRecords(await soundSnapshot(), {
      timelineEntry: [{ ...buildRecord("timelineEntry"), data: deep }],
    });
    expect(faultsOf(snapshot)).toContain("SNAPSHOT_DAMAGED snapshot.records.timelineEntry.0 depth");
  });

  test.prop([fc.anything({ withNullPrototype: true, withDate: true, withMap: true })])(
    "may be anything at all: it is refused, and nothing else happens",
    (anything) => {
      expect(
        faultsOf({ format: "crmkit-memory", version: 1, records: anything, timeline: anything }).length,
      ).toBeGreaterThan(0);
    },
  );
});
