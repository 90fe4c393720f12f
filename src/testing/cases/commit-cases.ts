import type { AnyRecord, RecordType } from "../../model/record-types.js";
import type { Write } from "../../plan/write.js";
import { check, insert, remove, replace } from "../../plan/write.js";
import type { Commit, Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored, write } from "./ask.js";

const at = new Date("2026-03-02T09:00:00.123Z");
const tag = (id: string, name = id) => buildRecord("tag", { id, name });
const entry = (id: string) => buildRecord("timelineEntry", { id });
const [a, b, c] = [tag("a"), tag("b"), tag("c")];

/** The names of some tags as they are stored, `-` for those that are not. */
const namesOf = async (storage: Storage, ...ids: readonly string[]): Promise<string> =>
  (await Promise.all(ids.map((id) => stored(storage, "tag", id)))).map((found) => found?.name ?? "-").join(" ");

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
export const commitCases: readonly StorageCase[] = [
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
      const receipt = await storage.commit({ writes: [...writes, check("tag", "none", null)], entries: [entry("e")] });
      requireSame(receipt, { reassigned: [1] }, "the receipt of a commit with one reassign");
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
  {
    id: "commit.duplicate",
    proves: "An id that is stored is not inserted again, and the error names the record.",
    check: async (storage) => {
      await store(storage, "tag", [a]);
      const again = () => write(storage, insert("tag", tag("b")), insert("tag", tag("a", "other")));
      await requireRejection(again, "insert tag a twice", "DUPLICATE_ID", "tag/a");
      requireSame(await namesOf(storage, "a"), "a", "tag a after it was inserted again");
    },
  },
  {
    id: "commit.duplicate/entries",
    proves: "The id of a timeline entry is not stored again, as an entry or as a record.",
    check: async (storage) => {
      await storage.commit({ writes: [], entries: [entry("e")] });
      const again = () => storage.commit({ writes: [], entries: [entry("f"), entry("e")] });
      await requireRejection(again, "commit of entry e, which is stored", "DUPLICATE_ID", "timelineEntry/e");
      const asRecord = () => write(storage, insert("timelineEntry", entry("e")));
      await requireRejection(asRecord, "insert timelineEntry e, which is stored", "DUPLICATE_ID", "timelineEntry/e");
    },
  },
  {
    id: "commit.duplicate/free ids",
    proves: "An id is free under every other type, and again once its record was removed.",
    check: async (storage) => {
      await store(storage, "tag", [a]);
      await store(storage, "team", [buildRecord("team", { id: "a" })]);
      await write(storage, remove("tag", a));
      await store(storage, "tag", [tag("a", "again")]);
      requireSame(await namesOf(storage, "a"), "again", "tag a after it was removed and inserted again");
    },
  },
  {
    id: "commit.version",
    proves: "What was written meanwhile is neither replaced nor removed, and the error names the record.",
    check: async (storage) => {
      await store(storage, "tag", [a, b]);
      await write(storage, replace("tag", a, { name: "first" }, at));
      const stale: readonly [string, Write][] = [
        ["replace of version 1, where 2 is stored", replace("tag", a, { name: "second" }, at)],
        ["replace of version 3, where 2 is stored", replace("tag", { ...a, version: 3 }, { name: "second" }, at)],
        ["remove of version 1, where 2 is stored", remove("tag", a)],
      ];
      for (const [what, bad] of stale) {
        await requireRejection(() => write(storage, replace("tag", b, {}, at), bad), what, "VERSION_CONFLICT", "tag/a");
        requireSame(await namesOf(storage, "a"), "first", `tag a after a ${what}`);
      }
      await write(storage, replace("tag", { ...a, version: 2 }, { name: "third" }, at));
      requireSame((await stored(storage, "tag", "a"))?.version, 3, "the version of tag a");
    },
  },
  {
    id: "commit.version/not stored",
    proves: "What is not stored can be neither replaced nor removed.",
    check: async (storage) => {
      await store(storage, "team", [buildRecord("team", { id: "x" })]);
      for (const bad of [replace("tag", tag("x"), {}, at), remove("tag", tag("x"))]) {
        await requireRejection(
          () => write(storage, bad),
          `${bad.op} tag x, of which there is only a team`,
          "VERSION_CONFLICT",
          "tag/x",
        );
      }
      requireSame(await namesOf(storage, "x"), "-", "tag x");
    },
  },
  {
    id: "commit.check",
    proves: "A plan is stored only if each of its checks holds before it, and the error names the record.",
    check: async (storage) => {
      await store(storage, "tag", [a]);
      const held = [check("tag", "a", 1), check("tag", "b", null), check("tag", "a", 1)];
      await write(storage, ...held, insert("tag", b), replace("tag", a, { name: "held" }, at));
      requireSame(await namesOf(storage, "a", "b"), "held b", "the tags after a plan whose checks hold");
      const broken: readonly [string, number | null][] = [
        ["a", 1],
        ["a", 3],
        ["a", null],
        ["x", 1],
      ];
      for (const [id, version] of broken) {
        const plan = () => write(storage, insert("tag", c), check("tag", id, version));
        await requireRejection(plan, `check of ${showValue({ id, version })}`, "VERSION_CONFLICT", `tag/${id}`);
        requireSame(await namesOf(storage, "c"), "-", "tag c after a check that did not hold");
      }
    },
  },
  {
    id: "commit.once",
    proves:
      "A plan in which a record is written twice is turned down; a check is no write, nor is a namesake of another type.",
    check: async (storage) => {
      await store(storage, "tag", [a]);
      const twice: readonly (readonly [Write, Write])[] = [
        [insert("tag", c), insert("tag", tag("c", "other"))],
        [replace("tag", a, { name: "x" }, at), replace("tag", a, { name: "y" }, at)],
        [replace("tag", a, { name: "x" }, at), remove("tag", a)],
        [remove("tag", a), insert("tag", a)],
      ];
      for (const [first, second] of twice) {
        const plan = () => write(storage, first, insert("tag", b), second);
        await requireRejection(plan, `${first.op} and ${second.op} of one tag`, "INPUT_INVALID");
      }
      const entries = [entry("e"), entry("e")];
      await requireRejection(
        () => storage.commit({ writes: [], entries }),
        "commit of one entry twice",
        "INPUT_INVALID",
      );
      const both = () => storage.commit({ writes: [insert("timelineEntry", entry("e"))], entries: [entry("e")] });
      await requireRejection(both, "commit of one entry as a record and as an entry", "INPUT_INVALID");
      const namesake = insert("team", buildRecord("team", { id: "a" }));
      await write(storage, replace("tag", a, { name: "once" }, at), check("tag", "a", 1), namesake);
      requireSame(await namesOf(storage, "a", "b", "c"), "once - -", "the tags");
    },
  },
  {
    id: "commit.large",
    proves: "10,000 writes are stored at once.",
    check: async (storage) => {
      const many = (version: number, from = 0): AnyRecord[] =>
        Array.from({ length: 10_000 - from }, (_, i) =>
          buildRecord("tag", { id: `t${i + from}`, version, name: `v${version}` }),
        );
      const type: RecordType = "tag";
      await write(storage, ...many(1).map((record) => ({ op: "insert", type, record }) as Write));
      const replaced = many(2, 5_000).map((record) => ({ op: "replace", type, record, expectedVersion: 1 }) as Write);
      const removed = many(1)
        .slice(0, 5_000)
        .map(({ id }) => ({ op: "remove", type, id, expectedVersion: 1 }) as Write);
      await write(storage, ...replaced, ...removed);
      requireSame(await namesOf(storage, "t0", "t4999", "t5000", "t9999"), "- - v2 v2", "some of 10,000 tags");
      const left = await storage.get(
        "tag",
        many(1).map(({ id }) => id),
      );
      requireSame(left.length, 5_000, "the number of tags that were not removed");
    },
  },
];
