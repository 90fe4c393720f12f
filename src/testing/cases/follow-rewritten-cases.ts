import type { TimelineEntry } from "../../model/timeline-entry.js";
import { check, insert, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireRejection } from "../kit/require-rejection.js";
import { requireSame, requireThat } from "../kit/require-same.js";
import type { StorageCase } from "../kit/storage-case.js";
import { stored, write } from "./ask.js";

const at = new Date("2026-03-02T09:00:00.123Z");

/** What is taken out of an entry. */
const secret = "Zq Vanishing";

const entry = (id: string): TimelineEntry =>
  buildRecord("timelineEntry", { id, subjectKey: "lead/a", relatedKeys: ["lead/a"], data: { name: secret } });

const rewrite = (before: TimelineEntry) => replace("timelineEntry", before, { data: { name: null } }, at);

/** Commits entries, which are named by single letters. */
const tell = (storage: Storage, names: string): Promise<unknown> =>
  storage.commit({ writes: [], entries: [...names].map(entry) });

const ofLead = {
  type: "timelineEntry",
  filter: { op: "overlaps", field: "relatedKeys", kind: "list", values: ["lead/a"] },
  sort: [{ field: "id", kind: "text", direction: "asc", nulls: "last" }],
  after: null,
  limit: 100,
} as const;

/** Everything that a storage tells of the entries that are stored. */
async function toldBy(storage: Storage, ids: readonly string[], cursors: readonly (string | null)[]): Promise<string> {
  const followed = await Promise.all(cursors.map((cursor) => storage.follow(cursor, 100)));
  return JSON.stringify([await storage.get("timelineEntry", ids), await storage.find(ofLead), followed]);
}

/** Entries of the timeline that are replaced after they were stored. */
export const followRewrittenCases: readonly StorageCase[] = [
  {
    id: "follow.rewritten/place",
    proves: "An entry that was replaced comes as it is now and where it was; who was past it does not get it again.",
    check: async (storage) => {
      for (const names of ["ab", "c", "de"]) await tell(storage, names);
      const past = await storage.follow(null, 3);
      requireSame(past.entries.map(({ data }) => data)[0], { name: secret }, "follow before it was replaced");
      await write(storage, rewrite(entry("b")), rewrite(entry("d")));
      const all = await storage.follow(null, 100);
      requireSame(
        all.entries.map(({ id, version, data }) => [id, version, data]),
        [..."abcde"].map((id) => ("bd".includes(id) ? [id, 2, { name: null }] : [id, 1, { name: secret }])),
        "follow after b and d were replaced",
      );
      const rest = await storage.follow(past.cursor, 100);
      requireSame(
        rest.entries.map(({ id }) => id),
        ["d", "e"],
        "follow after c, once b and d were replaced",
      );
    },
  },
  {
    id: "follow.rewritten/nothing left",
    proves: "What a replaced entry held before comes from no method, nor after a cursor that was given before.",
    check: async (storage) => {
      await tell(storage, "ab");
      const first = await storage.follow(null, 1);
      await write(storage, rewrite(entry("a")), rewrite(entry("b")));
      await tell(storage, "");
      const told = await toldBy(storage, ["a", "b"], [null, first.cursor]);
      requireThat(!told.includes(secret), `the entries once both were replaced\n  came:     ${told}`);
    },
  },
  {
    id: "follow.rewritten/with others",
    proves:
      "Entries are replaced in one commit with records and new entries: all of them, or none where a check fails.",
    check: async (storage) => {
      await tell(storage, "ab");
      const writes = [rewrite(entry("a")), insert("tag", buildRecord("tag", { id: "t" }))];
      const stopped = { writes: [...writes, check("lead", "gone", 1)], entries: [entry("c")] };
      await requireRejection(
        () => storage.commit(stopped),
        "a commit whose check fails",
        "VERSION_CONFLICT",
        "lead/gone",
      );
      requireSame(
        (await stored(storage, "timelineEntry", "a"))?.data,
        { name: secret },
        "a after the commit that failed",
      );
      await storage.commit({ writes, entries: [entry("c")] });
      const again = () => write(storage, rewrite(entry("a")));
      await requireRejection(again, "a replaced at version 1 again", "VERSION_CONFLICT", "timelineEntry/a");
      const { entries } = await storage.follow(null, 100);
      requireSame(
        entries.map(({ id, data }) => [id, data]),
        [
          ["a", { name: null }],
          ["b", { name: secret }],
          ["c", { name: secret }],
        ],
        "follow after the commit",
      );
    },
  },
];
