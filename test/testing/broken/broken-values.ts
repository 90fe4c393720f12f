import { copyValue } from "../../../src/kernel/copy-value.js";
import { CrmError, isCrmError } from "../../../src/kernel/crm-error.js";
import type { AnyRecord } from "../../../src/model/record-types.js";
import type { Storage } from "../../../src/ports/storage.js";
import type { BrokenStorage } from "./broken-storage.js";
import { givingBack } from "./broken-storage.js";

/** Changes every value within a record that is of one kind, at any depth. */
function mapped(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== "object" || value === null || value instanceof Date) return change(value);
  const copy = copyValue(value) as Record<string, unknown>;
  for (const key of Object.keys(copy)) {
    if (key !== "__proto__") copy[key] = mapped(copy[key], change);
  }
  return copy;
}

const leaves = (change: (leaf: unknown) => unknown) => givingBack((record) => mapped(record, change) as object);

const withCustom = (change: (custom: Record<string, unknown>) => object) =>
  givingBack((record) => ({ ...record, custom: change((record as unknown as AnyRecord).custom as never) }));

const exact: readonly BrokenStorage[] = [
  {
    fault: "drops milliseconds",
    breaks: ["values.exact"],
    make: leaves((leaf) => (leaf instanceof Date ? new Date(Math.floor(leaf.getTime() / 1000) * 1000) : leaf)),
  },
  {
    fault: "composes what it is given decomposed",
    breaks: ["values.exact"],
    make: leaves((leaf) => (typeof leaf === "string" && leaf.length > 1 ? leaf.normalize("NFC") : leaf)),
  },
  {
    fault: "trims texts",
    breaks: ["values.exact"],
    make: leaves((leaf) => (typeof leaf === "string" ? leaf.trim() : leaf)),
  },
  {
    fault: "keeps single precision",
    breaks: ["values.exact"],
    make: withCustom(
      (custom) => mapped(custom, (leaf) => (typeof leaf === "number" ? Math.fround(leaf) : leaf)) as object,
    ),
  },
  {
    fault: "takes every text that looks like an instant for one",
    breaks: ["values.exact"],
    make: leaves((leaf) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(leaf)) ? new Date(String(leaf)) : leaf)),
  },
  {
    fault: "knows the signs of the basic plane only",
    breaks: ["values.exact"],
    make: givingBack((record) =>
      "title" in record && typeof record.title === "string"
        ? { ...record, title: record.title.replace(/[\u{10000}-\u{10ffff}]/gu, "\ufffd") }
        : record,
    ),
  },
  {
    fault: "sorts lists",
    breaks: ["values.exact"],
    make: givingBack((record) =>
      "tagIds" in record && Array.isArray(record.tagIds) && record.tagIds.length > 10
        ? { ...record, tagIds: record.tagIds.sort() }
        : record,
    ),
  },
  {
    fault: "leaves out custom fields that are null",
    breaks: ["values.exact"],
    make: withCustom((custom) => Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null))),
  },
  {
    fault: "loses keys that plain assignment does not set",
    breaks: ["values.exact"],
    make: withCustom((custom) => {
      const copy: Record<string, unknown> = {};
      for (const key of Object.keys(custom)) copy[key] = custom[key];
      return copy;
    }),
  },
];

/** Gives the same object each time, until somebody commits. */
function givesLiveObjects(sound: Storage): Storage {
  const live = new Map<string, object>();
  const kept = <R extends AnyRecord>(type: string, record: R): R => {
    const key = `${type}/${record.id}/${record.version}`;
    if (!live.has(key)) live.set(key, record);
    return live.get(key) as R;
  };
  return {
    ...sound,
    get: async (type, ids) => (await sound.get(type, ids)).map((record) => kept(type, record as never)),
    commit: async (commit) => {
      live.clear();
      return sound.commit(commit);
    },
  };
}

