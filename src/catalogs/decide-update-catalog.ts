import type { EntryState } from "../entry/entry-state.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Catalog } from "../model/catalog.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import { catalogChoices } from "./catalog-fields.js";
import type { CatalogInput } from "./catalog-input.schema.js";
import { planCatalogChange } from "./plan-catalog-change.js";

/** Decides on changes of what was entered. Nothing is written where nothing changes. */
export function decideUpdateCatalog(
  changes: CatalogInput,
  { catalog, ...state }: EntryState & { readonly catalog: Catalog },
  env: DecisionEnv,
): Decision<WritePlan<Catalog>> {
  const before = { ...catalog, assignedToId: null, teamId: null }; // nobody is in charge of catalogues
  const resolved = resolveEntry<Catalog>(catalogChoices, changes, { ...state, before }, { sizeBands: [] }, env);
  return acceptUnless(resolved.refusals, () => {
    const plan = planCatalogChange(
      catalog,
      {
        ...resolved.details,
        ...(resolved.companyId === undefined ? {} : { companyId: resolved.companyId }),
        custom: { ...catalog.custom, ...resolved.custom },
      },
      env,
    );
    if (plan.writes.length === 0) return plan;
    return {
      ...plan,
      writes: [...resolved.writes, ...plan.writes],
      entries: [...resolved.entries, ...plan.entries],
    };
  });
}
