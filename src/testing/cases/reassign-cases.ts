import type { Reassign } from "../../plan/write.js";
import { insert, remove, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored } from "./ask.js";

import { at, lead, reassign, requireReassigned } from "./reassigning.js";

/** The sources of leads and their versions, such as `a:x1`. */
async function sourcesOf(storage: Storage, ...ids: readonly string[]): Promise<string> {
  const found = await Promise.all(ids.map((id) => stored(storage, "lead", id)));
  return found.map((one) => (one === null ? "-" : `${one.id}:${one.sourceId}${one.version}`)).join(" ");
}

/** Set-based changes of references. */
export const reassignCases: readonly StorageCase[] = [
  {
    id: "commit.reassign/one",
    proves: "Every record that holds the value gets the other, the next version and the time; nothing else changes.",
    check: async (storage) => {
      const full = buildRecord("lead", { id: "a", sourceId: "x", version: 4 }, "most");
      const others = [lead("b", "y"), lead("c", null), lead("d", "X"), lead("e", "x")];
      await store(storage, "lead", [full, ...others]);
      await store(storage, "account", [buildRecord("account", { id: "a", sourceId: "x" })]);
      const before = await stored(storage, "lead", "a");
      await requireReassigned(storage, [reassign("sourceId", "x", "y")], [2]);
      const changed = { ...before, sourceId: "y", version: 5, updatedAt: at };
      requireSame(await stored(storage, "lead", "a"), changed, "lead a, whose source x became y");
      requireSame(await sourcesOf(storage, "b", "c", "d", "e"), "b:y1 c:null1 d:X1 e:y2", "the sources of the others");
      requireSame((await stored(storage, "account", "a"))?.sourceId, "x", "the source of an account");
    },
  },
  {
    id: "commit.reassign/after the other writes",
    proves:
      "What the plan inserts and replaces is reassigned too, what it removes is not, wherever the reassign stands.",
    check: async (storage) => {
      const [a, b, c, d] = [lead("a", "x"), lead("b", "z"), lead("c", "x"), lead("d", "x")];
      await store(storage, "lead", [a, b, c, d]);
      const others = [
        insert("lead", lead("e", "x")),
        replace("lead", b, { sourceId: a.sourceId }, at),
        remove("lead", c),
        replace("lead", d, { sourceId: null }, at),
      ];
      await requireReassigned(storage, [reassign("sourceId", "x", "y"), ...others], [3]);
      requireSame(
        await sourcesOf(storage, "a", "b", "c", "d", "e"),
        "a:y2 b:y3 - d:null2 e:y2",
        "the sources of the leads",
      );
    },
  },
  {
    id: "commit.reassign/entries",
    proves: "The entries of the plan are stored as they are given: what they tell of is reassigned, they are not.",
    check: async (storage) => {
      const told = (id: string) => buildRecord("timelineEntry", { id, subjectKey: "lead/a" });
      await storage.commit({ writes: [], entries: [told("before")] });
      const change = { ...reassign("subjectKey", "lead/a", "lead/b"), type: "timelineEntry" };
      const writes = [change as unknown as Reassign<"timelineEntry">];
      requireSame(await storage.commit({ writes, entries: [told("after")] }), { reassigned: [1] }, "the receipt");
      const found = await storage.get("timelineEntry", ["before", "after"]);
      const subjects = found.map(({ subjectKey }) => subjectKey);
      requireSame(subjects, ["lead/b", "lead/a"], "the subjects of an entry stored before, and of one of the plan");
    },
  },
  {
    id: "commit.reassign/several",
    proves: "Several are done in their order, each with its own count.",
    check: async (storage) => {
      await store(storage, "lead", [lead("a", "x"), lead("b", "y"), lead("c", "z"), lead("d", "x", ["x"])]);
      const several = [
        reassign("sourceId", "x", "y"),
        reassign("sourceId", "none", "y"),
        reassign("sourceId", "y", "z"),
        reassign("tagIds", "x", "y", true),
      ];
      await requireReassigned(storage, several, [2, 0, 3, 1]);
      requireSame(await sourcesOf(storage, "a", "b", "c", "d"), "a:z3 b:z2 c:z1 d:z4", "the sources of the leads");
    },
  },
  {
    id: "commit.reassign/many",
    proves: "However many records hold the value, all are changed and counted.",
    check: async (storage) => {
      const leads = Array.from({ length: 900 }, (_, i) =>
        lead(`l${i}`, i % 3 === 0 ? "x" : "z", i % 2 === 0 ? ["x"] : []),
      );
      await store(storage, "lead", leads);
      await requireReassigned(
        storage,
        [reassign("sourceId", "x", "y"), reassign("tagIds", "x", "y", true)],
        [300, 450],
      );
      requireSame(
        await sourcesOf(storage, "l0", "l897", "l899"),
        "l0:y3 l897:y2 l899:z1",
        "the sources of some of 900 leads",
      );
    },
  },
];
