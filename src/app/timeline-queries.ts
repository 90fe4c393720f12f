import * as z from "zod";
import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { RecordType } from "../model/record-types.js";
import type { Json, TimelineEntry } from "../model/timeline-entry.js";
import type { TimelinePage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmContext, CrmScope } from "./crm-scope.js";
import type { Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { parseInput } from "./parse-input.js";

/** Asks for one page of a timeline. */
export interface ActivityQuery {
  /** How many entries at most, 1 to 1,000; 50 unless said otherwise. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | null | undefined;
}

const newestFirst: readonly SortKey[] = [
  { field: "at", kind: "instant", direction: "desc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
];

const activitySchema = z.strictObject({
  limit: z.int().min(1).max(1_000).optional(),
  after: z.string().max(100_000).nullable().optional(),
});

/** Reads what happened to a record and to what belongs to it, newest first. The caller has made sure that the actor may see it. */
export async function readActivity(
  scope: CrmScope,
  key: RecordKey,
  query: ActivityQuery,
): Promise<Page<TimelineEntry>> {
  const { limit, after } = parseInput(activitySchema, query);
  const ofRecord: Filter = { op: "overlaps", field: "relatedKeys", kind: "list", values: [key] };
  const page = await listRecords(scope, "timelineEntry", { limit, after }, ofRecord, newestFirst);
  return { ...page, records: page.records.map((entry) => withoutHidden(scope, entry)) };
}

/** Changes of fields that are hidden from the actor are not told of. */
function withoutHidden({ visible }: CrmScope, entry: TimelineEntry): TimelineEntry {
  const hidden = visible.hidden(splitKey(entry.subjectKey).type as RecordType);
  const data = entry.data as Readonly<Record<string, Json>> | null;
  const changes = typeof data === "object" && data !== null ? data["changes"] : undefined;
  if (hidden.size === 0 || typeof changes !== "object" || changes === null) return entry;
  const shown = Object.entries(changes).filter(([field]) => !hidden.has(field));
  return { ...entry, data: { ...data, changes: Object.fromEntries(shown) } };
}

/** Asks for what was committed after a cursor. */
export interface FollowQuery {
  /** Where the page before ended: its `cursor`; `null` for the beginning. */
  readonly after?: string | null | undefined;
  /** How many entries at most, 1 to 10,000; 500 unless said otherwise. */
  readonly limit?: number | undefined;
}

const followSchema = z.strictObject({
  after: z.string().max(10_000).nullable().optional(),
  limit: z.int().min(1).max(10_000).optional(),
});

/** The timeline of the whole storage, for the host itself. */
export interface TimelineFeed {
  /**
   * Reads what was committed after a cursor, in commit order: the outbox of the host. It sees every company's entries.
   * Keep the cursor once the entries are dealt with, and each is seen at least once.
   */
  follow(query?: FollowQuery): Promise<TimelinePage>;
}

/** Makes the feed of a storage. */
export const timelineFeed = ({ storage }: CrmContext): TimelineFeed => ({
  follow: async (query = {}) => {
    const { after = null, limit = 500 } = parseInput(followSchema, query);
    return storage.follow(after, limit);
  },
});
