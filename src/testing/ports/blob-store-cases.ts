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
      const contents = [1_500_000, 900_000].map((length, i) => bytesOf(length, i + 1));
      let stored = false;
      const write = async (): Promise<void> => {
        for (const content of [...contents, ...contents]) await port.put(`big-${content.length}`, content, pdf);
      };
      const writes = Promise.all([write(), write()]).finally(() => {
        stored = true;
      });
      const broken: string[] = [];
      const read = async (content: Uint8Array): Promise<void> => {
        for (const pause = readersPause(); !stored; await pause()) {
          const found = await port.get(`big-${content.length}`);
          if (found !== null && !sameBytes(found, content)) broken.push(`${found.length} of ${content.length} bytes`);
        }
      };
      await Promise.all([writes, ...contents.map(read)]);
      requireSame(broken.slice(0, 5), [], "what was read meanwhile and was neither nothing nor all");
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

const sameBytes = (found: Uint8Array, content: Uint8Array): boolean =>
  found.length === content.length && content.every((byte, i) => i % 97 !== 0 || found[i] === byte);
