import type { TimelineEntry } from "../../model/timeline-entry.js";
import { insert } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { readersPause } from "../kit/readers-pause.js";
import { requireSame } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";

const commits = 40;

/** Every fifth commit is a large one, so that others begin after it and end before it. */
const sizeOf = (commit: number): number => (commit % 5 === 0 ? 60 : 1 + (commit % 3));

const entriesOf = (commit: number): TimelineEntry[] =>
  Array.from({ length: sizeOf(commit) }, (_, i) => buildRecord("timelineEntry", { id: idOf(commit, i) }));

const idOf = (commit: number, i: number): string => `${commit}.${i}`;

async function commitAll(storage: Storage): Promise<void> {
  const running = Array.from({ length: commits }, (_, commit) => {
    const records = Array.from({ length: sizeOf(commit) * 3 }, (_, i) => buildRecord("tag", { id: idOf(commit, i) }));
    return storage.commit({ writes: records.map((record) => insert("tag", record)), entries: entriesOf(commit) });
  });
  await Promise.all(running);
}

/** Follows while commits run, and then to the end. */
async function followMeanwhile(storage: Storage, limit: number, isRunning: () => boolean): Promise<string[]> {
  const ids: string[] = [];
  const pause = readersPause();
  let cursor: string | null = null;
  for (;;) {
    const last = !isRunning();
    const page = await storage.follow(cursor, limit);
    ids.push(...page.entries.map(({ id }) => id));
    cursor = page.cursor;
    if (last && page.entries.length === 0) return ids;
    await pause();
  }
}

/** The timeline while others commit. */
export const followRaceCases: readonly StorageCase[] = [
  {
    id: "follow.complete/meanwhile",
    proves:
      "Who follows while commits overlap misses no entry, gets each once, and those of a commit together and in order.",
    check: async (storage) => {
      let running = true;
      const committing = commitAll(storage).finally(() => {
        running = false;
      });
      const [, ...followed] = await Promise.all([
        committing,
        ...[1, 7, 1_000].map((limit) => followMeanwhile(storage, limit, () => running)),
      ]);
      for (const ids of followed) {
        const inOrder = [...new Set(ids.map((id) => Number(id.split(".")[0])))];
        const expected = inOrder.flatMap((commit) => entriesOf(commit).map(({ id }) => id as string));
        requireSame(ids, expected, "the entries that were followed while 40 commits ran");
        requireSame(inOrder.length, commits, "the number of commits whose entries were followed");
        requireSame(ids, followed[0], "the entries that two followed at the same time");
      }
    },
  },
];
