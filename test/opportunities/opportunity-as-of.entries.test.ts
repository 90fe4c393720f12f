import { describe, expect, it } from "vitest";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import { opportunityAsOf } from "../../src/opportunities/opportunity-as-of.js";
import type { EntryFacts } from "../../src/timeline/new-entry.js";
import { newEntry } from "../../src/timeline/new-entry.js";
import { decisionEnv } from "../support/lead-decision.js";
import { opportunityIn } from "../support/opportunity-decision.js";

const [before, then] = [new Date("2026-02-10T00:00:00.000Z"), new Date("2026-02-20T00:00:00.000Z")];
const told = (id: string, facts: EntryFacts): TimelineEntry => ({
  ...newEntry("opportunity", { id: "steel", companyId: null }, facts, { ...decisionEnv(), now: then }),
  id: id as never, // a test's ids are plain strings
});
const asOf = (now: Opportunity, ...entries: TimelineEntry[]) => opportunityAsOf(now, entries, before);
const changes = (field: string, from: string | number | null, to: string | number | null) => ({
  changes: { [field]: { from, to } },
});

describe("what happened within one millisecond, whatever the ids of its entries say", () => {
  it("OPP-16 is undone from what stands there: putting away and taking out", () => {
    const open = opportunityIn("nurturing");
    const [archived, restored] = [told("z", { kind: "archived" }), told("a", { kind: "restored" })];
    expect(asOf(open, archived, restored)?.archivedAt).toBeNull();
    const away = { ...open, archivedAt: then };
    const [first, last] = [told("z", { kind: "restored" }), told("a", { kind: "archived" })];
    expect(asOf(away, first, last)?.archivedAt).toEqual(before);
  });

  it("OPP-16 is undone from what stands there: changes of status", () => {
    const [first, middle, last] = ["to-process", "nurturing", "proposition"].map(
      (status) => `opportunity.${status}` as never,
    );
    const moved = (id: string, fromStatusId: typeof first, toStatusId: typeof first) =>
      told(id, { kind: "statusChanged", fromStatusId: fromStatusId as never, toStatusId: toStatusId as never });
    const past = asOf(opportunityIn("proposition"), moved("z", first, middle), moved("a", middle, last));
    expect(past?.statusId).toBe(first);
  });

  it("OPP-16 is undone from what stands there: changes of fields, of instants too", () => {
    const now = opportunityIn("nurturing", { amount: 3, closedAt: then });
    const amounts = [
      told("z", { kind: "updated", data: changes("amount", 1, 2) }),
      told("a", { kind: "updated", data: changes("amount", 2, 3) }),
    ];
    expect(asOf(now, ...amounts)?.amount).toBe(1);
    const [early, late] = [before.toISOString(), then.toISOString()];
    const closings = [
      told("z", { kind: "updated", data: changes("closedAt", null, early) }),
      told("a", { kind: "updated", data: changes("closedAt", early, late) }),
    ];
    expect(asOf(now, ...closings)?.closedAt).toBeNull();
  });
});

describe("what an entry tells", () => {
  it("OPP-16 is undone of quotes and orders, each by its key", () => {
    const now = opportunityIn("nurturing", { quoteKeys: ["quote/1", "quote/2"], orderKeys: ["order/1", "order/2"] });
    const quote = told("a", { kind: "quoteCreated", data: { quoteKey: "quote/2" } });
    const order = told("b", { kind: "orderConfirmed", data: { orderKey: "order/2" } });
    expect(asOf(now, quote, order)).toMatchObject({ quoteKeys: ["quote/1"], orderKeys: ["order/1"] });
  });

  it("OPP-16 leaves status and time as they are where it does not tell them", () => {
    const now = opportunityIn("nurturing");
    const past = asOf(now, told("a", { kind: "statusChanged", toStatusId: now.statusId }));
    expect(past).toEqual(now);
  });

  it("OPP-16 never changes what makes the record this one", () => {
    const now = opportunityIn("nurturing");
    for (const field of ["id", "version", "createdAt", "updatedAt"])
      expect(asOf(now, told("a", { kind: "updated", data: changes(field, "x", "y") }))).toEqual(now);
  });

  it.each(["created", "imported"] as const)(
    "OPP-16 is that there was none yet before it was %s, whatever came with it",
    (kind) => {
      const now = opportunityIn("nurturing", { amount: 2 });
      const update = told("a", { kind: "updated", data: changes("amount", 1, 2) });
      expect(asOf(now, told("z", { kind, data: { name: "Steel" } }), update)).toBeNull();
      expect(asOf(now, update, told("0", { kind, data: { name: "Steel" } }))).toBeNull();
    },
  );
});
