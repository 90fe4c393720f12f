import { CrmError, isCrmError } from "../../../src/kernel/crm-error.js";
import type { Write } from "../../../src/plan/write.js";
import type { Commit, CommitReceipt, Storage } from "../../../src/ports/storage.js";
import type { BrokenStorage } from "./broken-storage.js";

/** Another commit. */
const committing =
  (commit: (sound: Storage, plan: Commit) => Promise<CommitReceipt>) =>
  (sound: Storage): Storage => ({ ...sound, commit: (plan) => commit(sound, plan) });

/** Something that is done when a plan is turned down. */
const onFailure = (undone: (sound: Storage, plan: Commit) => Promise<unknown>) =>
  committing(async (sound, plan) => {
    try {
      return await sound.commit(plan);
    } catch (error) {
      await undone(sound, plan).catch(() => null);
      throw error;
    }
  });

const idOf = (write: Write): string => ("record" in write ? write.record.id : "id" in write ? write.id : "");

/** The version that is stored, `null` if none is. */
const versionOf = async (sound: Storage, write: Write): Promise<number | null> =>
  (await sound.get(write.type, [idOf(write)]))[0]?.version ?? null;

/** Plans as if what they expect were what is stored. */
const expectingAnything = (ops: readonly Write["op"][]) =>
  committing(async (sound, { writes, entries }) => {
    const changed = writes.map(async (write) => {
      if (!ops.includes(write.op)) return write;
      const version = await versionOf(sound, write);
      return version === null ? write : ({ ...write, expectedVersion: version } as Write);
    });
    return sound.commit({ writes: await Promise.all(changed), entries });
  });

const without = (dropped: (write: Write) => boolean) =>
  committing((sound, { writes, entries }) =>
    sound.commit({ writes: writes.filter((write) => !dropped(write)), entries }),
  );

/** Inserts over what is stored. */
const overwriting = committing(async (sound, { writes, entries }) => {
  const changed = writes.map(async (write) => {
    const version = write.op === "insert" ? await versionOf(sound, write) : null;
    return version === null ? write : ({ ...write, op: "replace", expectedVersion: version } as Write);
  });
  return sound.commit({ writes: await Promise.all(changed), entries });
});

/** Asks for versions first and writes then, whatever was written between. */
const checkingTooEarly = committing(async (sound, plan) => {
  const versions = await Promise.all(plan.writes.map((write) => versionOf(sound, write)));
  for (const [i, write] of plan.writes.entries()) {
    const expected = write.op === "insert" ? null : "expectedVersion" in write ? write.expectedVersion : versions[i];
    if (expected !== versions[i]) return sound.commit(plan);
  }
  for (let tick = 0; tick < 10; tick++) await null;
  const now = await Promise.all(plan.writes.map((write) => versionOf(sound, write)));
  const writes = plan.writes.flatMap((write, i): Write[] => {
    if (write.op === "check") return [];
    if (write.op === "insert" && now[i] !== null)
      return [{ ...write, op: "replace", expectedVersion: now[i] } as Write];
    return [("expectedVersion" in write ? { ...write, expectedVersion: now[i] } : write) as Write];
  });
  return sound.commit({ ...plan, writes });
});

/** Turns a plan down while another is on its way, as a database does that can't put them in an order. */
function failingWhenBusy(sound: Storage): Storage {
  let busy = false;
  return {
    ...sound,
    commit: async (plan) => {
      if (busy) throw new CrmError("STORAGE_FAILED", { cause: "could not serialize access" });
      busy = true;
      try {
        await null;
        return await sound.commit(plan);
      } finally {
        busy = false;
      }
    },
  };
}

/** Writes to the same record: the last one counts. */
const lastWins = committing((sound, { writes, entries }) => {
  const last = new Map(
    writes.map((write, i) => [
      write.op === "check" || write.op === "reassign" ? i : `${write.type}/${idOf(write)}`,
      write,
    ]),
  );
  const told = new Map(entries.map((entry) => [entry.id, entry]));
  return sound.commit({ writes: [...last.values()], entries: [...told.values()] });
});

/** Storages that write what they should not, or not what they should. */
export const brokenCommits: readonly BrokenStorage[] = [
  {
    fault: "tells the timeline of plans that failed",
    breaks: ["commit.atomic", "follow.rewritten"],
    make: onFailure((sound, { entries }) => sound.commit({ writes: [], entries })),
  },
  {
    fault: "reassigns for plans that failed",
    breaks: ["commit.atomic"],
    make: onFailure((sound, { writes }) =>
      sound.commit({ writes: writes.filter(({ op }) => op === "reassign"), entries: [] }),
    ),
  },
  {
    fault: "keeps the first write of a plan that failed",
    breaks: ["commit.atomic", "commit.check", "commit.once", "commit.version", "follow.rewritten"],
    make: onFailure((sound, { writes }) => sound.commit({ writes: writes.slice(0, 1), entries: [] })),
  },
  {
    fault: "inserts over what is stored",
    breaks: ["commit.atomic", "commit.duplicate"],
    make: overwriting,
  },
  {
    fault: "replaces any version",
    breaks: ["commit.atomic", "commit.version", "follow.rewritten"],
    make: expectingAnything(["replace"]),
  },
  { fault: "removes any version", breaks: ["commit.version"], make: expectingAnything(["remove"]) },
  {
    fault: "overlooks checks",
    breaks: ["commit.atomic", "commit.check", "commit.race", "follow.rewritten"],
    make: without(({ op }) => op === "check"),
  },
  {
    fault: "overlooks checks that there be no record",
    breaks: ["commit.check", "commit.race"],
    make: without((write) => write.op === "check" && write.expectedVersion === null),
  },
  {
    fault: "checks after the other writes of the plan",
    breaks: ["commit.check"],
    make: committing(async (sound, plan) => {
      const touched = new Set(plan.writes.filter(({ op }) => op !== "check").map(idOf));
      const late = plan.writes.find(
        (write) => write.op === "check" && touched.has(idOf(write)) && write.type === "tag" && plan.writes.length > 3,
      );
      if (late !== undefined) throw new CrmError("VERSION_CONFLICT", { record: `tag/${idOf(late)}` });
      return sound.commit(plan);
    }),
  },
  { fault: "asks for versions before it locks", breaks: ["commit.race"], make: checkingTooEarly },
  { fault: "can't put plans in an order", breaks: ["commit.race", "follow.complete"], make: failingWhenBusy },
  { fault: "lets the last write of a record win", breaks: ["commit.atomic", "commit.once"], make: lastWins },
  {
    fault: "takes no more parameters than a statement may have",
    breaks: ["commit.large"],
    make: committing(async (sound, plan) => {
      if (plan.writes.length > 65_535 / 10) throw new CrmError("STORAGE_FAILED", { cause: "too many parameters" });
      return sound.commit(plan);
    }),
  },
  {
    fault: "calls a write that is one too many a conflict",
    breaks: ["commit.once"],
    make: committing(async (sound, plan) => {
      try {
        return await sound.commit(plan);
      } catch (error) {
        throw isCrmError(error, "INPUT_INVALID") ? new CrmError("VERSION_CONFLICT") : error;
      }
    }),
  },
];
