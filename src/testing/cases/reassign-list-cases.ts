import type { Reassign } from "../../plan/write.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored } from "./ask.js";

import { at, lead, reassign, requireReassigned } from "./reassigning.js";

/** Set-based changes of lists of references, and of keys. */
export const reassignListCases: readonly StorageCase[] = [
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
];
