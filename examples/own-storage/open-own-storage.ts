import type { Storage } from "crmkit";
import { aggregateRecords, findRecords, matcherOf, recordToJson, typedStorage } from "crmkit";
import { openCommitLog } from "./commit-log.js";
import { followTimeline } from "./follow-timeline.js";
import { lockFile } from "./lock-file.js";
import { decodeLine, encodeLine } from "./log-line.js";
import { oneAtATime } from "./one-at-a-time.js";
import { stageCommit } from "./stage-commit.js";
import type { Changes } from "./tables.js";
import { emptyTables } from "./tables.js";

/** A storage that keeps everything in one file, for one process. */
export interface OwnStorage {
  readonly storage: Storage;
  /** The file that holds what a crash had left half written at the end; `null` mostly. */
  readonly cutOff: string | null;
  /** Lets go of the file, once all commits are done. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the storage that a file holds, or begins one: a log of commits, one a line, and tables in memory that are built
 * of it. A commit is on the disk when it resolves, and seen by reads from then on.
 * @throws CrmError `STORAGE_FAILED` for a file that is in use or damaged; the `code` of its cause tells them apart.
 */
export async function openOwnStorage(path: string): Promise<OwnStorage> {
  const unlock = await lockFile(path);
  const tables = emptyTables();
  const log = await openCommitLog(path, (value) => tables.apply(value as Changes)).catch((error) =>
    unlock().then(() => Promise.reject(error)),
  );
  const inTurn = oneAtATime();
  /** What reads see is what the line says, as it will be read when the file is opened again. */
  const store = async (changes: Changes): Promise<void> => {
    const line = encodeLine(changes);
    await log.append(line);
    tables.apply(decodeLine(line)?.value as Changes);
  };
  const storage = typedStorage({
    get: async (type, ids) => structuredClone([...new Set(ids)].flatMap((id) => tables.of(type).get(id) ?? [])),
    find: async (query) => structuredClone(findRecords(tables.of(query.type).values(), query)),
    aggregate: async (query) => {
      const records = [...tables.of(query.type).values()].filter(matcherOf(query.filter));
      return structuredClone(aggregateRecords(records, query));
    },
    commit: (commit) =>
      inTurn(async () => {
        const { changes, reassigned } = stageCommit(tables, commit);
        if (changes.length > 0) await store(changes);
        return { reassigned };
      }),
    draw: (sequenceId, count) =>
      inTurn(async () => {
        const sequence = tables.of("sequence").get(sequenceId);
        if (sequence === undefined) return null;
        const { nextNumber, version } = sequence;
        const drawn = { ...sequence, nextNumber: nextNumber + count, version: version + 1 };
        await store([["sequence", sequenceId, recordToJson("sequence", drawn)]]);
        return nextNumber;
      }),
    follow: async (after, limit) => structuredClone(followTimeline(tables, after, limit)),
  });
  return { storage, cutOff: log.cutOff, close: () => inTurn(() => log.close().finally(unlock)) };
}
