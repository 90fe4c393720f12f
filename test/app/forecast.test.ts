import { expect, it } from "vitest";
import type { CurrencyRates, RateRequest } from "../../src/app/convert-rows.js";
import { decisionEnv } from "../../src/app/crm-scope.js";
import type { ForecastQuery } from "../../src/app/forecast.js";
import { forecast } from "../../src/app/forecast.js";
import type { ForecastRow } from "../../src/opportunities/forecast.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openBooks } from "../support/open-books.js";
import { archiveStep, store } from "../support/opportunity-book.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const now = "2026-05-20T12:00:00.000Z";

/** What rows tell besides nothing. */
const short = (rows: readonly ForecastRow[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)));

const money = (rows: readonly ForecastRow[], figure: "amount" | "expected" | "won" = "amount") =>
  rows.map(({ month, currency, [figure]: value }) => [month, currency, value]);

onEveryStore("Forecasts", (open) => {
  it("OPP-16 tell by month and currency what open opportunities may bring and won ones brought", async () => {
    const { ann, create, won } = openBooks(now, { storage: await open() });
    const closing = { expectedCloseOn: "2026-05-31" };
    await create({ ...closing, amount: 1_000, worstCase: 500, bestCase: 2_000, probability: 10 });
    await create({ ...closing, amount: 333, probability: 33.3 });
    await create({ ...closing, amount: 10_000, currency: "USD", probability: null, worstCase: 0 });
    await create({ ...closing, bestCase: 70, probability: 50 });
    await create({ expectedCloseOn: "2026-06-01", amount: 5, probability: 50 });
    await create({ amount: 7, probability: 100, worstCase: 0 });
    await create({ ...closing, amount: 9_999, statusId: "opportunity.closed-lost", closedAt: new Date(now) });
    await won({ ...closing, amount: 400, closedAt: new Date("2026-05-02T00:00:00Z") });
    await won({ amount: null, closedAt: new Date("2026-05-02T00:00:00Z") });
    await won({ amount: 80, currency: "JPY", closedAt: new Date("2026-04-02T00:00:00Z") });
    expect(short(await forecast(ann))).toEqual([
      { month: "2026-04", currency: "JPY", won: 80, wonCount: 1 },
      {
        month: "2026-05",
        currency: "EUR",
        open: 3,
        worst: 833,
        amount: 1_333,
        expected: 211,
        best: 2_403,
        won: 400,
        wonCount: 2,
      },
      { month: "2026-05", currency: "USD", open: 1, amount: 10_000, best: 10_000 },
      { month: "2026-06", currency: "EUR", open: 1, worst: 5, amount: 5, expected: 3, best: 5 },
      { month: null, currency: "EUR", open: 1, amount: 7, expected: 7, best: 7 },
    ]);
  });

  it("OPP-16 round what is expected once for each row", async () => {
    const { ann, create } = openBooks(now, { storage: await open() });
    for (const probability of [50, 50, 50]) await create({ amount: 1, probability, expectedCloseOn: "2026-05-01" });
    await create({ amount: 1, probability: 49.9, expectedCloseOn: "2026-06-01" });
    await create({ amount: 1, probability: 0.1, expectedCloseOn: "2026-06-02" });
    expect(money(await forecast(ann), "expected")).toEqual([
      ["2026-05", "EUR", 2],
      ["2026-06", "EUR", 1],
    ]);
  });

  it("OPP-16 count a won opportunity in the month of its closing in the actor's zone", async () => {
    const { ann, bob, won } = openBooks(now, { storage: await open() });
    await won({ amount: 1, closedAt: new Date("2026-03-31T21:59:59.999Z") });
    await won({ amount: 10, closedAt: new Date("2026-03-31T22:00:00.000Z") }); // midnight in Paris
    await won({ amount: 100, closedAt: new Date("2026-04-30T21:59:59.999Z") });
    await won({ amount: 1_000, closedAt: new Date("2026-04-30T22:00:00.000Z") });
    const april = { from: "2026-04", to: "2026-04" };
    expect(money(await forecast(ann, april), "won")).toEqual([["2026-04", "EUR", 110]]);
    expect(money(await forecast(bob, april), "won")).toEqual([["2026-04", "EUR", 1_100]]);
    expect(money(await forecast(ann), "won")).toEqual([
      ["2026-03", "EUR", 1],
      ["2026-04", "EUR", 110],
      ["2026-05", "EUR", 1_000],
    ]);
  });

  it("OPP-16 are of the months asked for, both included; that of no month only where none is", async () => {
    const { ann, create, won } = openBooks(now, { storage: await open() });
    for (const expectedCloseOn of ["2026-03-31", "2026-04-01", "2026-05-31", "2026-06-01", null])
      await create({ amount: 1, expectedCloseOn });
    await won({ closedAt: null });
    await won({ closedAt: new Date("9999-12-30T00:00:00Z") });
    await won({ closedAt: new Date("0001-01-02T00:00:00Z") });
    const months = async (query: ForecastQuery) => (await forecast(ann, query)).map(({ month }) => month);
    expect(await months({ from: "2026-04", to: "2026-05" })).toEqual(["2026-04", "2026-05"]);
    expect(await months({ from: "2026-05" })).toEqual(["2026-05", "2026-06", "9999-12"]);
    expect(await months({ to: "2026-04" })).toEqual(["0001-01", "2026-03", "2026-04"]);
    const all = ["0001-01", "2026-03", "2026-04", "2026-05", "2026-06", "9999-12"];
    expect(await months({ from: "0001-01", to: "9999-12" })).toEqual(all);
    expect(await months({})).toEqual([...all, null]);
    expect(await months({ from: "2027-01", to: "2027-01" })).toEqual([]);
  });

  it("OPP-16 are of what the actor may see: neither of other companies nor put away, and as asked for", async () => {
    const { storage, ann, gus, create } = openBooks(now, { storage: await open() });
    const away = await create({ amount: 1, expectedCloseOn: "2026-05-01" });
    await store(storage, archiveStep(away, true, decisionEnv(ann)));
    await create({ amount: 10, expectedCloseOn: "2026-05-01", assignedToId: "bob" });
    await create({ amount: 100, expectedCloseOn: "2026-05-01", assignedToId: "ann" });
    await create({ amount: 1_000, expectedCloseOn: "2026-05-01" }, gus);
    expect(money(await forecast(ann))).toEqual([["2026-05", "EUR", 110]]);
    expect(money(await forecast(gus))).toEqual([["2026-05", "EUR", 1_000]]);
    expect(money(await forecast(ann, { where: { assignedToId: "bob" } }))).toEqual([["2026-05", "EUR", 10]]);
    expect(money(await forecast(ann, { where: { or: [{ amount: { gt: 10 } }] } }))).toEqual([["2026-05", "EUR", 100]]);
  });

  it("OPP-16 convert each row with the rate of one day, by the minor units of the currencies", async () => {
    const { ann, create, won } = openBooks(now, { storage: await open() });
    await create({ amount: 1_234, currency: "KWD", probability: 50, expectedCloseOn: "2026-05-01" });
    await create({ amount: 1_000, currency: "JPY", probability: 50, expectedCloseOn: "2026-05-09" });
    await create({ amount: 99, currency: "EUR", probability: 50, expectedCloseOn: "2026-05-10" });
    await create({ amount: 1_000, currency: "JPY", expectedCloseOn: "2026-06-01" });
    await create({ amount: 1_000, currency: "JPY" });
    await won({ amount: 1_000, currency: "JPY", closedAt: new Date("2026-02-10T00:00:00Z") });
    const asked: RateRequest[] = [];
    const told: Readonly<Record<string, number | string>> = { KWD: "3.0005", JPY: 0.0061 };
    const rates: CurrencyRates = {
      to: "EUR",
      rate: async (request) => {
        asked.push(request);
        return told[request.from] ?? 0;
      },
    };
    const rows = await forecast(ann, { rates });
    expect(short(rows)).toEqual([
      { month: "2026-02", currency: "EUR", won: 610, wonCount: 1 },
      // 1.234 KWD are 3.702617 EUR, 1,000 JPY 6.10 EUR, and 0.99 EUR; of half of each, 185.13 and 305 and 49.5 cents
      { month: "2026-05", currency: "EUR", open: 3, worst: 1_079, amount: 1_079, expected: 540, best: 1_079 },
      { month: "2026-06", currency: "EUR", open: 1, worst: 610, amount: 610, best: 610 },
      { month: null, currency: "EUR", open: 1, worst: 610, amount: 610, best: 610 },
    ]);
    expect(asked).toEqual([
      { from: "JPY", to: "EUR", on: "2026-02-28" },
      { from: "JPY", to: "EUR", on: "2026-05-20" },
      { from: "KWD", to: "EUR", on: "2026-05-20" },
    ]);
    expect(money(await forecast(ann, { from: "2026-05", to: "2026-05" }))).toEqual([
      ["2026-05", "EUR", 99],
      ["2026-05", "JPY", 1_000],
      ["2026-05", "KWD", 1_234],
    ]);
  });

  it("OPP-16 are refused rather than told inexactly", async () => {
    const { ann, create } = openBooks(now, { storage: await open() });
    await create({ amount: Number.MAX_SAFE_INTEGER, probability: 100, expectedCloseOn: "2026-05-01" });
    expect(money(await forecast(ann), "expected")).toEqual([["2026-05", "EUR", Number.MAX_SAFE_INTEGER]]);
    await create({ amount: 1, probability: 50, expectedCloseOn: "2026-05-01" });
    expect(await reasonsOf(forecast(ann))).toEqual(["FORECAST_TOO_LARGE"]);
    await create({ amount: 1, probability: 100, expectedCloseOn: "2026-05-01" });
    expect(await reasonsOf(forecast(ann))).toEqual(["FORECAST_TOO_LARGE"]);
  });

  it("OPP-16 go by every pipeline of opportunities", async () => {
    const { storage, ann, create } = openBooks(now, { storage: await open() });
    const common = { companyId: "acme", kind: "opportunity", isDefault: false, name: "Renewals" };
    const roles = { newStatusId: "r1", propositionStatusId: "r1", wonStatusId: "r2", lostStatusId: "r3" };
    await storeRecord(storage, "pipeline", { id: "renewals", ...common, ...roles });
    for (const [id, opened] of [["r1", true] as const, ["r2", false] as const, ["r3", false] as const])
      await storeRecord(storage, "status", { id, companyId: "acme", pipelineId: "renewals", open: opened });
    await create({ amount: 1, statusId: "r1" });
    await create({ amount: 10, statusId: "r2" });
    await create({ amount: 100, statusId: "r3" });
    expect(short(await forecast(ann))).toEqual([
      { month: null, currency: "EUR", open: 1, worst: 1, amount: 1, best: 1, won: 10, wonCount: 1 },
    ]);
  });
});
