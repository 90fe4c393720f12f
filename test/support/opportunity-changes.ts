import fc from "fast-check";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { DecisionEnv } from "../../src/plan/decision-env.js";
import type { OpportunityParts, OpportunityStep } from "./opportunity-book.js";
import { archiveStep, moveStep, quoteStep, updateStep } from "./opportunity-book.js";

/** A change of one opportunity, some time after the one before. */
export interface OpportunityChange {
  /** How long after, in milliseconds; 0 for the same instant. */
  readonly after: number;
  /** Which opportunity, by its number. */
  readonly which: number;
  /** What happens. */
  readonly step: (before: Opportunity, env: DecisionEnv) => OpportunityStep;
}

const amounts = fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null });
const chances = fc.option(fc.constantFrom(0, 10, 33.3, 50, 99.99, 100), { nil: null });

const details: fc.Arbitrary<OpportunityParts> = fc.record(
  {
    amount: amounts,
    worstCase: amounts,
    bestCase: amounts,
    probability: chances,
    currency: fc.constantFrom("EUR", "USD"),
    expectedCloseOn: fc.constantFrom("2026-02-28", "2026-03-01", "2026-04-15", null),
    name: fc.constantFrom("A", "B"),
    assignedToId: fc.constantFrom("ann", "bob", null),
    custom: fc.constantFrom({}, { tier: "gold" }),
  },
  { requiredKeys: [] },
);

const steps: fc.Arbitrary<OpportunityChange["step"]> = fc.oneof(
  details.map(
    (fields): OpportunityChange["step"] =>
      (before, env) =>
        updateStep(before, fields, env),
  ),
  fc.tuple(fc.constantFrom("nurturing", "proposition", "to-process"), chances).map(
    ([status, probability]): OpportunityChange["step"] =>
      (before, env) =>
        moveStep(
          before,
          status,
          { probability, closedAt: null, closedById: null, lostReasonId: null, lostNote: null },
          env,
        ),
  ),
  fc.constantFrom("2026-02-28T22:59:59.999Z", "2026-02-28T23:00:00.000Z").map(
    (closedAt): OpportunityChange["step"] =>
      (before, env) =>
        moveStep(before, "closed-won", { probability: 100, closedAt: new Date(closedAt), closedById: "ann" }, env),
  ),
  fc.constant<OpportunityChange["step"]>((before, env) =>
    moveStep(
      before,
      "closed-lost",
      { probability: 0, closedAt: env.now, lostReasonId: "price", lostNote: "Too dear" },
      env,
    ),
  ),
  fc.constantFrom("q1", "q2").map(
    (quote): OpportunityChange["step"] =>
      (before, env) =>
        quoteStep(before, quote, env),
  ),
  fc.boolean().map(
    (archived): OpportunityChange["step"] =>
      (before, env) =>
        archiveStep(before, archived, env),
  ),
);

/** Changes of so many opportunities, in the order in which they happen. */
export const opportunityChanges = (many: number, maxLength: number): fc.Arbitrary<OpportunityChange[]> =>
  fc.array(fc.record({ after: fc.constantFrom(0, 1, 1_000), which: fc.nat(many - 1), step: steps }), { maxLength });
