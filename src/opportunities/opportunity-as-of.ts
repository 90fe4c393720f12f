import { compareText } from "../kernel/compare-text.js";
import { sameValue } from "../kernel/same-value.js";
import type { Opportunity } from "../model/opportunity.js";
import type { Json, TimelineEntry } from "../model/timeline-entry.js";

/**
 * An opportunity as it was at an instant, what happened at that very instant included; `null` where there was none yet.
 * Made of how it is now and of its timeline entries, in any order: those after the instant are undone, newest first. One
 * that was imported with its history was there since its `imported` entry, whenever it was written. What no entry tells
 * of stays as it is now: `createdAt`, `updatedAt`, `version`, the place on the board, the text for searching, and what a
 * removed status or a merged reference value brought about. Of one that was put away then, `archivedAt` is the instant
 * asked for.
 */
export function opportunityAsOf(
  opportunity: Opportunity,
  entries: readonly TimelineEntry[],
  asOf: Date,
): Opportunity | null {
  let past = opportunity;
  const later = entries.filter(({ at }) => at > asOf).sort(newestFirst);
  while (later.length > 0) {
    const [entry] = later.splice(nextToUndo(past, later), 1);
    if (entry === undefined || entry.kind === "created" || entry.kind === "imported") return null;
    past = { ...past, ...before(past, entry, asOf) };
  }
  return past;
}

const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  b.at.getTime() - a.at.getTime() || compareText(b.id, a.id);

/** Of entries of one millisecond, which ids of several processes do not order, one whose outcome is what stands there. */
function nextToUndo(past: Opportunity, later: readonly TimelineEntry[]): number {
  const latest = later[0]?.at.getTime();
  const found = later.findIndex((entry) => entry.at.getTime() === latest && isOutcome(past, entry));
  return Math.max(found, 0);
}

function isOutcome(past: Opportunity, { kind, data, toStatusId }: TimelineEntry): boolean {
  if (kind === "archived" || kind === "restored") return (past.archivedAt === null) === (kind === "restored");
  if (kind === "statusChanged" && toStatusId !== past.statusId) return false;
  return changesOf(past, data).every(([field, { to }]) => sameValue(heldValue(field, to), past[field]));
}

/** The fields that an entry changed, with what they held before. */
function before(past: Opportunity, entry: TimelineEntry, asOf: Date): Partial<Opportunity> {
  const { kind, data } = entry;
  switch (kind) {
    case "archived":
      return { archivedAt: null };
    case "restored":
      return { archivedAt: asOf };
    case "statusChanged":
      return { ...statusBefore(entry), ...fieldsBefore(past, data) };
    case "updated":
    case "assigned":
      return fieldsBefore(past, data);
    case "quoteCreated":
      return { quoteKeys: past.quoteKeys.filter((key) => !isNamed(data, "quoteKey", key)) };
    case "orderConfirmed":
      return { orderKeys: past.orderKeys.filter((key) => !isNamed(data, "orderKey", key)) };
    default:
      return {};
  }
}

const isNamed = (data: Json, name: string, key: string): boolean => isObject(data) && data[name] === key;

const statusBefore = ({ at, fromStatusId, spentMs }: TimelineEntry): Partial<Opportunity> => ({
  ...(fromStatusId === null ? {} : { statusId: fromStatusId }),
  ...(spentMs === null ? {} : { statusSince: new Date(at.getTime() - spentMs) }),
});

const fieldsBefore = (past: Opportunity, data: Json): Partial<Opportunity> =>
  Object.fromEntries(changesOf(past, data).map(([field, { from }]) => [field, heldValue(field, from)]));

/** A changed field, as an entry tells of it. */
interface Change {
  readonly from?: Json;
  readonly to?: Json;
}

/** What an entry tells of fields of an opportunity; of other things, which a host may add, nothing. */
function changesOf(past: Opportunity, data: Json): (readonly [keyof Opportunity, Change])[] {
  const changes = isObject(data) ? data["changes"] : undefined;
  if (!isObject(changes)) return [];
  return Object.entries(changes).flatMap(([field, change]) =>
    isChangeable(past, field) && isObject(change) && "from" in change ? [[field, change] as const] : [],
  );
}

type InstantField = { [F in keyof Opportunity]: Date extends Opportunity[F] ? F : never }[keyof Opportunity];

/** Every field that holds an instant: one that is left out is an error of types here. */
const instantFields: Readonly<Record<InstantField, true>> = {
  createdAt: true,
  updatedAt: true,
  archivedAt: true,
  openedAt: true,
  statusSince: true,
  closedAt: true,
};

const fixed: ReadonlySet<string> = new Set(["id", "version", "createdAt", "updatedAt"]);

const isChangeable = (past: Opportunity, field: string): field is keyof Opportunity =>
  Object.hasOwn(past, field) && !fixed.has(field);

const heldValue = (field: string, value: Json | undefined): unknown =>
  typeof value === "string" && Object.hasOwn(instantFields, field) ? new Date(value) : (value ?? null);

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
