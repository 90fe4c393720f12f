import { keyOf } from "../kernel/id.js";
import type { Opportunity } from "../model/opportunity.js";
import type { TimelineEntry, TimelineKind } from "../model/timeline-entry.js";
import { opportunityAsOf } from "../opportunities/opportunity-as-of.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage, everyRecord } from "./every-record.js";

/** So many opportunities are held at once, with what happened to them since. */
const pageSize = 200;

/** What tells of a change, or of the beginning, of an opportunity. */
const kinds: readonly TimelineKind[] = [
  "created",
  "imported",
  "updated",
  "assigned",
  "statusChanged",
  "archived",
  "restored",
  "quoteCreated",
  "orderConfirmed",
];

/**
 * Gives the opportunities that were changed after an instant, as they were then: those that the actor may see now, and
 * might have seen as they were then. Those whose first change came after `readAt` were read unchanged before and are left out.
 */
export async function* pastOpportunities(
  scope: CrmScope,
  asOf: Date,
  readAt: Date,
): AsyncGenerator<Opportunity, void, undefined> {
  const { visible } = scope;
  const changed: Filter = { op: "gt", field: "updatedAt", kind: "instant", value: asOf };
  for await (const page of everyPage(visible, "opportunity", changed, pageSize)) {
    const told = await entriesSince(scope, page, asOf);
    for (const opportunity of page) {
      const entries = told.get(keyOf("opportunity", opportunity.id)) ?? [];
      const past = isChangedBy(readAt, opportunity, entries) ? opportunityAsOf(opportunity, entries, asOf) : null;
      if (past !== null && visible.sees("opportunity", past)) yield past;
    }
  }
}

async function entriesSince(
  { storage }: CrmScope,
  page: readonly Opportunity[],
  asOf: Date,
): Promise<ReadonlyMap<string, readonly TimelineEntry[]>> {
  const keys = page.map(({ id }) => keyOf("opportunity", id));
  const since: Filter = allOf(
    { op: "in", field: "subjectKey", kind: "text", values: keys },
    { op: "gt", field: "at", kind: "instant", value: asOf },
    { op: "in", field: "kind", kind: "text", values: kinds },
  );
  const told = new Map<string, TimelineEntry[]>(keys.map((key) => [key, []]));
  for await (const entry of everyRecord(storage, "timelineEntry", since)) told.get(entry.subjectKey)?.push(entry);
  return told;
}

function isChangedBy(readAt: Date, { updatedAt }: Opportunity, entries: readonly TimelineEntry[]): boolean {
  return entries.length === 0 ? updatedAt <= readAt : entries.some(({ at }) => at <= readAt);
}
