import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import type { Commit } from "../../src/ports/storage.js";
import type { SalesStored } from "./sales-model-stored.js";

const told = ["lead", "account", "contact", "opportunity", "catalog"] as const;

/** What of a record the timeline has to tell of. */
interface Told {
  readonly id: string;
  readonly archivedAt: Date | null;
  readonly statusId?: string | null;
  readonly mergedIntoId?: string | null;
}

/** Lists what the timeline leaves out of what a command did, and what it tells that was not done (LOG-1). */
export function timelineFaults(before: SalesStored, after: SalesStored, commits: readonly Commit[]): string[] {
  const entries = commits.flatMap((commit) => commit.entries);
  const written = new Set(
    commits.flatMap(({ writes }) =>
      writes.flatMap((write) => (write.op === "replace" ? [`${write.type}/${write.record.id}`] : [])),
    ),
  );
  return told.flatMap((type) => {
    const old = new Map<string, Told>(before[type].map((one) => [one.id, one]));
    const now = new Map<string, Told>(after[type].map((one) => [one.id, one]));
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
      const key = `${type}/${id}`;
      const own = entries.filter(({ subjectKey }) => subjectKey === key);
      const isTold = own.length > 0 || entries.some((entry) => names(entry, key));
      return [
        ...faultsOf(key, old.get(id), now.get(id), own, entries),
        ...(written.has(key) && !isTold ? [`${key} was changed and nothing tells of it`] : []),
      ];
    });
  });
}

const names = ({ relatedKeys, data }: TimelineEntry, key: string): boolean =>
  relatedKeys.some((one) => one === key) || JSON.stringify(data).includes(`"${key}"`);

function faultsOf(
  key: string,
  before: Told | undefined,
  after: Told | undefined,
  own: readonly TimelineEntry[],
  all: readonly TimelineEntry[],
): string[] {
  const count = (...kinds: string[]): number => own.filter(({ kind }) => kinds.includes(kind)).length;
  const isGone = after === undefined && !all.some((entry) => entry.kind === "removed" || names(entry, key));
  const merged = isMerged(before) !== isMerged(after);
  const isPutAway =
    before !== undefined && after !== undefined && !merged && differ(before.archivedAt, after.archivedAt);
  const wanted = {
    created: before === undefined ? 1 : 0,
    archived: isPutAway && after.archivedAt !== null ? 1 : 0,
    restored: isPutAway && after.archivedAt === null ? 1 : 0,
  };
  const isNew = before === undefined ? ["imported"] : [];
  const found = {
    created: count("created", "copied", ...isNew),
    archived: count("archived"),
    restored: count("restored"),
  };
  return [
    ...(JSON.stringify(wanted) === JSON.stringify(found) ? [] : [`${key} tells ${JSON.stringify([found, wanted])}`]),
    ...(isGone ? [`${key} is gone and nothing tells of it`] : []),
    ...(merged && !all.some((entry) => /merged$/.test(entry.kind) && names(entry, key))
      ? [`${key} tells of no merge`]
      : []),
    ...moveFaults(key, before, after, own),
  ];
}

const isMerged = (record: Told | undefined): boolean => (record?.mergedIntoId ?? null) !== null;

/** Whether something was put away, or taken out again. */
const differ = (one: Date | null, other: Date | null): boolean => (one === null) !== (other === null);

/** A status that changed is told of once, with where it was and where it is. */
function moveFaults(
  key: string,
  before: Told | undefined,
  after: Told | undefined,
  own: readonly TimelineEntry[],
): string[] {
  const moves = own.filter(({ kind }) => kind === "statusChanged").map((one) => [one.fromStatusId, one.toStatusId]);
  const hasMoved = before !== undefined && after !== undefined && before.statusId !== after.statusId;
  const wanted = hasMoved ? [[before.statusId, after.statusId]] : [];
  return JSON.stringify(moves) === JSON.stringify(wanted)
    ? []
    : [`${key} tells of moves ${JSON.stringify([moves, wanted])}`];
}
