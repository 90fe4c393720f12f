import type { ActorInput } from "../../src/app/actor.schema.js";
import type { CrmScope } from "../../src/app/crm-scope.js";
import type { ImportedOpportunity } from "../../src/app/import-opportunities.js";
import { importOpportunities } from "../../src/app/import-opportunities.js";
import type { CrmSettings } from "../../src/app/settings.js";
import type { ImportStage, OpportunityRow } from "../../src/opportunities/import-opportunities.schema.js";
import type { Policy } from "../../src/ports/policy.js";
import type { Storage } from "../../src/ports/storage.js";
import type { World } from "./open-world.js";
import { actors, openWorld } from "./open-world.js";
import { scopeOf } from "./scope-of.js";

/** What the stages of the tests' other system are here. */
export const stages: Readonly<Record<string, ImportStage>> = {
  Open: "new",
  Talking: { statusId: "opportunity.sales-qualification" },
  Won: "won",
  Lost: "lost",
};

/** Imports rows on behalf of an actor. */
type ImportRows = (
  rows: readonly Partial<OpportunityRow>[],
  command?: object,
) => Promise<readonly ImportedOpportunity[]>;

/** A world with one account, and the import of opportunities into it. */
export interface ImportWorld extends World {
  /** The account that rows belong to unless they say otherwise. */
  readonly accountId: string;
  /** Makes what calls on behalf of an actor work with. */
  readonly scope: (actor: ActorInput) => CrmScope;
  /** Imports as Ann, in Paris; what a row leaves out is filled in: id, stage, name, account. */
  readonly importRows: ImportRows;
  /** Imports as somebody else. */
  readonly importAs: (actor: ActorInput) => ImportRows;
}

/** Opens a world to import into. */
export async function openImportWorld(
  options: { readonly storage?: Storage; readonly settings?: CrmSettings; readonly policy?: Policy } = {},
): Promise<ImportWorld> {
  const world = openWorld(options);
  const { settings = {}, policy = {} } = options;
  const { id: accountId } = await world.ann.accounts.create({ name: "ACME" });
  let scopes = 0;
  const scope = (actor: ActorInput): CrmScope => {
    const newId = ((type: string) => `${type}-${++scopes}`) as CrmScope["newId"]; // a test's own ids
    return scopeOf(world.storage, actor, { clock: world.clock.read, newId, settings, policy });
  };
  const importAs = (actor: ActorInput): ImportRows => {
    const own = scope(actor);
    return (rows, command = {}) =>
      importOpportunities(own, {
        stages,
        rows: rows.map((row, i) => ({ externalId: `x${i}`, stage: "Open", name: `Sale ${i}`, accountId, ...row })),
        ...command,
      });
  };
  return { ...world, accountId, scope, importAs, importRows: importAs(actors.ann) };
}

/** What an import answered, one text a row: what came of it, or its reasons with where they lie. */
export const told = (answers: readonly ImportedOpportunity[]): string[] =>
  answers.map((answer) =>
    answer.ok
      ? answer.answer
      : answer.refusals.map(({ code, path = [] }) => [code, ...path].map(String).join(" ")).join(", "),
  );
