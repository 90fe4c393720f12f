import type { RecordTypes } from "../../src/model/record-types.js";
import type { Storage } from "../../src/ports/storage.js";
import { everyStored } from "./every-stored.js";

const types = [
  "lead",
  "account",
  "contact",
  "accountContact",
  "opportunity",
  "journal",
  "lostReason",
  "source",
  "industrySector",
  "department",
  "catalogType",
  "catalog",
  "timelineEntry",
] as const;

/** The types of records that sales are made of. */
export type SalesType = (typeof types)[number];

/** All that is stored of them, by id: entries of the timeline in the order they were made. */
export type SalesStored = { readonly [T in SalesType]: readonly RecordTypes[T][] };

/** Reads all that is stored. */
export async function readStored(storage: Storage): Promise<SalesStored> {
  const found = await Promise.all(types.map(async (type) => [type, await everyStored(storage, type)] as const));
  return Object.fromEntries(found) as unknown as SalesStored; // one list of each type
}

/** Ids as tests count them, and those that are made of other ids. */
const ids = /\b[A-Za-z]+-\d{6}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** A value with the ids of what was not stored before numbered anew, and without ranks, which are made of ids. */
export function alike(value: unknown, before: SalesStored): unknown {
  const known = new Set(types.flatMap((type) => before[type].map(({ id }) => id as string)));
  const fresh = new Map<string, string>();
  const text = JSON.stringify(value, (key, part) => (key === "boardRank" ? undefined : part));
  const renamed = text.replace(ids, (id) => {
    if (known.has(id)) return id;
    const name = fresh.get(id) ?? `new-${fresh.size}`;
    fresh.set(id, name);
    return name;
  });
  return JSON.parse(renamed);
}
