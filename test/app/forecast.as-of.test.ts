import fc from "fast-check";
import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { decisionEnv } from "../../src/app/crm-scope.js";
import { forecast } from "../../src/app/forecast.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import { newEntry } from "../../src/timeline/new-entry.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openBooks } from "../support/open-books.js";
import { openWorld } from "../support/open-world.js";
import { archiveStep, createStep, moveStep, store, updateStep } from "../support/opportunity-book.js";
import { opportunityChanges } from "../support/opportunity-changes.js";
import type { Told } from "../support/told-forecasts.js";
import { expectTold, live } from "../support/told-forecasts.js";

const start = "2026-03-01T09:00:00.000Z";

/** Removes a status of opportunities; those in it start anew. */
async function removeStatus({ statuses: { pipelines, define } }: ActorCrm, removed: string): Promise<void> {
  const [definition] = await pipelines("opportunity");
  if (definition === undefined) throw new Error("there is always one");
  const { pipeline } = definition;
  const { newStatusId, propositionStatusId, wonStatusId, lostStatusId } = pipeline;
  await define({
    kind: "opportunity",
    pipelineId: pipeline.id,
    name: pipeline.name,
    roles: { new: newStatusId, proposition: propositionStatusId ?? "", won: wonStatusId ?? "", lost: lostStatusId },
    statuses: definition.statuses
      .filter(({ id }) => id !== removed)
      .map(({ id, labels, open, color }) => ({ id, labels, open, color })),
    replacements: { [removed]: newStatusId },
  });
}

