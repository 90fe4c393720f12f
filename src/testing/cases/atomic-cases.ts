import type { Write } from "../../plan/write.js";
import { check, insert, remove, replace } from "../../plan/write.js";
import type { Commit, Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored, write } from "./ask.js";

import { a, at, b, c, entry, namesOf, tag } from "./tags.js";

/** Requires that a plan be turned down and that nothing of it be stored. */
async function requireNothing(storage: Storage, bad: Partial<Commit>, what: string): Promise<void> {
  const good: Write[] = [insert("tag", tag("new")), replace("tag", a, { name: "changed" }, at), remove("tag", b)];
  const from = { type: "tag", field: "companyId", many: false, from: "old", to: "new" } as const;
  const writes = [...good, { op: "reassign", at, ...from } as Write, ...(bad.writes ?? [])];
  const commit = { writes, entries: [entry("e"), ...(bad.entries ?? [])] };
  await requireRejection(() => storage.commit(commit), `commit of good writes and ${what}`);
  requireSame(
    await namesOf(storage, "new", "a", "b", "c"),
    "- a b c",
    `the tags after a commit that failed by ${what}`,
  );
  requireSame(
    (await stored(storage, "tag", "c"))?.companyId,
    "old",
    `the company of c after a commit that failed by ${what}`,
  );
  requireSame((await storage.follow(null, 10)).entries, [], `the timeline after a commit that failed by ${what}`);
}

/** All or nothing. */
export const atomicCases: readonly StorageCase[] = [
  {
    id: "commit.atomic/everything",
    proves: "A plan of every kind of write is stored as a whole.",
    check: async (storage) => {
      await store(storage, "tag", [a, b, buildRecord("tag", { id: "c", name: "c", companyId: "old" })]);
      const reassign = {
        op: "reassign",
        type: "tag",
        field: "companyId",
        many: false,
        from: "old",
        to: "new",
        at,
      } as const;
      const writes = [insert("tag", tag("d")), replace("tag", a, { name: "A" }, at), remove("tag", b), reassign];
      await storage.commit({ writes: [...writes, check("tag", "none", null)], entries: [entry("e")] });
      requireSame(
        await namesOf(storage, "a", "b", "c", "d"),
        "A - c d",
        "the tags after insert d, replace a, remove b",
      );
      requireSame((await stored(storage, "tag", "c"))?.companyId, "new", "the company of c");
      requireSame((await stored(storage, "timelineEntry", "e"))?.id, "e", "the entry e");
    },
  },
  {
    id: "commit.atomic/nothing",
    proves: "A plan that is turned down, for whatever reason, leaves no trace.",
    check: async (storage) => {
      await store(storage, "tag", [a, b, buildRecord("tag", { id: "c", name: "c", companyId: "old" })]);
      await store(storage, "team", [buildRecord("team", { id: "t" })]);
      const stale = { op: "replace", type: "tag", record: { ...c, version: 8 }, expectedVersion: 7 } as Write;
      await requireNothing(
        storage,
        { writes: [insert("team", buildRecord("team", { id: "t" }))] },
        "an id that is stored",
      );
      await requireNothing(storage, { writes: [stale] }, "a stale version");
      await requireNothing(storage, { writes: [check("tag", "c", 2)] }, "a check");
      await requireNothing(storage, { writes: [insert("tag", tag("new"))] }, "a record that is written twice");
      await requireNothing(storage, { entries: [entry("e")] }, "an entry that stands in it twice");
    },
  },
  {
    id: "commit.atomic/empty",
    proves: "A plan of nothing can be stored.",
    check: async (storage) => {
      requireSame(await write(storage), { reassigned: [] }, "the receipt of a commit of nothing");
    },
  },
];
