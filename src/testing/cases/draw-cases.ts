import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store, stored } from "./ask.js";

const sequence = buildRecord("sequence", { id: "s1", recordType: "account", format: "A{number}", nextNumber: 7 });

/** Drawing numbers from sequences. */
export const drawCases: readonly StorageCase[] = [
  {
    id: "draw.first",
    proves: "A draw gives the next number, and leaves the one behind those drawn, in the record's next version.",
    check: async (storage) => {
      await store(storage, "sequence", [sequence]);
      requireSame(await storage.draw("s1", 1), 7, "draw of one");
      requireSame(await storage.draw("s1", 5), 8, "draw of five after it");
      const { nextNumber, version } = (await stored(storage, "sequence", "s1")) ?? {};
      requireSame({ nextNumber, version }, { nextNumber: 13, version: 3 }, "the sequence after both");
    },
  },
  {
    id: "draw.unique",
    proves: "However many draw at the same time, each gets numbers of its own and none is turned away.",
    check: async (storage) => {
      await store(storage, "sequence", [sequence]);
      const drawn = await Promise.all(Array.from({ length: 40 }, () => storage.draw("s1", 2)));
      const expected = Array.from({ length: 40 }, (_, i) => 7 + 2 * i);
      requireSame(
        [...drawn].sort((a, b) => Number(a) - Number(b)),
        expected,
        "40 draws of two at the same time",
      );
    },
  },
  {
    id: "draw.missing",
    proves: "A draw from a sequence that is not stored gives nothing and stores nothing.",
    check: async (storage) => {
      requireSame(await storage.draw("s1", 1), null, "draw from no sequence");
      requireSame(await storage.get("sequence", ["s1"]), [], "the sequence afterwards");
    },
  },
];
