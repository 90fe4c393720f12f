import { lstat, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { BlobStore } from "../../ports/blob-store.js";
import { pathOfKey } from "./path-of-key.js";
import { writeWhole } from "./write-whole.js";

/**
 * Keeps files in a directory, which is made where there is none. Several processes may use it at once; what is stored is
 * on the disk when `put` answers. The media type is not kept: the library keeps what it needs beside the key.
 */
export function fileBlobs(directory: string): BlobStore {
  const root = path.resolve(directory);
  return {
    put: async (key, content) => writeWhole(pathOfKey(root, key), content),
    get: async (key) => orNothing(async () => new Uint8Array(await readFile(pathOfKey(root, key)))),
    remove: async (key) => {
      const file = pathOfKey(root, key);
      const there = await orNothing(() => lstat(file));
      if (there?.isFile() === true) await rm(file, { force: true }); // another process may have been quicker
    },
  };
}

/** What systems say where there is no file of a name: nothing at all, a folder, or a file in place of a folder. */
const nothingThere: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);

async function orNothing<T>(access: () => Promise<T>): Promise<T | null> {
  try {
    return await access();
  } catch (error) {
    if (error instanceof Error && "code" in error && nothingThere.has(error.code)) return null;
    throw error;
  }
}
