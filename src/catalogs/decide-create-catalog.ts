import type { EntryState } from "../entry/entry-state.js";
import type { EntryRefusalCode } from "../entry/resolve-entry.js";
import { resolveEntry } from "../entry/resolve-entry.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Catalog } from "../model/catalog.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import { catalogChoices } from "./catalog-fields.js";
import type { NewCatalog } from "./catalog-input.schema.js";

/** Why a catalogue is not created or changed. */
export type CatalogRefusalCode = EntryRefusalCode | "CATALOGS_OFF";

/** Decides on a new catalogue; it has no PDF yet. */
export function decideCreateCatalog(
  input: NewCatalog,
  state: EntryState,
  env: DecisionEnv,
): Decision<WritePlan<Catalog>> {
  const resolved = resolveEntry<Pick<Catalog, "catalogTypeId" | "description">>(
    catalogChoices,
    input,
    state,
    { sizeBands: [] },
    env,
  );
  return acceptUnless(resolved.refusals, () => {
    const { custom, companyId, details } = resolved;
    const { catalogTypeId = null, description = null } = details;
    const catalog: Catalog = {
      ...newRecord("catalog", env, { custom, ...(companyId === undefined ? {} : { companyId }) }),
      name: input.name,
      catalogTypeId,
      description,
      image: null,
      pdf: null,
      pdfFileName: null,
      pdfSize: null,
      pdfSha256: null,
    };
    return {
      writes: [...resolved.writes, insert("catalog", catalog)],
      entries: [
        ...resolved.entries,
        newEntry("catalog", catalog, { kind: "created", data: { name: input.name } }, env),
      ],
      warnings: [],
      result: catalog,
    };
  });
}
