import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import { opportunityAsOf } from "../../src/opportunities/opportunity-as-of.js";
import type { DecisionEnv } from "../../src/plan/decision-env.js";
import { newEntry } from "../../src/timeline/new-entry.js";
import { countedIds } from "../support/counted-ids.js";
import { actors } from "../support/open-world.js";
import type { OpportunityStep } from "../support/opportunity-book.js";
import { archiveStep, createStep, moveStep, updateStep } from "../support/opportunity-book.js";
import { opportunityChanges } from "../support/opportunity-changes.js";
import { scopeOf } from "../support/scope-of.js";

const { actor } = scopeOf(memoryStorage(), actors.ann);
const day = (date: number, ms = 0): Date => new Date(Date.UTC(2026, 2, date) + ms);
const envAt = (now: Date, newId = countedIds()): DecisionEnv => ({ now, newId, actor });

/** What a record was, as far as the timeline tells. */
function comparable(opportunity: Opportunity | null): object | null {
  if (opportunity === null) return null;
  const { version, updatedAt, boardRank, archivedAt, ...told } = opportunity;
  return { ...told, archived: archivedAt !== null };
}

/** An opportunity after some steps, with all that was told of it. */
function lived(first: OpportunityStep, ...later: ((before: Opportunity) => OpportunityStep)[]) {
  return later.reduce<{ now: Opportunity; entries: readonly TimelineEntry[] }>(
    ({ now, entries }, step) => {
      const { result, entries: told } = step(now);
      return { now: result, entries: [...entries, ...told] };
    },
    { now: first.result, entries: first.entries },
  );
}

describe("an opportunity as of an instant", () => {
  it("OPP-16 has what it held then, instants as instants, with what happened at that very instant", () => {
    const closedAt = day(3);
    const { now, entries } = lived(
      createStep({ amount: 100, probability: 10, closedAt: null }, envAt(day(1))),
      (before) => updateStep(before, { amount: 200 }, envAt(day(2))),
      (before) => moveStep(before, "closed-won", { closedAt, probability: 100 }, envAt(day(3))),
      (before) => moveStep(before, "nurturing", { closedAt: null, probability: 20 }, envAt(day(4))),
    );
    const at = (asOf: Date) => {
      const {
        amount,
        probability,
        statusId,
        statusSince,
        closedAt: closed,
      } = opportunityAsOf(now, entries, asOf) ?? now;
      return [amount, probability, statusId, statusSince, closed];
    };
    expect(at(day(4))).toEqual([200, 20, "opportunity.nurturing", day(4), null]);
    expect(at(day(3))).toEqual([200, 100, "opportunity.closed-won", day(3), closedAt]);
    expect(at(day(2))).toEqual([200, 10, "opportunity.to-process", day(1), null]);
    expect(at(day(2, -1))).toEqual([100, 10, "opportunity.to-process", day(1), null]);
    expect(at(day(1))).toEqual([100, 10, "opportunity.to-process", day(1), null]);
    expect(opportunityAsOf(now, entries, day(1, -1))).toBeNull();
  });

  it("OPP-16 is archived as it was then", () => {
    const { now, entries } = lived(
      createStep({}, envAt(day(1))),
      (before) => archiveStep(before, true, envAt(day(2))),
      (before) => archiveStep(before, false, envAt(day(4))),
      (before) => archiveStep(before, true, envAt(day(6))),
    );
    const archivedAt = [1, 2, 3, 4, 5, 6].map((date) => opportunityAsOf(now, entries, day(date))?.archivedAt);
    expect(archivedAt).toEqual([null, day(2), day(3), null, null, day(6)]);
  });

  it("OPP-16 that was imported with its history was there since it came up", () => {
    const { now } = lived(createStep({}, envAt(day(9))));
    const imported = { ...newEntry("opportunity", now, { kind: "imported" }, envAt(day(9))), at: day(2) };
    expect(opportunityAsOf(now, [imported], day(2))).toEqual(now);
    expect(opportunityAsOf(now, [imported], day(1))).toBeNull();
  });

  it("OPP-16 is undone in the order in which things happened also where ids of one millisecond do not tell", () => {
    const [a, b] = [countedIds("a-"), countedIds("b-")];
    const { now, entries } = lived(
      createStep({ amount: 1 }, envAt(day(1), b)),
      (before) => updateStep(before, { amount: 2 }, envAt(day(2), b)),
      (before) => updateStep(before, { amount: 3 }, envAt(day(2), a)),
      (before) => archiveStep(before, true, envAt(day(2), a)),
      (before) => archiveStep(before, false, envAt(day(2), a)),
    );
    expect(comparable(opportunityAsOf(now, entries, day(1)))).toMatchObject({ amount: 1, archived: false });
  });

  it("OPP-16 leaves out of account what hosts tell, and changes of what it does not have", () => {
    const { now, entries } = lived(createStep({ amount: 1 }, envAt(day(1))));
    const told = [
      { kind: "acme.visited", data: { changes: { amount: { from: 7, to: 1 } } } },
      { kind: "updated", data: { changes: { version: { from: 7, to: 1 }, nothing: { from: 7, to: 1 }, amount: 7 } } },
      { kind: "updated", data: { changes: [7] } },
      { kind: "updated", data: null },
      { kind: "updated", data: JSON.parse('{"changes":{"__proto__":{"from":{"amount":7},"to":null}}}') },
      { kind: "quoteCreated", data: { quoteKey: "quote/unknown" } },
    ] as const;
    const more = told.map((facts) => newEntry("opportunity", now, facts, envAt(day(2))));
    expect(opportunityAsOf(now, [...entries, ...more], day(1))).toEqual(now);
  });

  test.prop([opportunityChanges(1, 20), fc.func(fc.nat())])(
    "OPP-16 is what it was, whatever happened since",
    (changes, rank) => {
      let clock = day(1);
      const newId = countedIds();
      const first = createStep({ name: "A", amount: 1 }, envAt(clock, newId));
      let [now, entries] = [first.result, [...first.entries]];
      const seen = new Map<number, Opportunity>([[clock.getTime(), now]]);
      for (const { after: ms, step } of changes) {
        clock = new Date(clock.getTime() + ms);
        const { result, entries: told } = step(now, envAt(clock, newId));
        now = result;
        entries = [...entries, ...told];
        seen.set(clock.getTime(), now);
      }
      const shuffled = [...entries].sort((x, y) => rank(x.id) - rank(y.id));
      for (const [at, then] of seen)
        expect(comparable(opportunityAsOf(now, shuffled, new Date(at)))).toEqual(comparable(then));
      expect(opportunityAsOf(now, shuffled, day(1, -1))).toBeNull();
    },
  );
});
