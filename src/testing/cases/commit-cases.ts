import type { Write } from "../../plan/write.js";
import { check, insert, remove, replace } from "../../plan/write.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored, write } from "./ask.js";

import { a, at, b, c, entry, namesOf, tag } from "./tags.js";

/** What turns a plan down. */
export const commitCases: readonly StorageCase[] = [
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
];
