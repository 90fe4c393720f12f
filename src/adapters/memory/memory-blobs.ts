import type { BlobStore } from "../../ports/blob-store.js";

/** Keeps files in memory. */
export function memoryBlobs(): BlobStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (key, content) => {
      files.set(key, new Uint8Array(content)); // a copy, also of what slices without copying, as Node's buffers do
    },
    get: async (key) => {
      const content = files.get(key);
      return content === undefined ? null : new Uint8Array(content);
    },
    remove: async (key) => {
      files.delete(key);
    },
  };
}
