import type { ActorInput } from "../../src/app/actor.schema.js";
import { actorInputSchema, actorOf } from "../../src/app/actor.schema.js";
import { claimsOf } from "../../src/app/claim-deliveries.js";
import { completeSettings } from "../../src/app/complete-settings.js";
import type { CrmScope } from "../../src/app/crm-scope.js";
import { parseInput } from "../../src/app/parse-input.js";
import type { CrmSettings } from "../../src/app/settings.js";
import { typedStorage } from "../../src/app/typed-storage.js";
import { visibleRecords } from "../../src/app/visible-records.js";
import type { IdSource } from "../../src/kernel/id.js";
import { fieldsWith } from "../../src/model/custom-fields.js";
import type { Policy } from "../../src/ports/policy.js";
import type { Storage } from "../../src/ports/storage.js";
import { countedIds } from "./counted-ids.js";
import { testClock } from "./test-clock.js";

/** What calls on behalf of an actor work with, made as `createCrm` makes it. */
export function scopeOf(
  storage: Storage,
  input: ActorInput,
  options: {
    readonly clock?: () => Date;
    readonly newId?: IdSource;
    readonly settings?: CrmSettings;
    readonly policy?: Policy;
  } = {},
): CrmScope {
  const { clock = testClock().read, newId = countedIds("of-scope-"), policy = {} } = options;
  const settings = completeSettings(options.settings ?? {});
  const fields = fieldsWith(settings.customFields);
  const typed = typedStorage(storage);
  const actor = actorOf(parseInput(actorInputSchema, input, ["actor"]));
  const visible = visibleRecords(typed, actor, policy, fields);
  return {
    storage: typed,
    claims: claimsOf(storage),
    clock,
    newId,
    settings,
    policy,
    ports: {},
    fields,
    actor,
    visible,
  };
}
