import * as z from "zod";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { isRecordType } from "../model/record-schemas.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { TimelinePage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { CrmContext, CrmScope } from "./crm-scope.js";
import type { Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { maskEntry } from "./mask-entry.js";
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

/** Reads what happened to records and to what belongs to them, newest first. `keysOf`, asked once the query was checked, makes sure that the actor may see them. */
export async function readActivity(
  scope: CrmScope,
  keysOf: () => Promise<readonly RecordKey[]>,
  query: ActivityQuery,
): Promise<Page<TimelineEntry>> {
  const { limit, after } = parseInput(activitySchema, query);
  const keys = await keysOf();
  const ofRecord: Filter = { op: "overlaps", field: "relatedKeys", kind: "list", values: keys };
  const page = await listRecords(scope, "timelineEntry", { limit, after }, ofRecord, newestFirst);
  const concealed = await concealedSubjects(scope, page.records, new Set(keys));
  const shown = page.records.filter(({ subjectKey }) => !concealed.has(subjectKey));
  return { ...page, records: shown.map((entry) => maskEntry(scope.visible, entry)) };
}

/** The subjects that the actor may not see. Of records that are gone, or that the host keeps itself, the company counts. */
async function concealedSubjects(
  { visible, actor }: CrmScope,
  entries: readonly TimelineEntry[],
  known: ReadonlySet<RecordKey>,
): Promise<ReadonlySet<RecordKey>> {
  const others = entries.filter(({ subjectKey }) => !known.has(subjectKey));
  const foreign = others.filter(({ companyId }) => companyId !== null && companyId !== actor.companyId);
  const unseen = new Set(foreign.map(({ subjectKey }) => subjectKey));
  const subjects = [...new Set(others.map(({ subjectKey }) => subjectKey))].map(splitKey);
  for (const type of new Set(subjects.map((subject) => subject.type))) {
    if (!isRecordType(type)) continue;
    const ids = subjects.flatMap((subject) => (subject.type === type ? [subject.id] : []));
    for (const [id, seen] of await visible.visibility(type, ids)) {
      if (seen) unseen.delete(keyOf(type, id));
      else unseen.add(keyOf(type, id));
    }
  }
  return unseen;
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
   *
   * @example
   * ```ts
   * import { createCrm } from "crmkit";
   * import { memoryStorage } from "crmkit/memory";
   *
   * const crm = createCrm({ storage: memoryStorage() });
   * await crm.as({ userId: "ann", companyId: "acme" }).leads.create({ lastName: "Michel" });
   * const { entries, cursor } = await crm.timeline.follow();
   * console.log(entries.map(({ kind }) => kind), (await crm.timeline.follow({ after: cursor })).entries.length); // => [ 'created' ] 0
   * ```
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
