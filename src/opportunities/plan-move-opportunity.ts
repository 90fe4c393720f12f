import type { Id } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { civilDateAt, startOfDate } from "../kernel/time-zone.js";
import type { Opportunity } from "../model/opportunity.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import { planBoardPlace } from "../status/plan-board-place.js";
import { roleAmong } from "../status/role-among.js";
import { newEntry } from "../timeline/new-entry.js";
import type { MoveOpportunity, MoveOpportunityState } from "./move-opportunity.js";
import { opportunityCard } from "./opportunity-card.js";
import type { ClosingProposal, OpportunityResult } from "./opportunity-result.js";
import { plainResult } from "./opportunity-result.js";
import type { OpportunityRules } from "./opportunity-rules.js";
import { becomesCustomer, planNewCustomer } from "./plan-new-customer.js";
import type { StatusChangeParts } from "./plan-opportunity-status.js";
import { planOpportunityStatus } from "./plan-opportunity-status.js";
import { relatedToOpportunity } from "./related-to-opportunity.js";

type Move = MoveOpportunity & { readonly statusId: Id<"status"> };

/** Plans a move that nothing stands against, with all that follows from it. */
export function planMoveOpportunity(
  command: Move,
  state: MoveOpportunityState,
  rules: OpportunityRules,
  env: DecisionEnv,
): WritePlan<OpportunityResult> {
  const { opportunity, loss } = state;
  const role = roleAmong(rules.pipelines, command.statusId);
  const place = planBoardPlace("opportunity", opportunity, command.place, env);
  const parts = closingParts(command, role, state, env);
  const moved = planOpportunityStatus(
    opportunity,
    command.statusId,
    { ...parts, changes: { ...parts.changes, ...place.changes } },
    rules,
    env,
  );
  const effects =
    role === "won" ? wonEffects(moved.opportunity, state, rules, env) : lostEffects(moved.opportunity, role, env);
  const together = command.closedWith === undefined ? [] : [keyOf("opportunity", command.closedWith)];
  return {
    writes: [...loss.writes, ...moved.writes, ...place.writes, ...effects.writes],
    entries: [...loss.entries, ...moved.entries.map((entry) => alsoOn(entry, together)), ...effects.entries],
    warnings: [],
    result: effects.result,
  };
}

const alsoOn = (entry: TimelineEntry, keys: TimelineEntry["relatedKeys"]): TimelineEntry =>
  keys.length === 0 ? entry : { ...entry, relatedKeys: [...entry.relatedKeys, ...keys] };

function closingParts(
  { closedOn, note = null, orderKey, closedWith }: Move,
  role: ReturnType<typeof roleAmong>,
  { opportunity, loss }: MoveOpportunityState,
  env: DecisionEnv,
): StatusChangeParts {
  if (role !== "won" && role !== "lost") return { changes: {} };
  const { actor, now } = env;
  const isNow = closedOn === undefined || closedOn === civilDateAt(actor.timeZone, now);
  const closing = {
    closedAt: isNow ? now : startOfDate(actor.timeZone, closedOn),
    closedById: orderKey === undefined ? actor.userId : null,
    ...(orderKey === undefined ? {} : { orderKeys: [...opportunity.orderKeys, orderKey] }),
  };
  const facts = {
    ...(orderKey === undefined ? {} : { orderKey }),
    ...(closedWith === undefined ? {} : { closedWith }),
  };
  if (role === "won") return { changes: closing, facts };
  const lost = { lostReasonId: loss.reason?.id ?? null, lostNote: note };
  return { changes: { ...closing, ...lost }, facts: { ...facts, ...lost, lostReason: loss.reason?.name ?? null } };
}

type Effects = Pick<WritePlan<OpportunityResult>, "writes" | "entries" | "result">;

function wonEffects(
  won: Opportunity,
  state: MoveOpportunityState,
  { accounts }: OpportunityRules,
  env: DecisionEnv,
): Effects {
  const { account } = state;
  if (account === null || !becomesCustomer(account)) return { writes: [], entries: [], result: plainResult(won) };
  return {
    ...planNewCustomer(account, keyOf("opportunity", won.id), accounts, env),
    result: { ...plainResult(won), newCustomerId: account.id, proposal: closingProposal(won, state) },
  };
}

/** A prospect's other open opportunities are proposed to be closed; of others than prospects nothing is proposed. */
function closingProposal(won: Opportunity, { account, others }: MoveOpportunityState): ClosingProposal | null {
  if (account === null || !account.kinds.includes("prospect") || others.length === 0) return null;
  return { wonOpportunityId: won.id, accountId: account.id, others: others.map(opportunityCard) };
}

/** A loss asks the host to cancel the quotes: the timeline carries the request, in the same commit. */
function lostEffects(lost: Opportunity, role: ReturnType<typeof roleAmong>, env: DecisionEnv): Effects {
  const { quoteKeys } = lost;
  if (role !== "lost" || quoteKeys.length === 0) return { writes: [], entries: [], result: plainResult(lost) };
  return {
    writes: [],
    entries: [quoteCancellation(lost, quoteKeys, env)],
    result: { ...plainResult(lost), quotesToCancel: quoteKeys },
  };
}

/** Asks the host to cancel quotes of a lost opportunity, as far as they are drafts or finalized. */
export const quoteCancellation = (
  lost: Opportunity,
  quoteKeys: Opportunity["quoteKeys"],
  env: DecisionEnv,
): TimelineEntry =>
  newEntry(
    "opportunity",
    lost,
    { kind: "quoteCancellationRequested", related: relatedToOpportunity(lost), data: { quoteKeys } },
    env,
  );
