import { asCustomer, prospectArrival } from "../accounts/prospect-arrival.js";
import type { RecordKey } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { nextVersion, storeNext } from "../plan/write.js";
import { definitionCheck } from "../status/definition-check.js";
import type { StatusPlace } from "../status/pipeline-definition.js";
import { defaultDefinition, definitionsOfCompany, placeOfStatus } from "../status/pipeline-definition.js";
import { planStatusChange } from "../status/plan-status-change.js";
import { allChanges } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { OpportunityRules } from "./opportunity-rules.js";

type Rules = OpportunityRules["accounts"];

/** Whether winning makes an account a customer: it is none yet, whatever else it is. */
export const becomesCustomer = ({ kinds }: Account): boolean => !kinds.includes("customer");

/** The won status that a prospect comes to, where prospects have statuses and it is in another; else `null`. */
export function wonPlaceOf(account: Account, { prospectStatuses, pipelines }: Rules): StatusPlace | null {
  if (!prospectStatuses || !account.kinds.includes("prospect")) return null;
  const own = account.statusId === null ? undefined : placeOfStatus(pipelines, account.statusId)?.definition;
  const { pipeline } = own ?? defaultDefinition(definitionsOfCompany(pipelines, account.companyId));
  const place =
    pipeline.wonStatusId === account.statusId ? undefined : placeOfStatus(pipelines, pipeline.wonStatusId ?? "");
  return place ?? null;
}

/** Plans that the account of a won opportunity becomes a customer and keeps its other kinds; a prospect's status is won. */
export function planNewCustomer(
  account: Account,
  opportunityKey: RecordKey,
  rules: Rules,
  env: DecisionEnv,
): { readonly writes: readonly Write[]; readonly entries: readonly TimelineEntry[] } {
  const place = wonPlaceOf(account, rules);
  const changes: Partial<Account> =
    place === null ? { kinds: asCustomer(account.kinds) } : prospectArrival("won", account.kinds, env.now);
  const data = { changes: allChanges(account, { ...account, ...changes }) };
  if (place === null) {
    const facts = { kind: "updated", related: [opportunityKey], data } as const;
    return {
      writes: [storeNext("account", nextVersion(account, changes, env.now))],
      entries: [newEntry("account", account, facts, env)],
    };
  }
  const { write, entry } = planStatusChange("account", account, place.status.id, changes, env, data);
  return {
    writes: [...definitionCheck(place.status.id, rules.pipelines), write],
    entries: [{ ...entry, relatedKeys: [...entry.relatedKeys, opportunityKey] }],
  };
}
