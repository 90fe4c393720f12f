import type { BlobStore } from "../../ports/blob-store.js";

/** Keeps files in memory. */
export function memoryBlobs(): BlobStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (key, content) => {
      files.set(key, content.slice());
    },
    get: async (key) => files.get(key)?.slice() ?? null,
    remove: async (key) => {
      files.delete(key);
    },
  };
}
