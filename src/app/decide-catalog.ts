import { catalogCommandSchema, updateCatalogSchema } from "../catalogs/catalog-commands.schema.js";
import { catalogChoices } from "../catalogs/catalog-fields.js";
import type { CatalogInput, NewCatalog } from "../catalogs/catalog-input.schema.js";
import { catalogInputSchema, newCatalogSchema } from "../catalogs/catalog-input.schema.js";
import { decideCreateCatalog } from "../catalogs/decide-create-catalog.js";
import { decideUpdateCatalog } from "../catalogs/decide-update-catalog.js";
import { choicesOfEntry } from "../entry/entry-choices.js";
import type { Decision } from "../kernel/decision.js";
import type { UnderKey } from "../kernel/under-key.js";
import type { Catalog } from "../model/catalog.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { decideArchive } from "./decide-archive.js";
import { loadEntryState } from "./load-entry-state.js";
import { loadWritable } from "./load-writable.js";
import { makeOnce } from "./make-once.js";
import type { EntryCheck } from "./parse-entry.js";
import { parseEntry } from "./parse-entry.js";
import { parseInput } from "./parse-input.js";
import { underChanges } from "./under-changes.js";

/** What a command on one catalogue comes to: refused, or the plan that a commit would carry out. */
export type CatalogDecision = Decision<WritePlan<Catalog>>;

/** Loads what a command needs and decides; nothing is written. */
export const decideCatalog = {
  create: async (scope: CrmScope, input: unknown): Promise<CatalogDecision> => {
    requireAction(scope, "catalogs.create");
    const { idempotencyKey: key, ...command } = parseCatalog<NewCatalog & UnderKey>(scope, input, "new");
    const resultOf = (catalog: Catalog) => catalog;
    return makeOnce(scope, { type: "catalog", key, command, resultOf }, async () => {
      const state = await loadEntryState(scope, choicesOfEntry(catalogChoices, command), {});
      return decideCreateCatalog(command, state, decisionEnv(scope));
    });
  },

  update: async (scope: CrmScope, input: unknown): Promise<CatalogDecision> => {
    requireAction(scope, "catalogs.update");
    const { catalogId, expectedVersion, changes } = parseInput(updateCatalogSchema, input);
    const command = parseCatalog<CatalogInput>(scope, changes, "change", ["changes"]);
    const catalog = await loadWritable(scope, "catalog", catalogId, expectedVersion);
    const state = await loadEntryState(scope, choicesOfEntry(catalogChoices, command), {});
    return underChanges(decideUpdateCatalog(command, { ...state, catalog }, decisionEnv(scope)));
  },

  archive: async (scope: CrmScope, input: unknown): Promise<CatalogDecision> => archive(scope, input, true),

  restore: async (scope: CrmScope, input: unknown): Promise<CatalogDecision> => archive(scope, input, false),
};

function archive(scope: CrmScope, input: unknown, archived: boolean): Promise<CatalogDecision> {
  const { catalogId: id, expectedVersion } = parseInput(catalogCommandSchema, input);
  return decideArchive(scope, { type: "catalog", id, expectedVersion }, archived);
}

function parseCatalog<Input extends CatalogInput>(
  scope: CrmScope,
  input: unknown,
  mode: EntryCheck<Input>["mode"],
  at: readonly PropertyKey[] = [],
): Input {
  const schema = (mode === "new" ? newCatalogSchema : catalogInputSchema) as unknown as EntryCheck<Input>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "catalog", schema, mode }, input, at);
}
