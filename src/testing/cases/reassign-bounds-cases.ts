import { requireRejection } from "../kit/require-rejection.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored, write } from "./ask.js";

import { lead, reassign } from "./reassigning.js";

/** Set-based changes of some of the records that hold a value, and of so many as were expected. */
export const reassignBoundsCases: readonly StorageCase[] = [
  {
    id: "commit.only/one",
    proves: "Of the records that hold the value those named are changed, and no record that holds another value.",
    check: async (storage) => {
      await store(storage, "lead", [lead("a", "x"), lead("b", "x"), lead("c", "z")]);
      await write(storage, { ...reassign("sourceId", "x", "y"), only: ["a", "c", "none"] });
      const found = await Promise.all(["a", "b", "c"].map((id) => stored(storage, "lead", id)));
      requireSame(
        found.map((one) => one?.sourceId),
        ["y", "x", "z"],
        "the sources of a and b, which had x, and of c, where a and c were named",
      );
    },
  },
  {
    id: "commit.only/lists",
    proves: "Of the records whose lists hold the value those named are changed.",
    check: async (storage) => {
      await store(storage, "lead", [lead("a", null, ["p", "x"]), lead("b", null, ["x"])]);
      await write(storage, { ...reassign("tagIds", "x", "y", true), only: ["a"] });
      const found = await Promise.all(["a", "b"].map((id) => stored(storage, "lead", id)));
      requireSame(
        found.map((one) => one?.tagIds),
        [["p", "y"], ["x"]],
        "the tags of a, which was named, and of b",
      );
    },
  },
  {
    id: "commit.only/none",
    proves: "Where no record is named none is changed.",
    check: async (storage) => {
      await store(storage, "lead", [lead("a", "x")]);
      await write(storage, { ...reassign("sourceId", "x", "y"), only: [] });
      requireSame((await stored(storage, "lead", "a"))?.sourceId, "x", "the source of a, where none was named");
    },
  },
  {
    id: "commit.expected/as many",
    proves: "A plan that expects as many as there are is stored; of those named only they count.",
    check: async (storage) => {
      await store(storage, "lead", [lead("a", "x"), lead("b", "x"), lead("c", "v"), lead("d", "v")]);
      await write(
        storage,
        { ...reassign("sourceId", "x", "y"), expected: 2 },
        { ...reassign("sourceId", "v", "w"), only: ["c"], expected: 1 },
        { ...reassign("sourceId", "none", "w"), expected: 0 },
      );
      const found = await Promise.all(["a", "b", "c", "d"].map((id) => stored(storage, "lead", id)));
      requireSame(
        found.map((one) => one?.sourceId),
        ["y", "y", "w", "v"],
        "the sources of the leads",
      );
    },
  },
  {
    id: "commit.expected/another number",
    proves: "A plan that expects more or fewer is turned down, and nothing of it is stored.",
    check: async (storage) => {
      await store(storage, "lead", [lead("a", "x"), lead("b", "x")]);
      for (const expected of [0, 1, 3]) {
        const plan = () => write(storage, { ...reassign("sourceId", "x", "y"), expected });
        const what = `a reassign of two leads that expects ${expected}`;
        await requireRejection(plan, what, "VERSION_CONFLICT", "lead/sourceId");
        requireSame((await stored(storage, "lead", "a"))?.sourceId, "x", `the source of a after ${what}`);
      }
    },
  },
];
