import { asId } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Opportunity } from "../model/opportunity.js";
import type { MoveOpportunityState } from "../opportunities/move-opportunity.js";
import type { OpportunityRules } from "../opportunities/opportunity-rules.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { statusIdsWhere } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadPipelines } from "./load-pipelines.js";

/** The rules for opportunities as they are now: the settings and the stored pipelines. */
export async function loadOpportunityRules(scope: CrmScope): Promise<OpportunityRules> {
  const [pipelines, prospects] = await Promise.all([
    loadPipelines(scope, "opportunity"),
    loadPipelines(scope, "prospect"),
  ]);
  const { opportunities, accounts } = scope.settings;
  return { ...opportunities, pipelines, accounts: { ...accounts, pipelines: prospects } };
}

/** What winning looks at besides the opportunity. */
export type Winning = Pick<MoveOpportunityState, "account" | "others">;

const nothing: Winning = { account: null, others: [] };

/**
 * Reads the accounts of opportunities that are to be won, whoever may see them, for what becomes of them is a rule; and
 * the other open opportunities of those that are prospects, as far as the actor may see them.
 */
export async function loadWinning(
  scope: CrmScope,
  opportunities: readonly Opportunity[],
  rules: OpportunityRules,
): Promise<(opportunity: Opportunity) => Winning> {
  const ids = [...new Set(opportunities.flatMap(({ accountId }) => accountId ?? []))];
  if (ids.length === 0) return () => nothing;
  const accounts = new Map((await scope.storage.get("account", ids)).map((account) => [account.id, account]));
  const open = await openOpportunities(scope, [...accounts.values()].filter(isProspect), rules);
  return ({ id, accountId }) => {
    const account = accounts.get(asId("account", accountId ?? "")) ?? null;
    const others = account === null ? [] : (open.get(account.id) ?? []);
    return { account, others: others.filter((other) => other.id !== id) };
  };
}

const isProspect = ({ kinds }: Account): boolean => kinds.includes("prospect") && !kinds.includes("customer");

/** Reads the open opportunities of accounts that the actor may see, by account; what was put away is not open. */
export async function openOpportunities(
  scope: CrmScope,
  accounts: readonly Pick<Account, "id">[],
  { pipelines }: Pick<OpportunityRules, "pipelines">,
): Promise<ReadonlyMap<string, readonly Opportunity[]>> {
  const found = new Map<string, Opportunity[]>();
  if (accounts.length === 0) return found;
  const filter: Filter = allOf(
    { op: "in", field: "accountId", kind: "text", values: accounts.map(({ id }) => id) },
    { op: "in", field: "statusId", kind: "text", values: statusIdsWhere(pipelines, true) },
    { op: "eq", field: "archivedAt", kind: "instant", value: null },
  );
  for await (const opportunity of everyRecord(scope.visible, "opportunity", filter)) {
    const key = opportunity.accountId ?? "";
    found.set(key, [...(found.get(key) ?? []), opportunity]);
  }
  return found;
}

/** The status that a closed opportunity was closed from, by its history; `null` where that does not tell. */
export async function statusClosedFrom(scope: CrmScope, { id, statusId }: Opportunity): Promise<string | null> {
  const { records } = await scope.visible.find({
    type: "timelineEntry",
    filter: allOf(
      { op: "eq", field: "subjectKey", kind: "text", value: `opportunity/${id}` },
      { op: "eq", field: "kind", kind: "text", value: "statusChanged" },
      { op: "eq", field: "toStatusId", kind: "text", value: statusId },
    ),
    sort: [
      { field: "at", kind: "instant", direction: "desc", nulls: "last" },
      { field: "id", kind: "text", direction: "desc", nulls: "last" },
    ],
    after: null,
    limit: 1,
  });
  return records[0]?.fromStatusId ?? null;
}
