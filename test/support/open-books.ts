import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { CrmScope } from "../../src/app/crm-scope.js";
import { decisionEnv } from "../../src/app/crm-scope.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { Policy } from "../../src/ports/policy.js";
import type { Storage } from "../../src/ports/storage.js";
import { countedIds } from "./counted-ids.js";
import { actors } from "./open-world.js";
import type { OpportunityParts } from "./opportunity-book.js";
import { createStep, store } from "./opportunity-book.js";
import { scopeOf } from "./scope-of.js";
import type { TestClock } from "./test-clock.js";
import { testClock } from "./test-clock.js";

/** Opportunities of two companies on one storage, written past every rule. */
export interface Books {
  /** Where they are. */
  readonly storage: Storage;
  /** What everybody takes the time from. */
  readonly clock: TestClock;
  /** Ann of `acme`, in Paris. */
  readonly ann: CrmScope;
  /** Bob of `acme`, by UTC. */
  readonly bob: CrmScope;
  /** Gus of `globex`. */
  readonly gus: CrmScope;
  /** Stores an opportunity, by Ann unless said otherwise. */
  readonly create: (fields: OpportunityParts, by?: CrmScope) => Promise<Opportunity>;
  /** Stores an opportunity that was won. */
  readonly won: (fields: OpportunityParts, by?: CrmScope) => Promise<Opportunity>;
}

/** Opens books with nothing in them. */
export function openBooks(
  now: string,
  options: { readonly storage?: Storage; readonly policy?: Policy; readonly idPrefix?: string } = {},
): Books {
  const { storage = memoryStorage(), policy = {}, idPrefix } = options;
  const clock = testClock(now);
  const newId = countedIds(idPrefix);
  const scope = (actor: keyof typeof actors): CrmScope =>
    scopeOf(storage, actors[actor], { clock: clock.read, newId, policy });
  const [ann, bob, gus] = [scope("ann"), scope("bob"), scope("gus")];
  const create: Books["create"] = (fields, by = ann) => store(storage, createStep(fields, decisionEnv(by)));
  const won: Books["won"] = (fields, by) => create({ statusId: "opportunity.closed-won", ...fields }, by);
  return { storage, clock, ann, bob, gus, create, won };
}