onEveryStore("Forecasts of the past", (open) => {
  it("OPP-16 tell what a forecast told then, before and after each change", async () => {
    const books = openBooks(start, { storage: await open() });
    const { storage, clock, ann, create } = books;
    const opportunity = await create({ amount: 100, probability: 10, expectedCloseOn: "2026-03-31" });
    const env = () => decisionEnv(ann);
    const steps = [
      (before: Opportunity) => updateStep(before, { amount: 250, worstCase: 50 }, env()),
      (before: Opportunity) => updateStep(before, { assignedToId: "bob" }, env()),
      (before: Opportunity) => updateStep(before, { expectedCloseOn: "2026-05-01", currency: "USD" }, env()),
      (before: Opportunity) => moveStep(before, "proposition", { probability: 60 }, env()),
      (before: Opportunity) => moveStep(before, "closed-won", { probability: 100, closedAt: env().now }, env()),
      (before: Opportunity) => archiveStep(before, true, env()),
      (before: Opportunity) => archiveStep(before, false, env()),
    ];
    const told: Told = new Map([[clock.read().getTime(), await forecast(ann)]]);
    let now = opportunity;
    for (const step of steps) {
      clock.advance(86_400_000);
      told.set(clock.read().getTime() - 1, await forecast(ann));
      now = await store(storage, step(now));
      told.set(clock.read().getTime(), await forecast(ann));
    }
    expect(new Set([...told.values()].map((rows) => JSON.stringify(rows))).size).toBe(6); // the assignment changes none
    await expectTold(books, told);
    expect(await forecast(ann, { asOf: new Date(new Date(start).getTime() - 1) })).toEqual([]);
    const mine = { asOf: new Date(new Date(start).getTime() + 86_400_000), where: { assignedToId: { in: ["bob"] } } };
    expect(await forecast(ann, mine)).toEqual([]);
    expect(await forecast(ann, { ...mine, asOf: clock.read() })).toHaveLength(1);
  });

  it("OPP-16 tell what forecasts told, whatever happened", async () => {
    const storage = await open();
    let from = start;
    for (const changes of fc.sample(opportunityChanges(2, 12), 4)) {
      const books = openBooks(from, { storage, idPrefix: from });
      await expectTold(books, await live(books, changes));
      from = new Date(books.clock.read().getTime() + 1_000).toISOString();
    }
  });

  it("OPP-16 read any number of changed opportunities a page at a time", async () => {
    const { storage, clock, ann, create } = openBooks(start, { storage: await open() });
    const made: Opportunity[] = [];
    for (let i = 0; i < 450; i++) made.push(await create({ amount: i, expectedCloseOn: "2026-03-01" }));
    const before = await forecast(ann);
    clock.advance(1);
    const steps = made.map((one) =>
      updateStep(one, { amount: 1_000, expectedCloseOn: "2026-04-01" }, decisionEnv(ann)),
    );
    await storage.commit({
      writes: steps.flatMap(({ writes }) => writes),
      entries: steps.flatMap(({ entries }) => entries),
    });
    expect(before).toMatchObject([{ month: "2026-03", open: 450, amount: 101_025 }]);
    expect(await forecast(ann)).toMatchObject([{ month: "2026-04", open: 450, amount: 450_000 }]);
    expect(await forecast(ann, { asOf: new Date(start) })).toEqual(before);
  });

  it("OPP-16 are of records that the actor sees now and saw then", async () => {
    const { storage, clock, ann, gus, create } = openBooks(start, { storage: await open() });
    const [moved, kept] = [await create({ amount: 1, name: "A" }), await create({ amount: 10, name: "B" })];
    clock.advance(1);
    await store(storage, updateStep(moved, { companyId: "globex" }, decisionEnv(ann)));
    await store(storage, updateStep(kept, { name: "C" }, decisionEnv(ann)));
    expect(await forecast(ann, { asOf: new Date(start) })).toMatchObject([{ amount: 10 }]);
    expect(await forecast(gus, { asOf: new Date(start) })).toEqual([]);
    expect(await forecast(gus)).toMatchObject([{ amount: 1 }]);
  });

  it("OPP-16 take the history that an import brought", async () => {
    const { storage, clock, ann } = openBooks(start, { storage: await open() });
    clock.advance(86_400_000);
    const closedAt = new Date("2026-01-20T00:00:00Z");
    const step = createStep(
      { amount: 5, probability: 100, statusId: "opportunity.closed-won", closedAt },
      decisionEnv(ann),
    );
    const facts = {
      kind: "statusChanged",
      fromStatusId: "opportunity.to-process" as Opportunity["statusId"],
      toStatusId: step.result.statusId,
      data: { changes: { probability: { from: 10, to: 100 }, closedAt: { from: null, to: closedAt.toISOString() } } },
    } as const;
    const entries = [
      {
        ...newEntry("opportunity", step.result, { kind: "imported" }, decisionEnv(ann)),
        at: new Date("2026-01-10T00:00:00Z"),
      },
      { ...newEntry("opportunity", step.result, facts, decisionEnv(ann)), at: closedAt },
    ];
    await storage.commit({ writes: step.writes, entries });
    const asOf = (date: string) => forecast(ann, { asOf: new Date(date) });
    expect(await asOf("2026-01-09T00:00:00Z")).toEqual([]);
    expect(await asOf("2026-01-10T00:00:00Z")).toMatchObject([{ month: null, open: 1, expected: 1, wonCount: 0 }]);
    expect(await asOf("2026-01-20T00:00:00Z")).toMatchObject([{ month: "2026-01", open: 0, won: 5, wonCount: 1 }]);
    expect(await asOf(start)).toEqual(await forecast(ann));
  });

  it("OPP-16 count what stood in a status that was removed since", async () => {
    const storage = await open();
    const { crm, clock } = openWorld({ storage, now: start });
    const books = openBooks(start, { storage });
    await books.create({ amount: 7, statusId: "opportunity.nurturing" }); // of the shipped pipeline, never stored
    await books.create({ amount: 70, statusId: "opportunity.sales-qualification" });
    const then = await forecast(books.ann);
    for (const removed of ["opportunity.nurturing", "opportunity.sales-qualification"]) {
      clock.advance(1_000);
      await removeStatus(crm.as({ userId: "ann" }), removed);
    }
    books.clock.advance(5_000);
    expect(then).toMatchObject([{ open: 2, amount: 77 }]);
    expect(await forecast(books.ann, { asOf: new Date(start) })).toEqual(then);
  });

  it("OPP-16 are converted with the rates of that day", async () => {
    const { clock, ann, create } = openBooks(start, { storage: await open() });
    await create({ amount: 1, currency: "USD", expectedCloseOn: "2026-03-05" });
    clock.set("2026-05-01T00:00:00Z");
    const asked: string[] = [];
    const rates = { to: "EUR", rate: ({ on }: { on: string }) => asked.push(on) };
    await forecast(ann, { rates, asOf: new Date("2026-03-09T23:30:00Z") }); // past midnight in Paris
    await forecast(ann, { rates });
    expect(asked).toEqual(["2026-03-10", "2026-03-31"]);
  });
});
