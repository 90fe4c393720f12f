import type { Account } from "../model/account.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { noLoss } from "../reference-data/resolve-loss-reason.js";
import type { PossibleMove } from "../status/possible-move.js";
import type { AccountRules } from "./account-rules.js";
import { decideMoveProspect } from "./decide-move-prospect.js";

/** Every other status of prospects, with what stands against it: made by the decision that a move is made by. */
export function possibleProspectMoves(account: Account, rules: AccountRules, env: DecisionEnv): PossibleMove[] {
  const statuses = rules.pipelines.flatMap((definition) => definition.statuses);
  return statuses
    .filter(({ id }) => id !== account.statusId)
    .map((status) => {
      const decision = decideMoveProspect({ statusId: status.id }, { account, loss: noLoss }, rules, env);
      return { status, objections: decision.ok ? [] : decision.refusals };
    });
}
