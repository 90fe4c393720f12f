import type { BlobStore } from "../../ports/blob-store.js";

/** A store of files in memory that tells what it was asked. */
export interface RecordingBlobs extends BlobStore {
  /** The files that are stored, by key. */
  readonly files: ReadonlyMap<string, RecordedBlob>;
  /** Every call, in order. */
  readonly calls: readonly RecordedBlobCall[];
  /** Lets the next call fail, once for each call of this, in order: with the error given, else one of its own. */
  readonly failNext: (error?: Error) => void;
}

/** A file that is stored. */
export interface RecordedBlob {
  /** What is in it. */
  readonly content: Uint8Array;
  /** Its media type. */
  readonly mediaType: string;
}

/** One call of a store of files. */
export interface RecordedBlobCall {
  /** What was asked for. */
  readonly method: keyof BlobStore;
  /** For which file. */
  readonly key: string;
}

/** Makes a store of files for tests. */
export function recordingBlobs(): RecordingBlobs {
  const files = new Map<string, RecordedBlob>();
  const calls: RecordedBlobCall[] = [];
  const failures: Error[] = [];
  const begin = (method: keyof BlobStore, key: string): void => {
    calls.push({ method, key });
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  };
  return {
    files,
    calls,
    failNext: (error = new Error("the store of files fails, as it was told to")) => void failures.push(error),
    put: async (key, content, mediaType) => {
      begin("put", key);
      files.set(key, { content: new Uint8Array(content), mediaType });
    },
    get: async (key) => {
      begin("get", key);
      const file = files.get(key);
      return file === undefined ? null : new Uint8Array(file.content);
    },
    remove: async (key) => {
      begin("remove", key);
      files.delete(key);
    },
  };
}
