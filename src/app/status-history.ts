import { keyOf } from "../kernel/id.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { StatusStay } from "../status/status-stays.js";
import { statusStays } from "../status/status-stays.js";
import type { CrmScope } from "./crm-scope.js";
import type { BoardType } from "./find-board-place.js";
import type { Page } from "./list-records.js";
import { readActivity } from "./timeline-queries.js";

/** The statuses that a record went through, first to last. */
export async function statusHistory(scope: CrmScope, type: BoardType, id: string): Promise<readonly StatusStay[]> {
  await scope.visible.require(type, id);
  const key = keyOf(type, id);
  const entries: TimelineEntry[] = [];
  let page: Page<TimelineEntry>;
  let after: string | null = null;
  do {
    page = await readActivity(scope, [key], { limit: 1_000, after });
    entries.push(...page.records);
    after = page.next;
  } while (after !== null);
  return statusStays(
    entries.filter(({ subjectKey }) => subjectKey === key),
    scope.clock(),
  );
}
