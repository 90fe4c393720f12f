import type { Catalog } from "../model/catalog.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";

/** Plans the next version of a catalogue. Nothing is written where nothing changes. */
export function planCatalogChange(catalog: Catalog, changes: Partial<Catalog>, env: DecisionEnv): WritePlan<Catalog> {
  const next = nextVersion(catalog, changes, env.now);
  const changed = changedFields(catalog, next);
  if (Object.keys(changed).length === 0) return { writes: [], entries: [], warnings: [], result: catalog };
  return {
    writes: [storeNext("catalog", next)],
    entries: [newEntry("catalog", catalog, { kind: "updated", data: { changes: changed } }, env)],
    warnings: [],
    result: next,
  };
}
