import fc from "fast-check";
import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { Outcome } from "../../src/app/run-many.js";
import type { OpportunityResult } from "../../src/opportunities/opportunity-result.js";
import type { Facade } from "./sales-commands-closing.js";
import { expectFollowed, hows, lossHows, lost, won } from "./sales-commands-closing.js";
import type { Nth } from "./sales-commands-drawn.js";
import { answersOf, closedDays, command, expectedAnswer, idOf, losses, pick, picks } from "./sales-commands-drawn.js";
import type { ModelOpportunity, SalesModel, Who } from "./sales-model.js";
import { seen } from "./sales-model.js";
import type { Closing, Followed } from "./sales-model-opportunities.js";
import { moveCodes, moveOpportunity, openOf } from "./sales-model-opportunities.js";
import { endingOf, when } from "./sales-model-rules.js";
import type { Verdict } from "./sales-model-run.js";

type Many = readonly Outcome<OpportunityResult>[];

/** Expects each of many to be decided on as it is alone; what was done along is not proposed. */
function expectEach(
  model: SalesModel,
  outcomes: Many,
  ids: readonly string[],
  how: Closing,
  { who, now, others }: { readonly who: Who; readonly now: Date; readonly others?: (one: ModelOpportunity) => boolean },
): void {
  const followed: (readonly [OpportunityResult, Followed])[] = [];
  const expected = [...new Set(ids)].map((id, i) => {
    const one = seen(model.opportunities, id, who);
    const beside = one === undefined || others === undefined || others(one);
    const codes = one === undefined ? [] : beside ? moveCodes(model, one, how, who) : ["OPPORTUNITY_NOT_BESIDE"];
    const verdict: Verdict = one === undefined ? "missing" : codes;
    const outcome = outcomes[i];
    if (one !== undefined && codes.length === 0 && outcome?.ok === true) {
      const { lostReasonId: made } = outcome.result.opportunity;
      followed.push([outcome.result, moveOpportunity(model, one, how, { who, now, made })]);
    }
    return expectedAnswer(id, verdict);
  });
  expect(answersOf(outcomes)).toEqual(expected);
  const done = outcomes.flatMap(({ ok, id }) => (ok ? [id] : []));
  for (const [result, one] of followed)
    expectFollowed(result, { ...one, others: one.others.filter((id) => !done.includes(id)) });
}

const onMany =
  (drawn: readonly Nth[], how: Closing, call: (opportunities: Facade, ids: readonly string[]) => Promise<Many>) =>
  (model: SalesModel, who: Who) => {
    const ids = drawn.map((nth) => idOf(model.opportunities, nth, who));
    return {
      verdict: [],
      call: ({ opportunities }: ActorCrm) => call(opportunities, ids),
      done: (outcomes: Many, now: Date) => expectEach(model, outcomes, ids, how, { who, now }),
    };
  };

const moveMany = command("opportunities.moveMany", fc.tuple(picks, hows), ([drawn, how]) =>
  onMany(drawn, how, (opportunities, opportunityIds) => opportunities.moveMany({ opportunityIds, ...how })),
);

const winMany = command("opportunities.winMany", fc.tuple(picks, closedDays), ([drawn, how]) =>
  onMany(drawn, { statusId: won, ...how }, (opportunities, opportunityIds) =>
    opportunities.winMany({ opportunityIds, ...how }),
  ),
);

const loseMany = command("opportunities.loseMany", fc.tuple(picks, lossHows), ([drawn, how]) =>
  onMany(drawn, { statusId: lost, ...how }, (opportunities, opportunityIds) =>
    opportunities.loseMany({ opportunityIds, ...how }),
  ),
);

const closeOthers = command(
  "opportunities.closeOthers",
  fc.tuple(pick, fc.constantFrom("won", "lost"), losses, closedDays, fc.option(picks)),
  ([nth, as, loss, day, chosen]) =>
    (model, who) => {
      const wonOpportunityId = idOf(model.opportunities, nth, who, ({ statusId }) => statusId === won);
      const one = seen(model.opportunities, wonOpportunityId, who);
      const { id = "", accountId = null } = one ?? {};
      const said = { ...(as === "lost" ? loss : {}), ...day };
      const opportunityIds = chosen?.map((other) =>
        idOf(model.opportunities, other, who, (beside) => beside.accountId === accountId),
      );
      const notWon = endingOf(one?.statusId ?? null) !== "won";
      const codes = notWon ? ["OPPORTUNITY_NOT_WON"] : when(accountId === null, "OPPORTUNITY_ACCOUNT_MISSING");
      const verdict: Verdict = one === undefined ? "missing" : codes;
      return {
        verdict,
        call: ({ opportunities }) => opportunities.closeOthers({ wonOpportunityId, as, opportunityIds, ...said }),
        done: (outcomes: Many, now: Date) => {
          const ids = opportunityIds ?? openOf(model, accountId ?? "", id);
          const how = { statusId: as === "won" ? won : lost, ...said };
          const found = outcomes.map((outcome) => outcome.id);
          if (opportunityIds === undefined) expect([...found].sort()).toEqual([...ids].sort());
          const others = (other: ModelOpportunity): boolean => other.accountId === accountId && other.id !== id;
          expectEach(model, outcomes, opportunityIds ?? found, how, { who, now, others });
        },
      };
    },
);

/** The commands that move and close many opportunities. */
export const closingManyCommands = [moveMany, winMany, loseMany, closeOthers, closeOthers];
