import { expect, it } from "vitest";
import { forecast } from "../../src/app/forecast.js";
import type { ForecastRow } from "../../src/opportunities/forecast.js";
import { actors, openWorld } from "../support/open-world.js";
import { scopeOf } from "../support/scope-of.js";

const start = "2026-03-01T09:00:00.000Z";

it("OPP-16 tell what a forecast told then, whichever command changed opportunities since", async () => {
  const { ann, storage, clock } = openWorld({ now: start });
  const scope = scopeOf(storage, actors.ann, { clock: clock.read });
  const account = await ann.accounts.create({ name: "ACME" });
  const reason = await ann.referenceData.create({ kind: "lostReason", name: "Price" });
  const { opportunity } = await ann.opportunities.create({
    name: "A",
    accountId: account.id,
    amount: 1_001,
    bestCase: 2_000,
    expectedCloseOn: "2026-03-31",
  });
  const opportunityId = opportunity.id;
  const proposed = "opportunity.proposition";
  const commands: readonly (() => Promise<unknown>)[] = [
    () => ann.opportunities.update({ opportunityId, changes: { amount: 333, worstCase: 100, currency: "USD" } }),
    () =>
      ann.opportunities.update({ opportunityId, changes: { manualProbability: 33.3, expectedCloseOn: "2026-05-01" } }),
    () => ann.opportunities.advance({ opportunityId }),
    () => ann.opportunities.update({ opportunityId, changes: { manualProbability: null, assignedToId: "bob" } }),
    () => ann.opportunities.quoteCreated({ opportunityId, quoteKey: "quote/1" }),
    () => ann.opportunities.lose({ opportunityId, lostReasonId: reason.id }),
    () => ann.opportunities.reopen({ opportunityId }),
    () => ann.opportunities.archive({ opportunityId }),
    () => ann.opportunities.restore({ opportunityId }),
    () => ann.opportunities.win({ opportunityId, closedOn: "2026-02-28" }),
    () => ann.opportunities.reopen({ opportunityId, statusId: proposed }),
    () => ann.opportunities.copy({ opportunityId }),
    () => ann.opportunities.winMany({ opportunityIds: [opportunityId] }),
  ];
  const where = { quoteKeys: { overlaps: ["quote/1"] } };
  const ask = async (asOf?: Date) => [await forecast(scope, { asOf }), await forecast(scope, { asOf, where })];
  const told = new Map<number, (readonly ForecastRow[])[]>([[clock.read().getTime(), await ask()]]);
  for (const command of commands) {
    clock.advance(86_400_000);
    await command();
    told.set(clock.read().getTime(), await ask());
  }
  expect(new Set([...told.values()].map((rows) => JSON.stringify(rows))).size).toBeGreaterThan(7);
  for (const [at, rows] of told) expect(await ask(new Date(at))).toEqual(rows);
});