/** Keeps the very object that was inserted. */
function keepsGivenObjects(sound: Storage): Storage {
  const given = new Map<string, AnyRecord>();
  return {
    ...sound,
    get: async (type, ids) =>
      (await sound.get(type, ids)).map((record) => {
        const { id, version } = record as AnyRecord;
        return copyValue(given.get(`${type}/${id}/${version}`) ?? record) as never;
      }),
    commit: async (commit) => {
      const receipt = await sound.commit(commit);
      given.clear();
      for (const write of commit.writes) {
        if (write.op === "insert") given.set(`${write.type}/${write.record.id}/${write.record.version}`, write.record);
      }
      return receipt;
    },
  };
}

/** While a commit is on its way, some of the records it replaces are seen as they were. */
function showsHalfCommits(sound: Storage): Storage {
  const before = new Map<string, AnyRecord>();
  const seen = (type: string, record: AnyRecord): AnyRecord => before.get(`${type}/${record.id}`) ?? record;
  return {
    ...sound,
    get: async (type, ids) => (await sound.get(type, ids)).map((record) => seen(type, record as never)) as never,
    commit: async (commit) => {
      const replaced = commit.writes.filter((write) => write.op === "replace");
      const stored = await Promise.all(replaced.map(({ type, record }) => sound.get(type, [record.id])));
      const receipt = await sound.commit(commit);
      for (const [i, [record]] of stored.entries()) {
        if (i % 2 === 0 && record !== undefined) before.set(`${replaced[i]?.type}/${record.id}`, record);
      }
      for (let tick = 0; tick < 20; tick++) await null;
      before.clear();
      return receipt;
    },
  };
}

const kept: readonly BrokenStorage[] = [
  { fault: "gives live objects", breaks: ["values.copy"], make: givesLiveObjects },
  { fault: "keeps the objects that it is given", breaks: ["values.copy"], make: keepsGivenObjects },
  { fault: "shows commits half done", breaks: ["values.isolated"], make: showsHalfCommits },
];

/** What a method throws is changed. */
const failingWith =
  (change: (error: unknown) => unknown) =>
  (sound: Storage): Storage => {
    const changed = async <R>(call: Promise<R>): Promise<R> => {
      try {
        return await call;
      } catch (error) {
        throw change(error);
      }
    };
    return {
      get: (type, ids) => changed(sound.get(type, ids)),
      find: (query) => changed(sound.find(query)),
      aggregate: (query) => changed(sound.aggregate(query)),
      commit: (commit) => changed(sound.commit(commit)),
      follow: (after, limit) => changed(sound.follow(after, limit)),
      draw: (sequenceId, count) => changed(sound.draw(sequenceId, count)),
    };
  };

const errors: readonly BrokenStorage[] = [
  {
    fault: "lets errors of its driver through",
    breaks: ["errors.typed"],
    make: failingWith((error) => (isCrmError(error, "STORAGE_FAILED") ? error.cause : error)),
  },
  {
    fault: "hides the cause of a failure",
    breaks: ["errors.typed"],
    make: failingWith((error) => (isCrmError(error, "STORAGE_FAILED") ? new CrmError("STORAGE_FAILED") : error)),
  },
  {
    fault: "throws at once",
    breaks: ["errors.typed"],
    make: (sound) => ({
      ...sound,
      get: (type, ids) => {
        if (type === ("nonsense" as string)) throw new CrmError("STORAGE_FAILED", { cause: type });
        return sound.get(type, ids);
      },
    }),
  },
  {
    fault: "names no record in conflicts",
    breaks: ["commit.check", "commit.duplicate", "commit.expected", "commit.version", "follow.rewritten"],
    make: failingWith((error) => (isCrmError(error) && error.record !== null ? new CrmError(error.code) : error)),
  },
  {
    fault: "calls a duplicate a conflict of versions",
    breaks: ["commit.duplicate", "commit.race"],
    make: failingWith((error) =>
      isCrmError(error, "DUPLICATE_ID") ? new CrmError("VERSION_CONFLICT", { record: error.record ?? "" }) : error,
    ),
  },
];

/** Storages that change, leak or mix values, or fail as they should not. */
export const brokenValues: readonly BrokenStorage[] = [...exact, ...kept, ...errors];
