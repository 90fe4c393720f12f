import type { Account } from "../model/account.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { noLoss } from "../reference-data/resolve-loss-reason.js";
import type { PossibleMove } from "../status/possible-move.js";
import { movesFrom } from "../status/possible-move.js";
import type { AccountRules } from "./account-rules.js";
import { decideMoveProspect } from "./decide-move-prospect.js";

/** Every other status of prospects, with what stands against it: made by the decision that a move is made by. */
export const possibleProspectMoves = (account: Account, rules: AccountRules, env: DecisionEnv): PossibleMove[] =>
  movesFrom(account.statusId, rules.pipelines, (statusId) =>
    decideMoveProspect({ statusId }, { account, loss: noLoss }, rules, env),
  );
