import type { AnyRecord, RecordType } from "../../model/record-types.js";
import type { Write } from "../../plan/write.js";
import { check, insert, remove, replace } from "../../plan/write.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, write } from "./ask.js";

import { a, at, b, c, entry, namesOf, tag } from "./tags.js";

/** What a plan may be. */
export const planCases: readonly StorageCase[] = [
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
      requireSame(
        await namesOf(storage, "t0", "t1234", "t4999", "t5000", "t7654", "t9999"),
        "- - - v2 v2 v2",
        "some of 10,000 tags",
      );
    },
  },
];
