import type { TimelineEntry } from "../../../src/model/timeline-entry.js";
import type { Commit, Storage, TimelinePage } from "../../../src/ports/storage.js";
import type { BrokenStorage } from "./broken-storage.js";

/** Another way to follow. */
const following =
  (follow: (sound: Storage, after: string | null, limit: number) => Promise<TimelinePage>) =>
  (sound: Storage): Storage => ({ ...sound, follow: (after, limit) => follow(sound, after, limit) });

const most = 1_000_000;

/** Follows a list of entries that is put together anew each time; its cursors count. */
const counting = following(async (sound, after, limit) => {
  if (after !== null && !/^\d+$/.test(after)) return sound.follow(after, limit);
  const from = Number(after ?? 0);
  const all = (await sound.follow(null, most)).entries;
  const entries = all.slice(from, from + limit);
  return { entries, cursor: String(from + entries.length) };
});

const entriesOf = ({ writes, entries }: Commit): string[] => [
  ...writes.flatMap((write) => (write.op === "insert" && write.type === "timelineEntry" ? [write.record.id] : [])),
  ...entries.map(({ id }) => id),
];

/**
 * Numbers entries when a commit begins and shows them when it ends, so that a reader may have passed a number before it
 * shows: what comes of `bigserial` on most databases.
 */
function numberingTooEarly(sound: Storage): Storage {
  const shown: { readonly number: number; readonly id: string }[] = [];
  let next = 1;
  return {
    ...sound,
    commit: async (commit) => {
      const numbered = entriesOf(commit).map((id) => ({ number: next++, id }));
      const pending = sound.commit(commit);
      for (let tick = 0; tick < numbered.length * 3; tick++) await null;
      const receipt = await pending;
      shown.push(...numbered);
      return receipt;
    },
    follow: async (after, limit) => {
      if (after !== null && !/^\d+$/.test(after)) return sound.follow(after, limit);
      const left = shown.filter(({ number }) => number > Number(after ?? 0)).sort((a, b) => a.number - b.number);
      const entries: TimelineEntry[] = [];
      let cursor = after ?? "0";
      for (const { id, number } of left) {
        if (entries.length >= limit) break;
        entries.push(...(await sound.get("timelineEntry", [id])));
        cursor = String(number);
      }
      return { entries, cursor };
    },
  };
}

/** Remembers the last entry by its id, and begins anew when it is gone. */
const rememberingIds = following(async (sound, after, limit) => {
  if (after !== null && !after.startsWith("after ")) return sound.follow(after, limit);
  const { entries: all } = await sound.follow(null, most);
  const from = all.findIndex(({ id }) => `after ${id}` === after) + 1;
  const entries = all.slice(from, from + limit);
  const last = entries.at(-1);
  return { entries, cursor: last === undefined ? (after ?? "after ") : `after ${last.id}` };
});

/** Shows some of the entries only, by their ids and places. */
const showing = (isShown: (id: string, place: number) => boolean) =>
  following(async (sound, after, limit) => {
    const all = (await sound.follow(null, most)).entries.map(({ id }) => id as string);
    let page = await sound.follow(after, limit);
    for (;;) {
      const entries = page.entries.filter(({ id }) => isShown(id, all.indexOf(id)));
      if (entries.length > 0 || page.entries.length === 0) return { entries, cursor: page.cursor };
      page = await sound.follow(page.cursor, limit);
    }
  });

/** Takes ids for an order in time. */
const followingIds = following(async (sound, after, limit) => {
  if (after !== null && !after.startsWith("after ")) return sound.follow(after, limit);
  const all = [...(await sound.follow(null, most)).entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = all.filter(({ id }) => `after ${id}` > (after ?? "after ")).slice(0, limit);
  return { entries, cursor: `after ${entries.at(-1)?.id ?? after?.slice(6) ?? ""}` };
});

/** Keeps a list of its own for followers, which no `replace` reaches. */
function keepingOldEntries(sound: Storage): Storage {
  const old = new Map<string, TimelineEntry>();
  return {
    ...sound,
    commit: async (commit) => {
      const before = await sound.get("timelineEntry", replacedEntries(commit));
      const receipt = await sound.commit(commit);
      for (const entry of before) if (!old.has(entry.id)) old.set(entry.id, entry);
      return receipt;
    },
    follow: async (after, limit) => {
      const { entries, cursor } = await sound.follow(after, limit);
      return { entries: entries.map((entry) => old.get(entry.id) ?? entry), cursor };
    },
  };
}

/** Takes an entry that is replaced for a new one. */
function movingReplaced(sound: Storage): Storage {
  const moved: string[] = [];
  return {
    ...sound,
    commit: async (commit) => {
      const receipt = await sound.commit(commit);
      moved.push(...replacedEntries(commit));
      return receipt;
    },
    follow: async (after, limit) => {
      const { entries, cursor } = await sound.follow(after, limit);
      const place = ({ id }: TimelineEntry): number => moved.indexOf(id);
      return { entries: [...entries].sort((a, b) => place(a) - place(b)), cursor };
    },
  };
}

const replacedEntries = ({ writes }: Commit): string[] =>
  writes.flatMap((write) => (write.op === "replace" && write.type === "timelineEntry" ? [write.record.id] : []));

/** Storages that tell the timeline wrongly. */
export const brokenTimelines: readonly BrokenStorage[] = [
  { fault: "follows in the order of ids", breaks: ["follow.complete", "follow.order"], make: followingIds },
  {
    fault: "does not follow entries that are inserted as records",
    breaks: ["follow.order"],
    make: (sound) => {
      const hidden = new Set<string>();
      return {
        ...showing((id) => !hidden.has(id))(sound),
        commit: async (commit) => {
          const receipt = await sound.commit(commit);
          for (const id of entriesOf({ ...commit, entries: [] })) hidden.add(id);
          return receipt;
        },
      };
    },
  },
  {
    fault: "counts instead of keeping places",
    breaks: ["follow.resume"],
    make: counting,
  },
  {
    fault: "gives more entries than asked for",
    breaks: ["follow.order", "follow.resume"],
    make: following((sound, after, limit) => sound.follow(after, limit === 1 ? 2 : limit)),
  },
  { fault: "numbers entries before they are stored", breaks: ["follow.complete"], make: numberingTooEarly },
  { fault: "begins anew when the entry at the cursor is gone", breaks: ["follow.resume"], make: rememberingIds },
  {
    fault: "begins anew after the end",
    breaks: ["follow.complete"],
    make: following(async (sound, after, limit) => {
      const { entries } = await sound.follow(after, limit);
      const { cursor } = await sound.follow(entries.length === 0 ? null : after, entries.length === 0 ? 0 : limit);
      return { entries, cursor };
    }),
  },
  {
    fault: "takes any cursor for the beginning",
    breaks: ["follow.resume"],
    make: following((sound, after, limit) => sound.follow(after?.startsWith("memory-") ? after : null, limit)),
  },
  { fault: "keeps for followers what an entry was", breaks: ["follow.rewritten"], make: keepingOldEntries },
  { fault: "puts an entry that is replaced last", breaks: ["follow.rewritten"], make: movingReplaced },
  {
    fault: "forgets entries after a hundred",
    breaks: ["follow.complete"],
    make: showing((_, place) => place < 100),
  },
];
