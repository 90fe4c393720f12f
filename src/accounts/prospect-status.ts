import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import { defaultDefinition, placeOfStatus } from "../status/pipeline-definition.js";
import { roleAmong } from "../status/role-among.js";
import type { StatusRole } from "../status/status-roles.js";
import type { AccountRules } from "./account-rules.js";

type StatusRules = Pick<AccountRules, "prospectStatuses" | "pipelines">;

/** Where a prospect begins: the new role of the default pipeline; `null` for others, and where prospects have no statuses. */
export const firstProspectStatus = (
  kinds: Account["kinds"],
  { prospectStatuses, pipelines }: StatusRules,
): Id<"status"> | null =>
  prospectStatuses && kinds.includes("prospect") ? defaultDefinition(pipelines).pipeline.newStatusId : null;

/** The role of the status that an account is in; `null` for an ordinary status, and without one. */
export const roleOfAccount = (
  { statusId }: Pick<Account, "statusId">,
  { pipelines }: Pick<AccountRules, "pipelines">,
): StatusRole | null => roleAmong(pipelines, statusId);

/** Why an account cannot begin in a status that was asked for. */
export type FirstStatusRefusalCode = "PROSPECT_STATUSES_OFF" | "ACCOUNT_NOT_PROSPECT" | "STATUS_UNKNOWN";

/** What stands against a status that was asked for when an account begins as a prospect. */
export function firstStatusObjections(
  statusId: string | undefined,
  kinds: Account["kinds"],
  { prospectStatuses, pipelines }: StatusRules,
  path: readonly PropertyKey[] = ["statusId"],
): Refusal<FirstStatusRefusalCode>[] {
  if (statusId === undefined) return [];
  if (!prospectStatuses) return [{ code: "PROSPECT_STATUSES_OFF", path }];
  if (!kinds.includes("prospect")) return [{ code: "ACCOUNT_NOT_PROSPECT", path }];
  return placeOfStatus(pipelines, statusId) === undefined
    ? [{ code: "STATUS_UNKNOWN", path, params: { statusId } }]
    : [];
}
