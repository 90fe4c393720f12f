import type { Dismissals } from "../duplicates/is-dismissed.js";
import { pairText } from "../duplicates/pair-of.js";
import type { RecordKey } from "../kernel/id.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

/**
 * Reads what was said of the pairs that can be made of some records, in one query. Where both the actor's company and a
 * job for all companies said something of one pair, what was said last counts.
 */
export async function loadDismissals({ visible }: CrmScope, keys: readonly RecordKey[]): Promise<Dismissals> {
  const dismissals = new Map<string, DuplicateDismissal>();
  if (keys.length < 2) return dismissals;
  const wanted = new Set(keys);
  const ofOne: Filter = { op: "overlaps", field: "pairKeys", kind: "list", values: [...wanted] };
  for await (const dismissal of everyRecord(visible, "duplicateDismissal", ofOne)) {
    const [first, second] = dismissal.pairKeys;
    if (first === undefined || second === undefined || !wanted.has(first) || !wanted.has(second)) continue;
    const pair = pairText(first, second);
    const other = dismissals.get(pair);
    if (other === undefined || other.updatedAt < dismissal.updatedAt) dismissals.set(pair, dismissal);
  }
  return dismissals;
}
