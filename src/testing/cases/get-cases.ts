import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store } from "./ask.js";

const tags = ["a", "b", "c", "d"].map((id) => buildRecord("tag", { id, name: id }));

/** What `get` promises. */
export const getCases: readonly StorageCase[] = [
  {
    id: "get.found",
    proves: "Records come in the order asked for, each once.",
    check: async (storage) => {
      await store(storage, "tag", tags);
      for (const [asked, expected] of [
        [["c", "a", "d"], "cad"],
        [["b", "a", "b", "b", "a"], "ba"],
        [["d"], "d"],
        [["a", "a"], "a"],
      ] as const) {
        const found = await storage.get("tag", asked);
        requireSame(found.map(({ id }) => id).join(""), expected, `get tag ${asked}`);
      }
    },
  },
  {
    id: "get.missing",
    proves: "An id that is not stored, or is stored under another type, is left out.",
    check: async (storage) => {
      await store(storage, "tag", tags);
      await store(storage, "team", [buildRecord("team", { id: "e" })]);
      const found = await storage.get("tag", ["x", "a", "e", "A", "a ", "b"]);
      requireSame(
        found.map(({ id }) => id),
        ["a", "b"],
        "get tag x, a, e (a team), A, a with a blank, b",
      );
      for (const id of ["x", "A", "a ", "\u0430", ""]) {
        requireSame(await storage.get("tag", [id]), [], `get tag ${JSON.stringify(id)}, which is not stored`);
      }
      requireSame(await storage.get("tag", []), [], "get no tag at all");
      requireSame(await storage.get("team", ["a", "b"]), [], "get team a, b, which are tags");
    },
  },
  {
    id: "get.missing/after removal",
    proves: "A record that was removed is no longer found, one of the same id under another type still is.",
    check: async (storage) => {
      await store(storage, "tag", tags);
      await store(storage, "team", [buildRecord("team", { id: "a" })]);
      await storage.commit({ writes: [{ op: "remove", type: "tag", id: "a", expectedVersion: 1 }], entries: [] });
      requireSame(await storage.get("tag", ["a"]), [], "get tag a, which was removed");
      requireSame((await storage.get("team", ["a"])).length, 1, "the number of teams a");
    },
  },
  {
    id: "get.many",
    proves: "10,000 ids are asked for at once.",
    check: async (storage) => {
      await store(storage, "tag", tags);
      const ids = Array.from({ length: 9_998 }, (_, i) => `none-${i}`);
      const found = await storage.get("tag", ["d", ...ids, "b"]);
      requireSame(
        found.map(({ id }) => id),
        ["d", "b"],
        "get 10,000 tags of which two are stored",
      );
    },
  },
];
