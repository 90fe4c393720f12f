import type { Reassign } from "../../plan/write.js";
import { insert, remove, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored, write } from "./ask.js";

const at = new Date("2026-03-02T09:00:00.123Z");

const reassign = (field: string, from: string, to: string, many = false): Reassign<"lead"> => ({
  op: "reassign",
  type: "lead",
  field,
  many,
  from,
  to,
  at,
});

const lead = (id: string, sourceId: string | null, tagIds: readonly string[] = []) =>
  buildRecord("lead", { id, sourceId, tagIds });

async function requireReassigned(
  storage: Storage,
  writes: Parameters<typeof write>[1][],
  counts: readonly number[],
): Promise<void> {
  requireSame(await write(storage, ...writes), { reassigned: counts }, "the receipt of the reassignments");
}

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
      await requireReassigned(storage, [reassign("sourceId", "x", "y")], [2]);
      const changed = { ...full, sourceId: "y", version: 5, updatedAt: at };
      requireSame(await stored(storage, "lead", "a"), changed, "lead a, whose source x became y");
      requireSame(await sourcesOf(storage, "b", "c", "d", "e"), "b:y1 c:null1 d:X1 e:y2", "the sources of the others");
      requireSame((await stored(storage, "account", "a"))?.sourceId, "x", "the source of an account");
    },
  },
  {
    id: "commit.reassign/lists",
    proves: "In a list the new value takes the place of the first of the two, once, and the others keep their order.",
    check: async (storage) => {
      const lists: readonly (readonly [readonly string[], readonly string[]])[] = [
        [["x"], ["y"]],
        [
          ["p", "x", "q"],
          ["p", "y", "q"],
        ],
        [
          ["x", "p", "y"],
          ["y", "p"],
        ],
        [
          ["y", "p", "x", "q"],
          ["y", "p", "q"],
        ],
        [
          ["p", "q"],
          ["p", "q"],
        ],
        [["y"], ["y"]],
        [[], []],
        [
          ["xx", "X"],
          ["xx", "X"],
        ],
      ];
      await store(
        storage,
        "lead",
        lists.map(([before], i) => lead(`l${i}`, null, before)),
      );
      await requireReassigned(storage, [reassign("tagIds", "x", "y", true)], [4]);
      for (const [i, [before, after]] of lists.entries()) {
        const found = await stored(storage, "lead", `l${i}`);
        const came = {
          tagIds: found?.tagIds,
          version: found?.version,
          touched: found?.updatedAt.getTime() === at.getTime(),
        };
        const holds = before.includes("x");
        requireSame(came, { tagIds: after, version: holds ? 2 : 1, touched: holds }, `tags ${before} after x became y`);
      }
    },
  },
  {
    id: "commit.reassign/list that is null",
    proves: "A list that is `null` holds nothing and stays.",
    check: async (storage) => {
      const statuses = [null, ["x"], []].map((nextStatusIds, i) =>
        buildRecord("status", { id: `s${i}`, nextStatusIds }),
      );
      await store(storage, "status", statuses);
      const change = { ...reassign("nextStatusIds", "x", "y", true), type: "status" } as unknown as Reassign<"status">;
      await requireReassigned(storage, [change], [1]);
      const found = await storage.get("status", ["s0", "s1", "s2"]);
      requireSame(
        found.map(({ nextStatusIds }) => nextStatusIds),
        [null, ["y"], []],
        "the next statuses",
      );
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
    id: "commit.reassign/keys",
    proves: "Keys of records are reassigned as ids are, also on timeline entries.",
    check: async (storage) => {
      const entry = buildRecord("timelineEntry", {
        id: "e",
        subjectKey: "lead/a",
        relatedKeys: ["lead/a", "account/b"],
      });
      await storage.commit({ writes: [], entries: [entry] });
      const ofEntries = (field: string, from: string, to: string, many: boolean) =>
        ({ ...reassign(field, from, to, many), type: "timelineEntry" }) as unknown as Reassign<"timelineEntry">;
      const changes = [
        ofEntries("subjectKey", "lead/a", "lead/b", false),
        ofEntries("relatedKeys", "lead/a", "lead/b", true),
      ];
      await requireReassigned(storage, changes, [1, 1]);
      const found = await stored(storage, "timelineEntry", "e");
      requireSame(
        [found?.subjectKey, found?.relatedKeys],
        ["lead/b", ["lead/b", "account/b"]],
        "the keys of the entry",
      );
    },
  },
  {
    id: "commit.reassign/many",
    proves: "However many records hold the value, all are changed and counted.",
    check: async (storage) => {
      const leads = Array.from({ length: 3_000 }, (_, i) =>
        lead(`l${i}`, i % 3 === 0 ? "x" : "z", i % 2 === 0 ? ["x"] : []),
      );
      await store(storage, "lead", leads);
      await requireReassigned(
        storage,
        [reassign("sourceId", "x", "y"), reassign("tagIds", "x", "y", true)],
        [1_000, 1_500],
      );
      requireSame(
        await sourcesOf(storage, "l0", "l2997", "l2999"),
        "l0:y3 l2997:y2 l2999:z1",
        "the sources of some of 3,000 leads",
      );
    },
  },
];
