import type { Commit, Storage } from "../../ports/storage.js";

/** A storage that keeps what it was asked, and lets a test do something right before a commit. */
export interface RecordingStorage extends Storage {
  /** How often each method was called, whether or not it was carried out. */
  readonly calls: Readonly<Record<keyof Storage, number>>;
  /** What was committed, in order; commits that were rejected are not in it. */
  readonly commits: readonly Commit[];
  /** Runs once, right before the next commit: somebody else's write that comes in between. */
  readonly beforeNextCommit: (meanwhile: () => Promise<unknown>) => void;
}

/** Watches a storage. */
export function recordingStorage(storage: Storage): RecordingStorage {
  const calls = { get: 0, find: 0, aggregate: 0, commit: 0, draw: 0, follow: 0 };
  const commits: Commit[] = [];
  let meanwhile: (() => Promise<unknown>) | null = null;
  return {
    get: (type, ids) => {
      calls.get++;
      return storage.get(type, ids);
    },
    find: (query) => {
      calls.find++;
      return storage.find(query);
    },
    aggregate: (query) => {
      calls.aggregate++;
      return storage.aggregate(query);
    },
    draw: (sequenceId, count) => {
      calls.draw++;
      return storage.draw(sequenceId, count);
    },
    follow: (after, limit) => {
      calls.follow++;
      return storage.follow(after, limit);
    },
    commit: async (commit) => {
      calls.commit++;
      const first = meanwhile;
      meanwhile = null;
      await first?.();
      const receipt = await storage.commit(commit);
      commits.push(commit);
      return receipt;
    },
    calls,
    commits,
    beforeNextCommit: (run) => {
      meanwhile = run;
    },
  };
}
