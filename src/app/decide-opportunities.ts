import { CrmError } from "../kernel/crm-error.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { refuse } from "../kernel/decision.js";
import type { Account } from "../model/account.js";
import type { Opportunity } from "../model/opportunity.js";
import { closingStatusId } from "../opportunities/closing-status.js";
import { decideMoveOpportunity } from "../opportunities/decide-move-opportunity.js";
import type { MoveOpportunity } from "../opportunities/move-opportunity.js";
import {
  closeOthersSchema,
  loseOpportunitiesSchema,
  moveOpportunitiesSchema,
  winOpportunitiesSchema,
} from "../opportunities/opportunity-commands.schema.js";
import type { OpportunityResult } from "../opportunities/opportunity-result.js";
import { roleOfOpportunity } from "../opportunities/opportunity-role.js";
import type { OpportunityRules } from "../opportunities/opportunity-rules.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { LossReason } from "../reference-data/resolve-loss-reason.js";
import { roleAmong } from "../status/role-among.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { actionOfMove } from "./decide-opportunity.js";
import { loadLossReason } from "./lead-state.js";
import { maskResult } from "./mask-opportunity.js";
import type { Winning } from "./opportunity-state.js";
import { loadOpportunityRules, loadWinning, openOpportunities } from "./opportunity-state.js";
import { parseInput } from "./parse-input.js";
import { maskOutcomes, runEach } from "./run-each.js";
import type { Outcome } from "./run-many.js";

type Outcomes = Promise<readonly Outcome<OpportunityResult>[]>;

/** The commands that are carried out for many opportunities, with an outcome for each. */
export const decideOpportunities = {
  move: async (scope: CrmScope, input: unknown): Outcomes => {
    const { opportunityIds, ...how } = parseInput(moveOpportunitiesSchema, input);
    const { pipelines } = await loadOpportunityRules(scope);
    requireAction(scope, actionOfMove(roleAmong(pipelines, how.statusId)));
    return forEach(scope, opportunityIds, how, () => ({ ...how }));
  },

  win: async (scope: CrmScope, input: unknown): Outcomes => {
    requireAction(scope, "opportunities.win");
    const { opportunityIds, ...how } = parseInput(winOpportunitiesSchema, input);
    return forEach(scope, opportunityIds, how, closingAs("won"));
  },

  lose: async (scope: CrmScope, input: unknown): Outcomes => {
    requireAction(scope, "opportunities.lose");
    const { opportunityIds, ...how } = parseInput(loseOpportunitiesSchema, input);
    return forEach(scope, opportunityIds, how, closingAs("lost"));
  },

  closeOthers: async (scope: CrmScope, input: unknown): Outcomes => {
    const { wonOpportunityId, as, opportunityIds, ...how } = parseInput(closeOthersSchema, input);
    requireAction(scope, `opportunities.${as === "won" ? "win" : "lose"}`);
    const [won, rules] = await Promise.all([
      scope.visible.require("opportunity", wonOpportunityId),
      loadOpportunityRules(scope),
    ]);
    const accountId = requireWon(won, rules);
    const others =
      opportunityIds ??
      (await openOpportunities(scope, [{ id: accountId }], rules)).get(accountId)?.map(({ id }) => id);
    return forEach(scope, others ?? [], how, (other, now) =>
      other.accountId === accountId && other.id !== won.id
        ? { ...closingAs(as)(other, now), closedWith: won.id }
        : { code: "OPPORTUNITY_NOT_BESIDE", params: { opportunity: other.name, won: won.name } },
    );
  },
};

/** The account of an opportunity that was won. @throws CrmError `REFUSED` where it was not, or has none. */
function requireWon(won: Opportunity, rules: OpportunityRules): Account["id"] {
  const params = { opportunity: won.name };
  if (roleOfOpportunity(won, rules) !== "won")
    throw new CrmError("REFUSED", { refusals: [{ code: "OPPORTUNITY_NOT_WON", path: ["wonOpportunityId"], params }] });
  if (won.accountId === null)
    throw new CrmError("REFUSED", {
      refusals: [{ code: "OPPORTUNITY_ACCOUNT_MISSING", path: ["wonOpportunityId"], params }],
    });
  return won.accountId;
}

/** Where each opportunity is to go, or why it is none that is meant. */
type TargetOf = (opportunity: Opportunity, rules: OpportunityRules) => MoveOpportunity | Refusal;

const closingAs =
  (role: "won" | "lost") =>
  (opportunity: Opportunity, rules: OpportunityRules): MoveOpportunity => ({
    statusId: closingStatusId(role, opportunity, rules),
  });

type How = Pick<MoveOpportunity, "closedOn" | "note"> & { readonly lostReasonId?: NamedChoice | null | undefined };

async function forEach(
  scope: CrmScope,
  ids: readonly string[],
  { lostReasonId, ...how }: How,
  targetOf: TargetOf,
): Outcomes {
  const outcomes = await runEach(scope, "opportunity", ids, async (reading) => {
    const [rules, loss, records] = await Promise.all([
      loadOpportunityRules(scope),
      loadLossReason(scope, lostReasonId),
      reading,
    ]);
    const targets = new Map([...records.values()].map((one) => [one.id, targetOf(one, rules)]));
    const isWon = ({ id }: Opportunity): boolean => {
      const target = targets.get(id);
      return target !== undefined && "statusId" in target && roleAmong(rules.pipelines, target.statusId) === "won";
    };
    const winning = await loadWinning(scope, [...records.values()].filter(isWon), rules);
    const decide = oneAfterTheOther({ loss, winning }, rules, decisionEnv(scope));
    return (opportunity) => {
      const target = targets.get(opportunity.id) ?? { statusId: opportunity.statusId };
      return "code" in target ? refuse(target) : decide({ ...target, ...how }, opportunity);
    };
  });
  return maskOutcomes(withoutClosed(outcomes), (result) => maskResult(scope, result));
}

/** Decides on opportunities of one commit: what one of them makes of its account, the next finds made. */
function oneAfterTheOther(
  { loss, winning }: { readonly loss: LossReason; readonly winning: (opportunity: Opportunity) => Winning },
  rules: OpportunityRules,
  env: DecisionEnv,
): (command: MoveOpportunity, opportunity: Opportunity) => Decision<WritePlan<OpportunityResult>> {
  const made = new Map<string, Account>();
  return (command, opportunity) => {
    const { account, others } = winning(opportunity);
    const current = account === null ? null : (made.get(account.id) ?? account);
    const decision = decideMoveOpportunity(command, { opportunity, loss, account: current, others }, rules, env);
    for (const write of decision.ok ? decision.value.writes : [])
      if (write.op === "replace" && write.type === "account") made.set(write.record.id, write.record);
    return decision;
  };
}

/** What was closed along with the rest is not proposed to be closed. */
function withoutClosed(outcomes: readonly Outcome<OpportunityResult>[]): Outcome<OpportunityResult>[] {
  const done = new Set(outcomes.flatMap(({ ok, id }) => (ok ? [id] : [])));
  return outcomes.map((outcome) => {
    if (!outcome.ok || outcome.result.proposal === null) return outcome;
    const { proposal } = outcome.result;
    const others = proposal.others.filter(({ id }) => !done.has(id));
    return {
      ...outcome,
      result: { ...outcome.result, proposal: others.length === 0 ? null : { ...proposal, others } },
    };
  });
}
