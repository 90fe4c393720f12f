import type { Commit, Storage } from "../../src/ports/storage.js";

/** A storage that keeps what it was told to commit, and lets a test do something right before a commit. */
export interface RecordedStorage extends Storage {
  /** What was committed, in order; commits that were rejected are not in it. */
  readonly commits: readonly Commit[];
  /** Runs once, right before the next commit: somebody else's write that comes in between. */
  readonly beforeNextCommit: (meanwhile: () => Promise<unknown>) => void;
}

/** Watches a storage. */
export function recordedStorage(storage: Storage): RecordedStorage {
  const commits: Commit[] = [];
  let meanwhile: (() => Promise<unknown>) | null = null;
  return {
    ...storage,
    commits,
    beforeNextCommit: (run) => {
      meanwhile = run;
    },
    commit: async (commit) => {
      const first = meanwhile;
      meanwhile = null;
      await first?.();
      const receipt = await storage.commit(commit);
      commits.push(commit);
      return receipt;
    },
  };
}
