import { describe, expect, it } from "vitest";
import { statusHistory } from "../../src/app/status-history.js";
import type { OpportunityRow } from "../../src/opportunities/import-opportunities.schema.js";
import { opportunityAsOf } from "../../src/opportunities/opportunity-as-of.js";
import { everyStored } from "../support/every-stored.js";
import { openImportWorld } from "../support/import-world.js";

const hour = 3_600_000;

/** Imports one row in a zone, and gives what the timeline tells of it. */
async function history(row: Partial<OpportunityRow>, timeZone = "Europe/Paris") {
  const world = await openImportWorld();
  const actor = { userId: "ann", companyId: "acme", timeZone };
  const [answer] = await world.importAs(actor)([row]);
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  const entries = await everyStored(world.storage, "timelineEntry");
  const own = entries.filter(({ subjectKey }) => subjectKey === `opportunity/${answer.opportunity.id}`);
  return { ...world, actor, opportunity: answer.opportunity, own };
}

describe("the history of an imported opportunity", () => {
  it("tells when it came up and when it was closed, in real hours across a change of the clocks", async () => {
    const { own, opportunity, accountId } = await history({
      stage: "Won",
      openedOn: "2025-03-29",
      closedOn: "2025-03-31",
    });
    const relatedKeys = [`opportunity/${opportunity.id}`, `account/${accountId}`];
    const written = new Date("2026-03-02T09:00:00.000Z");
    expect(own).toMatchObject([
      {
        kind: "imported",
        at: new Date("2025-03-28T23:00:00.000Z"),
        createdAt: written,
        actorId: "ann",
        relatedKeys,
        fromStatusId: null,
        toStatusId: "opportunity.to-process",
        spentMs: null,
        data: { name: "Sale 0" },
      },
      {
        kind: "statusChanged",
        at: new Date("2025-03-30T22:00:00.000Z"),
        createdAt: written,
        relatedKeys,
        fromStatusId: "opportunity.to-process",
        toStatusId: "opportunity.closed-won",
        spentMs: 47 * hour,
        data: {
          changes: { probability: { from: 10, to: 100 }, closedAt: { from: null, to: "2025-03-30T22:00:00.000Z" } },
        },
      },
    ]);
    expect(Object.keys(Object(own[1]?.data).changes)).toEqual(["probability", "closedAt"]);
    expect(opportunity).toMatchObject({ createdAt: written, statusSince: own[1]?.at, closedAt: own[1]?.at });
  });

  it("begins a day where the zone's clocks skip midnight, and counts 25 hours where they go back", async () => {
    const skipped = await history({ openedOn: "2018-11-04" }, "America/Sao_Paulo");
    expect(skipped.own.map(({ at }) => at.toISOString())).toEqual(["2018-11-04T03:00:00.000Z"]);
    const long = await history({ stage: "Won", openedOn: "2025-11-02", closedOn: "2025-11-03" }, "America/New_York");
    expect(long.own.map(({ spentMs }) => spentMs)).toEqual([null, 25 * hour]);
  });

  it("tells of an open one that it came up, in its status, or that it is new now", async () => {
    const talking = await history({ stage: "Talking", openedOn: "2026-01-05" });
    const at = new Date("2026-01-04T23:00:00.000Z");
    expect(talking.own).toMatchObject([{ kind: "imported", at, toStatusId: "opportunity.sales-qualification" }]);
    const undated = await history({ stage: "Talking" });
    expect(undated.own).toMatchObject([{ kind: "imported", at: new Date("2026-03-02T09:00:00.000Z") }]);
  });

  it("opens a closed one without a day of opening on the day of closing", async () => {
    const { own } = await history({ stage: "Lost", closedOn: "2026-02-01" });
    const at = new Date("2026-01-31T23:00:00.000Z");
    expect(own).toMatchObject([
      { kind: "imported", at },
      { kind: "statusChanged", at, spentMs: 0 },
    ]);
  });

  it("tells of a change of chance and of a reason only where there is one", async () => {
    const world = await openImportWorld();
    const { id: lostReasonId } = await world.ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    await world.importRows([{ stage: "Lost", closedOn: "2026-02-01", manualProbability: 0, lostReasonId }]);
    const [entry] = (await everyStored(world.storage, "timelineEntry")).filter(({ kind }) => kind === "statusChanged");
    expect(entry?.data).toEqual({
      changes: {
        closedAt: { from: null, to: "2026-01-31T23:00:00.000Z" },
        lostReasonId: { from: null, to: lostReasonId },
      },
    });
  });

  it("OPP-16 tells what stood at any day before the import", async () => {
    const { own, opportunity } = await history({ stage: "Won", openedOn: "2025-03-29", closedOn: "2025-09-01" });
    const then = (day: string) => opportunityAsOf(opportunity, own, new Date(`${day}T12:00:00.000Z`));
    expect(then("2025-03-28")).toBeNull();
    expect(then("2025-08-31")).toMatchObject({ statusId: "opportunity.to-process", probability: 10, closedAt: null });
    expect(then("2025-08-31")?.statusSince).toEqual(new Date("2025-03-28T23:00:00.000Z"));
    expect(then("2025-09-01")).toMatchObject({ statusId: "opportunity.closed-won", probability: 100 });
  });

  it("gives the times in each status", async () => {
    const { scope, actor, opportunity } = await history({
      stage: "Won",
      openedOn: "2026-01-05",
      closedOn: "2026-02-05",
    });
    const stays = await statusHistory(scope(actor), "opportunity", opportunity.id);
    expect(stays.map(({ statusId, ms }) => [statusId, ms / (24 * hour)])).toEqual([
      ["opportunity.to-process", 31],
      ["opportunity.closed-won", expect.closeTo(25.4, 0)],
    ]);
  });

  it("lays what came up last on top of its column", async () => {
    const { importRows } = await openImportWorld();
    const answers = await importRows([
      { openedOn: "2025-06-01" },
      { openedOn: "2026-01-01" },
      { openedOn: "2025-01-01" },
    ]);
    const ranked = answers.flatMap((answer) => (answer.ok ? [answer.opportunity] : []));
    const names = ranked.sort((a, b) => (a.boardRank < b.boardRank ? -1 : 1)).map(({ name }) => name);
    expect(names).toEqual(["Sale 1", "Sale 0", "Sale 2"]);
  });
});
