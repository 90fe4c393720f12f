import type { TimelineEntry } from "../../model/timeline-entry.js";
import { insert, remove } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame, requireThat } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { write } from "./ask.js";

const entry = (id: string): TimelineEntry => buildRecord("timelineEntry", { id });

/** Commits entries, which are named by single letters. */
const tell = (storage: Storage, names: string): Promise<unknown> =>
  storage.commit({ writes: [], entries: [...names].map(entry) });

/** What was read of the timeline, and where to go on. */
interface Followed {
  readonly ids: readonly string[];
  readonly cursor: string | null;
}

/** Follows until there is nothing more. */
async function followAll(storage: Storage, after: string | null, limit: number): Promise<Followed> {
  const ids: string[] = [];
  let cursor = after;
  for (let page = 0; page < mostPages; page++) {
    const found = await storage.follow(cursor, limit);
    requireThat(
      found.entries.length <= limit,
      `follow with a limit of ${limit}\n  came:     ${found.entries.length} entries`,
    );
    cursor = found.cursor;
    if (found.entries.length === 0) return { ids, cursor };
    ids.push(...found.entries.map(({ id }) => id));
  }
  throw new Error(`follow\n  expected: an end\n  came:     more after ${mostPages} pages`);
}

const mostPages = 2_000;

async function requireTold(storage: Storage, expected: string, what: string): Promise<void> {
  for (const limit of [1, 3, 1_000]) {
    const { ids } = await followAll(storage, null, limit);
    requireSame(ids.join(""), expected, `follow ${what}, with a limit of ${limit}`);
  }
}

/** The timeline in commit order, for one commit after the other. */
export const followCases: readonly StorageCase[] = [
  {
    id: "follow.order/commits",
    proves:
      "Entries come in the order of the commits, within a commit in the order given, whatever their ids and times.",
    check: async (storage) => {
      for (const names of ["dz", "b", "", "ac", "y"]) await tell(storage, names);
      await requireTold(storage, "dzbacy", "after five commits");
    },
  },
  {
    id: "follow.order/records",
    proves: "Entries that are inserted as records are followed too, within a commit before those given as entries.",
    check: async (storage) => {
      await tell(storage, "b");
      const writes = [
        insert("timelineEntry", entry("z")),
        insert("tag", buildRecord("tag")),
        insert("timelineEntry", entry("a")),
      ];
      await storage.commit({ writes, entries: [entry("y"), entry("c")] });
      await write(storage, insert("timelineEntry", entry("x")));
      await requireTold(storage, "bzaycx", "after entries were inserted as records");
    },
  },
  {
    id: "follow.order/changed",
    proves: "An entry that was changed comes once, as it is now and where it was; one that was removed comes no more.",
    check: async (storage) => {
      await tell(storage, "ab");
      await tell(storage, "cd");
      const at = new Date("2026-03-02T09:00:00.123Z");
      const from = { type: "timelineEntry", field: "subjectKey", many: false, from: "sample/1", to: "lead/9" } as const;
      await write(storage, remove("timelineEntry", entry("b")), { op: "reassign", at, ...from });
      await tell(storage, "e");
      await requireTold(storage, "acde", "after one entry was removed and the others were changed");
      const { entries } = await storage.follow(null, 10);
      requireSame(
        entries.map(({ subjectKey }) => subjectKey),
        ["lead/9", "lead/9", "lead/9", "sample/1"],
        "their subjects",
      );
    },
  },
  {
    id: "follow.resume",
    proves: "Following goes on after the cursor of any earlier call, as often as one likes.",
    check: async (storage) => {
      for (const names of ["ab", "c", "def"]) await tell(storage, names);
      let cursor: string | null = null;
      for (const rest of ["abcdef", "bcdef", "cdef", "def", "ef", "f", ""]) {
        for (const limit of [2, 100]) {
          const { ids } = await followAll(storage, cursor, limit);
          requireSame(ids.join(""), rest, `follow after ${6 - rest.length} entries, with a limit of ${limit}`);
        }
        cursor = (await storage.follow(cursor, 1)).cursor;
      }
    },
  },
  {
    id: "follow.resume/removed",
    proves: "Following goes on after a cursor also when the entry there was removed.",
    check: async (storage) => {
      await tell(storage, "abcd");
      const { cursor } = await storage.follow(null, 2);
      await write(storage, remove("timelineEntry", entry("b")), remove("timelineEntry", entry("c")));
      requireSame((await followAll(storage, cursor, 10)).ids, ["d"], "follow after b, which was removed with c");
    },
  },
  {
    id: "follow.resume/strange cursor",
    proves: "A cursor that the storage did not make is refused as `INPUT_INVALID`.",
    check: async (storage) => {
      await tell(storage, "ab");
      for (const cursor of ["", "nonsense", "'; --", "-1", "1.5", "\u{1f600}"]) {
        const call = () => storage.follow(cursor, 10);
        await requireRejection(call, `follow after ${JSON.stringify(cursor)}`, "INPUT_INVALID");
      }
    },
  },
  {
    id: "follow.complete/end",
    proves: "At the end there is no entry, and a cursor that later entries come after; so it is on an empty timeline.",
    check: async (storage) => {
      const empty = await storage.follow(null, 10);
      requireSame(empty.entries, [], "follow an empty timeline");
      await tell(storage, "ab");
      requireSame(
        (await followAll(storage, empty.cursor, 10)).ids,
        ["a", "b"],
        "follow after the cursor of an empty timeline",
      );
      const end = await followAll(storage, null, 10);
      await tell(storage, "c");
      requireSame(
        (await followAll(storage, end.cursor, 10)).ids,
        ["c"],
        "follow after the end, once more was committed",
      );
    },
  },
];
