import { expect } from "vitest";
import { decisionEnv } from "../../src/app/crm-scope.js";
import { forecast } from "../../src/app/forecast.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { ForecastRow } from "../../src/opportunities/forecast.js";
import type { Books } from "./open-books.js";
import { store } from "./opportunity-book.js";
import type { OpportunityChange } from "./opportunity-changes.js";

/** What was forecast at each instant, the last word of each. */
export type Told = Map<number, readonly ForecastRow[]>;

/** Lives through changes, and takes note of the forecast after each. */
export async function live(
  { storage, clock, ann, create }: Books,
  changes: readonly OpportunityChange[],
): Promise<Told> {
  const told: Told = new Map();
  const note = async () => told.set(clock.read().getTime(), await forecast(ann));
  await note();
  const all: Opportunity[] = [];
  for (const amount of [100, 33]) {
    clock.advance(1);
    all.push(await create({ amount, probability: 50, expectedCloseOn: "2026-03-01", name: "A" }));
    await note();
  }
  for (const { after, which, step } of changes) {
    clock.advance(after);
    const before = all[which];
    if (before !== undefined) all[which] = await store(storage, step(before, decisionEnv(ann)));
    await note();
  }
  return told;
}

/** Asks again for what was told, as of each instant. */
export async function expectTold(books: Books, told: Told): Promise<void> {
  for (const [at, rows] of told) expect(await forecast(books.ann, { asOf: new Date(at) })).toEqual(rows);
}
