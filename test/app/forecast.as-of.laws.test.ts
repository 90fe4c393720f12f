import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { decisionEnv } from "../../src/app/crm-scope.js";
import { forecast } from "../../src/app/forecast.js";
import type { Storage } from "../../src/ports/storage.js";
import { openBooks } from "../support/open-books.js";
import { store, updateStep } from "../support/opportunity-book.js";
import { opportunityChanges } from "../support/opportunity-changes.js";
import { expectTold, live } from "../support/told-forecasts.js";

const start = "2026-03-01T09:00:00.000Z";

describe("forecasts of the past", () => {
  it("OPP-16 tell what forecasts told, in any order of things", async () => {
    await fc.assert(
      fc.asyncProperty(opportunityChanges(2, 20), async (changes) => {
        const books = openBooks(start);
        await expectTold(books, await live(books, changes));
      }),
    );
  });

  it("OPP-16 count once what is first changed while they are read", async () => {
    const inner = memoryStorage();
    let meanwhile = async (): Promise<unknown> => undefined;
    const storage: Storage = {
      ...inner,
      find: async (query) => {
        if (query.type === "opportunity") await meanwhile();
        return inner.find(query);
      },
    };
    const { clock, ann, create } = openBooks(start, { storage });
    const opportunity = await create({ amount: 7 });
    const then = await forecast(ann);
    clock.advance(1);
    meanwhile = async () => {
      meanwhile = async () => undefined;
      clock.advance(1);
      await store(inner, updateStep(opportunity, { amount: 8 }, decisionEnv(ann)));
    };
    expect(await forecast(ann, { asOf: new Date(start) })).toEqual(then);
    expect(await forecast(ann, { asOf: new Date(start) })).toEqual(then);
  });
});
