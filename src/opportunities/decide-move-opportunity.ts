import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { asId } from "../kernel/id.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { Account } from "../model/account.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { LossRefusalCode } from "../reference-data/loss-objections.js";
import { lossObjections } from "../reference-data/loss-objections.js";
import type { MoveRefusalCode } from "../status/move-objections.js";
import { entryObjections, moveObjections } from "../status/move-objections.js";
import { planReorder } from "../status/plan-board-place.js";
import { roleAmong } from "../status/role-among.js";
import type { StatusRole } from "../status/status-roles.js";
import type { MoveOpportunity, MoveOpportunityState } from "./move-opportunity.js";
import { archivedObjections, closedObjections } from "./opportunity-objections.js";
import type { OpportunityResult } from "./opportunity-result.js";
import { plainResult } from "./opportunity-result.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { planMoveOpportunity } from "./plan-move-opportunity.js";
import { becomesCustomer, wonPlaceOf } from "./plan-new-customer.js";

/** Why an opportunity does not move. Guards of the host add codes of their own. */
export type MoveOpportunityRefusalCode =
  | MoveRefusalCode
  | LossRefusalCode
  | "OPPORTUNITY_ARCHIVED"
  | "OPPORTUNITY_CLOSED"
  | "OPPORTUNITY_CLOSED_LATER"
  | "OPPORTUNITY_NOT_CLOSING"
  | "OPPORTUNITY_NOT_IN_COLUMN"
  | "LOSS_NOT_LOSING";

/**
 * Decides whether an opportunity moves to a status: the one decision of every path, a click, the board, many at once, a
 * proposal's answer and an order. What is won or lost is only re-opened.
 */
export function decideMoveOpportunity(
  command: MoveOpportunity,
  state: MoveOpportunityState,
  rules: OpportunityRules,
  env: DecisionEnv,
): Decision<WritePlan<OpportunityResult>, string> {
  const { opportunity } = state;
  const role = roleAmong(rules.pipelines, command.statusId);
  const staying = opportunity.statusId === command.statusId;
  const closed = closedObjections(opportunity, rules);
  const found: readonly Refusal[] = [
    ...archivedObjections(opportunity),
    ...closed,
    ...(staying || closed.length > 0 ? [] : moveObjections(rules, opportunity, command.statusId, env)),
    ...(closed.length > 0 ? [] : closingObjections(command, role, state, rules, env)),
    ...(command.place === null ? [{ code: "OPPORTUNITY_NOT_IN_COLUMN", path: ["afterOpportunityId"] }] : []),
  ];
  return acceptUnless(found, () => {
    if (!staying)
      return planMoveOpportunity({ ...command, statusId: asId("status", command.statusId) }, state, rules, env);
    const plan = planReorder("opportunity", opportunity, command.place, env);
    return { ...plan, result: plainResult(plan.result) };
  });
}

function closingObjections(
  command: MoveOpportunity,
  role: StatusRole | null,
  { loss, account }: MoveOpportunityState,
  rules: OpportunityRules,
  env: DecisionEnv,
): Refusal[] {
  const { note = null } = command;
  const dated = dateObjections(command, role, env);
  if (role === "lost") return [...dated, ...lossObjections(note, loss, { reasonRequired: rules.lostReasonRequired })];
  const given = [...(loss.reason === null ? [] : ["lostReasonId"]), ...(note === null ? [] : ["note"])];
  return [
    ...dated,
    ...loss.refusals,
    ...given.map((field) => ({ code: "LOSS_NOT_LOSING", path: [field] })),
    ...(role === "won" && account !== null ? customerObjections(account, rules.accounts, env) : []),
  ];
}

function dateObjections(
  { closedOn }: MoveOpportunity,
  role: StatusRole | null,
  { now, actor }: DecisionEnv,
): Refusal[] {
  if (closedOn === undefined) return [];
  if (role !== "won" && role !== "lost") return [{ code: "OPPORTUNITY_NOT_CLOSING", path: ["closedOn"] }];
  const today = civilDateAt(actor.timeZone, now);
  return closedOn > today
    ? [{ code: "OPPORTUNITY_CLOSED_LATER", path: ["closedOn"], params: { closedOn, today } }]
    : [];
}

/** Whatever keeps a prospect from its won status keeps its opportunities from being won; the allowed moves do not count, for nobody moves it. */
function customerObjections(
  account: Account,
  rules: OpportunityRules["accounts"],
  { actor, now }: DecisionEnv,
): Refusal[] {
  const place = becomesCustomer(account) ? wonPlaceOf(account, rules) : null;
  if (place === null) return [];
  const context = { actor, now, fromStatusId: account.statusId };
  return entryObjections(rules.guards, account, place, context).map((refusal) => ({ ...refusal, path: ["account"] }));
}
