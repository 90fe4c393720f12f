import { describe, expect, it } from "vitest";
import { decisionEnv } from "../../src/app/crm-scope.js";
import type { RecurringRevenueQuery } from "../../src/app/recurring-revenue.js";
import { recurringRevenue } from "../../src/app/recurring-revenue.js";
import type { Policy } from "../../src/ports/policy.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openBooks } from "../support/open-books.js";
import { archiveStep, store } from "../support/opportunity-book.js";
import { errorOf, reasonsOf } from "../support/refused.js";

const now = "2026-02-20T12:00:00.000Z";

const year = { from: "2026-01", to: "2026-12" };

onEveryStore("Recurring revenue", (open) => {
  it("OPP-16 is told by month and currency: what was won, and what is expected", async () => {
    const { ann, create, won } = openBooks(now, { storage: await open() });
    await won({ recurringAmount: 100, recurringStartOn: "2026-01-31", recurringMonths: 2 });
    await won({ recurringAmount: 50, recurringStartOn: "2025-02-01", recurringMonths: 13 });
    await won({ recurringAmount: 7, recurringStartOn: "2026-03-01", recurringMonths: null, currency: "USD" });
    await create({ recurringAmount: 101, recurringStartOn: "2026-02-28", recurringMonths: 1, probability: 50 });
    await create({ recurringAmount: 1, recurringStartOn: "2026-02-28", recurringMonths: 2, probability: 50 });
    await create({ recurringAmount: 9, recurringStartOn: "2026-02-01", recurringMonths: 1, probability: null });
    await create({ recurringAmount: 9, recurringStartOn: "2026-02-01", statusId: "opportunity.closed-lost" });
    await create({ recurringAmount: 9, recurringMonths: 2, probability: 50 });
    await create({ recurringStartOn: "2026-02-01", recurringMonths: 2, probability: 50 });
    expect(await recurringRevenue(ann, { from: "2026-01", to: "2026-03" })).toEqual([
      { month: "2026-01", currency: "EUR", won: 150, expected: 0 },
      { month: "2026-02", currency: "EUR", won: 150, expected: 51 },
      { month: "2026-03", currency: "EUR", won: 0, expected: 1 },
      { month: "2026-03", currency: "USD", won: 7, expected: 0 },
    ]);
  });

  it("OPP-16 is of what the actor may see, neither of other companies nor put away, and as asked for", async () => {
    const { storage, ann, gus, won } = openBooks(now, { storage: await open() });
    const term = { recurringStartOn: "2026-06-01", recurringMonths: 1 };
    const away = await won({ ...term, recurringAmount: 1 });
    await store(storage, archiveStep(away, true, decisionEnv(ann)));
    await won({ ...term, recurringAmount: 10 });
    await won({ ...term, recurringAmount: 100, type: "renewal" });
    await won({ ...term, recurringAmount: 1_000 }, gus);
    const amounts = async (query: Partial<RecurringRevenueQuery> = {}, by = ann) =>
      (await recurringRevenue(by, { ...year, ...query })).map((row) => [row.month, row.won]);
    expect(await amounts()).toEqual([["2026-06", 110]]);
    expect(await amounts({}, gus)).toEqual([["2026-06", 1_000]]);
    expect(await amounts({ where: { type: "renewal" } })).toEqual([["2026-06", 100]]);
  });

  it("OPP-16 is converted by month, with the last day of months that are over", async () => {
    const { ann, won } = openBooks(now, { storage: await open() });
    await won({ recurringAmount: 1_000, currency: "JPY", recurringStartOn: "2026-01-01", recurringMonths: 3 });
    await won({ recurringAmount: 5, recurringStartOn: "2026-03-01", recurringMonths: 1 });
    const asked: string[] = [];
    const rate = ({ from, to, on }: { from: string; to: string; on: string }): string => {
      asked.push(`${from} ${to} ${on}`);
      return "0.0061";
    };
    expect(await recurringRevenue(ann, { ...year, rates: { to: "EUR", rate } })).toEqual([
      { month: "2026-01", currency: "EUR", won: 610, expected: 0 },
      { month: "2026-02", currency: "EUR", won: 610, expected: 0 },
      { month: "2026-03", currency: "EUR", won: 615, expected: 0 },
    ]);
    expect(asked).toEqual(["JPY EUR 2026-01-31", "JPY EUR 2026-02-20"]);
  });

  it("OPP-16 is refused rather than told inexactly", async () => {
    const { ann, won } = openBooks(now, { storage: await open() });
    const term = { recurringStartOn: "2026-06-01", recurringAmount: Number.MAX_SAFE_INTEGER };
    await won({ ...term, recurringMonths: 1 });
    expect((await recurringRevenue(ann, year))[0]?.won).toBe(Number.MAX_SAFE_INTEGER);
    await won({ ...term, recurringMonths: 2, recurringAmount: 1 });
    expect(await reasonsOf(recurringRevenue(ann, year))).toEqual(["FORECAST_TOO_LARGE"]);
    await won({ ...term, recurringMonths: 2 });
    expect(await reasonsOf(recurringRevenue(ann, year))).toEqual(["FORECAST_TOO_LARGE"]);
  });
});

describe("a question for recurring revenue", () => {
  it("OPP-16 names its first and its last month, at most 120 months", async () => {
    const { ann } = openBooks(now);
    const faults = async (query: object) =>
      reasonsOf(recurringRevenue(ann, query as RecurringRevenueQuery), "INPUT_INVALID");
    expect(await faults({})).toEqual(["INPUT_MISSING from", "INPUT_MISSING to"]);
    expect(await faults({ from: "2026-02", to: "2026-01" })).toEqual(["PERIOD_REVERSED to"]);
    expect(await faults({ from: "2026-01", to: "2036-01", where: { x: 1 } })).toEqual([
      "PERIOD_TOO_LONG to",
      "QUERY_FIELD_UNKNOWN where x",
    ]);
    expect(await recurringRevenue(ann, { from: "2026-01", to: "2035-12" })).toEqual([]);
  });

  it.each(["recurringAmount", "recurringStartOn", "recurringMonths", "manualProbability", "probability"])(
    "OPP-16 is forbidden to whoever may not see %s",
    async (field) => {
      const policy: Policy = { hiddenFields: (_, type) => (type === "opportunity" ? [field] : []) };
      const { ann } = openBooks(now, { policy });
      const error = await errorOf(recurringRevenue(ann, year));
      const hidden = { code: "FIELD_HIDDEN", params: { field } };
      const made = { code: "FIELD_HIDDEN", params: { field: "probability" } }; // of the manual one
      const refusals = field === "manualProbability" ? [hidden, made] : [hidden];
      expect(error).toMatchObject({ code: "FORBIDDEN", refusals });
    },
  );
});
