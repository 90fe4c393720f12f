import fc from "fast-check";
import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { OpportunityDecision } from "../../src/app/decide-opportunity.js";
import type { OpportunityResult } from "../../src/opportunities/opportunity-result.js";
import type { Nth, Prepare } from "./sales-commands-drawn.js";
import { closedDays, command, idOf, losses, maybeLosses, pick } from "./sales-commands-drawn.js";
import type { ModelOpportunity, SalesModel, Who } from "./sales-model.js";
import { seen } from "./sales-model.js";
import type { Closing, Followed } from "./sales-model-opportunities.js";
import {
  isClosed,
  moveCodes,
  moveOpportunity,
  nothingFollowed,
  reopen,
  reopenCodes,
} from "./sales-model-opportunities.js";
import { endingOf, nextOpen, statusesOf } from "./sales-model-rules.js";

const statusIds = fc.constantFrom(...statusesOf.opportunity, "opportunity.nowhere");
/** The won status of opportunities. */
export const won = "opportunity.closed-won";
/** The lost status of opportunities. */
export const lost = "opportunity.closed-lost";

/** Holds what a command says that followed to what is expected. */
export function expectFollowed(result: OpportunityResult, { newCustomerId, others, quotesToCancel }: Followed): void {
  expect(result.newCustomerId).toBe(newCustomerId);
  expect(result.quotesToCancel).toEqual(quotesToCancel);
  expect(result.proposal?.others.map(({ id }) => id as string).sort() ?? []).toEqual([...others].sort());
  if (result.proposal === null) return;
  const { id: wonOpportunityId, accountId } = result.opportunity;
  expect(result.proposal).toMatchObject({ wonOpportunityId, accountId });
}

/** The commands of one actor. */
export type Facade = ActorCrm["opportunities"];

/** A command on one opportunity that is there. */
interface OnOpportunity {
  readonly codes: (opportunity: ModelOpportunity) => string[];
  readonly call: (opportunities: Facade, opportunityId: string) => Promise<OpportunityResult>;
  readonly preview: (opportunities: Facade["preview"], opportunityId: string) => Promise<OpportunityDecision>;
  readonly done: (opportunity: ModelOpportunity, made: OpportunityResult, now: Date) => Followed;
}

const onOpportunity =
  (
    nth: Nth,
    made: (model: SalesModel, who: Who) => OnOpportunity,
    fitting?: (opportunity: ModelOpportunity) => boolean,
  ): Prepare<OpportunityResult> =>
  (model, who) => {
    const opportunityId = idOf(model.opportunities, nth, who, fitting);
    const opportunity = seen(model.opportunities, opportunityId, who);
    const { codes, call, preview, done } = made(model, who);
    return {
      verdict: opportunity === undefined ? "missing" : codes(opportunity),
      call: ({ opportunities }) => call(opportunities, opportunityId),
      preview: ({ opportunities }) => preview(opportunities.preview, opportunityId),
      done: (result, now) => {
        if (opportunity !== undefined) expectFollowed(result, done(opportunity, result, now));
      },
    };
  };

/** A command that moves, wins or loses. */
const closing =
  (nth: Nth, how: Closing, run: Pick<OnOpportunity, "call" | "preview">): Prepare<OpportunityResult> =>
  (model, who, now) =>
    onOpportunity(
      nth,
      () => ({
        ...run,
        codes: (opportunity) => moveCodes(model, opportunity, how, who),
        done: (opportunity, { opportunity: { lostReasonId: made } }) =>
          moveOpportunity(model, opportunity, how, { who, now, made }),
      }),
      (opportunity) => !isClosed(opportunity),
    )(model, who, now);

/** Where opportunities go, and how they end there. */
export const hows = fc
  .tuple(statusIds, losses, maybeLosses, closedDays)
  .map(([statusId, loss, other, day]) => ({ statusId, ...(endingOf(statusId) === "lost" ? loss : other), ...day }));

const move = command("opportunities.move", fc.tuple(pick, hows), ([nth, how]) =>
  closing(nth, how, {
    call: (opportunities, opportunityId) => opportunities.move({ opportunityId, ...how }),
    preview: (opportunities, opportunityId) => opportunities.move({ opportunityId, ...how }),
  }),
);

const win = command("opportunities.win", fc.tuple(pick, closedDays), ([nth, how]) =>
  closing(
    nth,
    { statusId: won, ...how },
    {
      call: (opportunities, opportunityId) => opportunities.win({ opportunityId, ...how }),
      preview: (opportunities, opportunityId) => opportunities.win({ opportunityId, ...how }),
    },
  ),
);

/** How opportunities are lost. */
export const lossHows = fc.tuple(losses, closedDays).map(([loss, day]) => ({ ...loss, ...day }));

const lose = command("opportunities.lose", fc.tuple(pick, lossHows), ([nth, how]) =>
  closing(
    nth,
    { statusId: lost, ...how },
    {
      call: (opportunities, opportunityId) => opportunities.lose({ opportunityId, ...how }),
      preview: (opportunities, opportunityId) => opportunities.lose({ opportunityId, ...how }),
    },
  ),
);

const advance = command("opportunities.advance", pick, (nth) =>
  onOpportunity(nth, (model, who) => ({
    codes: (opportunity) => {
      if (!isClosed(opportunity) && nextOpen(opportunity.statusId) === undefined) return ["OPPORTUNITY_AT_LAST_STAGE"];
      return moveCodes(model, opportunity, { statusId: opportunity.statusId }, who);
    },
    call: (opportunities, opportunityId) => opportunities.advance({ opportunityId }),
    preview: (opportunities, opportunityId) => opportunities.advance({ opportunityId }),
    done: (opportunity, _, now) =>
      moveOpportunity(model, opportunity, { statusId: nextOpen(opportunity.statusId) ?? "" }, { who, now }),
  })),
);

const open = command("opportunities.reopen", fc.tuple(pick, fc.option(statusIds, { nil: undefined })), ([nth, to]) =>
  onOpportunity(
    nth,
    (model) => ({
      codes: (opportunity) => reopenCodes(opportunity, to),
      call: (opportunities, opportunityId) => opportunities.reopen({ opportunityId, statusId: to }),
      preview: (opportunities, opportunityId) => opportunities.reopen({ opportunityId, statusId: to }),
      done: (opportunity, _, now) => {
        reopen(model, opportunity, to, now);
        return nothingFollowed;
      },
    }),
    isClosed,
  ),
);

/** The commands that move, close and open one opportunity again. */
export const closingCommands = [move, move, win, win, lose, advance, open];
