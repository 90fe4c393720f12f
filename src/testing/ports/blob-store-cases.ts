import type { BlobStore } from "../../ports/blob-store.js";
import { readersPause } from "../kit/readers-pause.js";
import { requireSame } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";

const pdf = "application/pdf";

const bytesOf = (length: number, first: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (first + i * 7) & 0xff);

/** Compared as plain lists, so that what tells of a difference shows bytes whatever the store gives them as. */
async function requireStored(port: BlobStore, key: string, content: Uint8Array | null): Promise<void> {
  const found = await port.get(key);
  requireSame(found === null ? null : [...found], content === null ? null : [...content], `the file under ${key}`);
}

/** What a host's files promise. */
export const blobStoreCases: readonly PortCase<BlobStore, null>[] = [
  {
    id: "blobs.put",
    proves: "A file comes back byte by byte under its key alone, and can be stored again.",
    seed: null,
    check: async (port) => {
      const files = [
        ["catalogs/a-1.pdf", bytesOf(256, 0)],
        ["catalogs/a-1.PDF_2", bytesOf(1_000, 3)],
        ["a", bytesOf(0, 0)],
        ["a.b/c/d", bytesOf(70_000, 9)],
      ] as const;
      for (const [key, content] of files) await port.put(key, content, pdf);
      await port.put("catalogs/a-1.pdf", bytesOf(256, 0), pdf);
      for (const [key, content] of files) await requireStored(port, key, content);
    },
  },
  {
    id: "blobs.atomic",
    proves: "Whoever reads while a file is stored, by several at once, sees all of it or nothing.",
    seed: null,
    check: async (port) => {
      const content = bytesOf(300_000, 1);
      let stored = false;
      const puts = Promise.all([1, 2, 3].map(() => port.put("big", content, pdf))).then(() => {
        stored = true;
      });
      const lengths = new Set<number>();
      for (const pause = readersPause(); !stored; await pause())
        lengths.add((await port.get("big"))?.length ?? content.length);
      await puts;
      requireSame(
        [...lengths].filter((length) => length !== content.length),
        [],
        "the lengths of what was read meanwhile, other than the whole",
      );
      await requireStored(port, "big", content);
    },
  },
  {
    id: "blobs.missing",
    proves: "There is nothing under a key that nothing was stored under, whatever lies beside it.",
    seed: null,
    check: async (port) => {
      await port.put("catalogs/one.pdf", bytesOf(4, 0), pdf);
      for (const key of ["two", "catalogs", "catalogs/one", "catalogs/one.pdf/x", "one.pdf", "constructor"])
        await requireStored(port, key, null);
    },
  },
  {
    id: "blobs.copy",
    proves: "Changing the bytes that were given, or that came back, changes nothing stored.",
    seed: null,
    check: async (port) => {
      const given = bytesOf(16, 5);
      await port.put("kept", given, pdf);
      given.fill(0);
      (await port.get("kept"))?.fill(1);
      await requireStored(port, "kept", bytesOf(16, 5));
    },
  },
  {
    id: "blobs.remove",
    proves: "A deleted file is gone, the others stay, and deleting what is not there does nothing.",
    seed: null,
    check: async (port) => {
      await port.put("a/one", bytesOf(3, 1), pdf);
      await port.put("a/two", bytesOf(3, 2), pdf);
      await port.remove("a/one");
      await port.remove("a/one");
      await port.remove("never/there");
      await requireStored(port, "a/one", null);
      await requireStored(port, "a/two", bytesOf(3, 2));
      await port.put("a/one", bytesOf(2, 7), pdf);
      await requireStored(port, "a/one", bytesOf(2, 7));
    },
  },
];
