import { fingerprintOf } from "../duplicates/fingerprint-of.js";
import type { Fingerprinted } from "../duplicates/is-dismissed.js";
import { isDismissed } from "../duplicates/is-dismissed.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { SureGroupState } from "../merge/decide-sure-group.js";
import type { QueuedGroup } from "../merge/merge-sure.schema.js";
import type { MergeableType } from "../merge/mergeable-type.js";
import type { CrmScope } from "./crm-scope.js";
import { loadDismissals } from "./load-dismissals.js";

/** Reads what is decided about a group by: the records that the actor may see, and what was said of pairs of them. */
export async function loadSureGroup(scope: CrmScope, type: MergeableType, group: QueuedGroup): Promise<SureGroupState> {
  const keys = group.records.map(({ key }) => key as RecordKey); // the schema has checked it
  const own = keys.map(splitKey).filter((key) => key.type === type);
  const [found, dismissals] = await Promise.all([
    scope.visible.getUnmerged(
      type,
      own.map(({ id }) => id),
    ),
    loadDismissals(scope, keys),
  ]);
  const records = [...found.values()];
  const prints = new Map<RecordKey, Fingerprinted>(
    records.map((record) => {
      const key = keyOf(type, record.id);
      return [key, { key, fingerprint: fingerprintOf(record) }];
    }),
  );
  return {
    type,
    records: new Map(records.map((record) => [keyOf(type, record.id), scope.visible.mask(type, record)])),
    isDismissed: (one, other) => {
      const [a, b] = [prints.get(one), prints.get(other)];
      return a !== undefined && b !== undefined && isDismissed(dismissals, a, b);
    },
  };
}
