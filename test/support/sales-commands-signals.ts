import fc from "fast-check";
import { expect } from "vitest";
import type { OpportunityResult } from "../../src/opportunities/opportunity-result.js";
import { expectFollowed } from "./sales-commands-closing.js";
import { command, idOf, pick } from "./sales-commands-drawn.js";
import type { ModelOpportunity, SalesModel } from "./sales-model.js";
import { change, seen } from "./sales-model.js";
import type { Followed, Moving } from "./sales-model-opportunities.js";
import { isClosed, moveCodes, moveOpportunity, nothingFollowed } from "./sales-model-opportunities.js";
import { endingOf, isBeforeProposition } from "./sales-model-rules.js";

const keys = fc.constantFrom("1", "2", "3");

/** What a host's word is expected to come to. */
interface Answer {
  readonly answer: string;
  readonly codes: readonly string[];
  readonly followed: Followed;
}

const answer = (said: string, codes: readonly string[] = [], followed = nothingFollowed): Answer => ({
  answer: said,
  codes,
  followed,
});

function quote(model: SalesModel, one: ModelOpportunity | undefined, key: string, moving: Moving): Answer {
  if (one === undefined) return answer("unknown");
  if (one.quoteKeys.includes(key)) return answer("repeated");
  if (one.accountId === null) return answer("refused", ["OPPORTUNITY_ACCOUNT_MISSING"]);
  const quoteKeys = [...one.quoteKeys, key];
  const ahead = !isClosed(one) && isBeforeProposition(one.statusId);
  if (ahead && one.archivedAt === null) {
    const { version } = one;
    moveOpportunity(model, one, { statusId: "opportunity.proposition" }, moving);
    Object.assign(one, { quoteKeys, version: version + 1 }); // both are one write
    return answer("moved");
  }
  change(one, { quoteKeys });
  if (!isClosed(one)) return answer("recorded", ahead ? ["OPPORTUNITY_ARCHIVED"] : []);
  const quotesToCancel = endingOf(one.statusId) === "lost" ? [key] : [];
  return answer("closed", [], { ...nothingFollowed, quotesToCancel });
}

function order(model: SalesModel, one: ModelOpportunity | undefined, key: string, moving: Moving): Answer {
  if (one === undefined) return answer("unknown");
  if (!model.settings.winOnOrder) return answer("off");
  if (one.orderKeys.includes(key)) return answer("repeated");
  const ending = endingOf(one.statusId);
  if (ending !== null) {
    change(one, { orderKeys: [...one.orderKeys, key] });
    return answer(ending === "won" ? "recorded" : "lost");
  }
  const how = { statusId: "opportunity.closed-won" };
  const codes = moveCodes(model, one, how, moving.who);
  if (codes.length > 0) return answer("refused", codes);
  return answer("won", [], moveOpportunity(model, one, how, { ...moving, orderKey: key }));
}

interface Said {
  readonly answer: string;
  readonly refusals: readonly { readonly code: string }[];
  readonly result: OpportunityResult | null;
}

function expectAnswer(said: Said, { answer: expected, codes, followed }: Answer, isKnown: boolean): void {
  expect([said.answer, said.refusals.map(({ code }) => code).sort()]).toEqual([expected, [...codes].sort()]);
  expect(said.result !== null).toBe(isKnown);
  if (said.result !== null) expectFollowed(said.result, followed);
}

const quoteCreated = command("opportunities.quoteCreated", fc.tuple(pick, keys), ([nth, key]) => (model, who) => {
  const opportunityId = idOf(model.opportunities, nth, who);
  const quoteKey = `quote/${key}`;
  return {
    verdict: [],
    call: ({ opportunities }) => opportunities.quoteCreated({ opportunityId, quoteKey }),
    done: (said, now) => {
      const one = seen(model.opportunities, opportunityId, who);
      expectAnswer(said, quote(model, one, quoteKey, { who, now }), one !== undefined);
    },
  };
});

const orderConfirmed = command("opportunities.orderConfirmed", fc.tuple(pick, keys), ([nth, key]) => (model, who) => {
  const opportunityId = idOf(model.opportunities, nth, who);
  const orderKey = `order/${key}`;
  return {
    verdict: [],
    call: ({ opportunities }) => opportunities.orderConfirmed({ opportunityId, orderKey }),
    done: (said, now) => {
      const one = seen(model.opportunities, opportunityId, who);
      expectAnswer(said, order(model, one, orderKey, { who, now }), one !== undefined);
    },
  };
});

/** What the host says of quotes and orders. */
export const signalCommands = [quoteCreated, quoteCreated, orderConfirmed, orderConfirmed];
