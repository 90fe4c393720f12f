import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { CurrencyRates } from "../../src/app/convert-rows.js";
import { forecast } from "../../src/app/forecast.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Policy } from "../../src/ports/policy.js";
import { openBooks } from "../support/open-books.js";
import { errorOf, reasonsOf } from "../support/refused.js";

const now = "2026-05-20T12:00:00.000Z";

describe("a question for a forecast", () => {
  const rates = (answer: unknown): CurrencyRates => ({ to: "EUR", rate: () => answer as number });

  it("OPP-16 is refused with every fault", async () => {
    const { ann } = openBooks(now);
    const faults = async (query: object) => reasonsOf(forecast(ann, query), "INPUT_INVALID");
    expect(await faults({ from: "2026-13", to: "2026-1" })).toEqual(["INPUT_MALFORMED from", "INPUT_MALFORMED to"]);
    expect(await faults({ from: 1, asOf: "2026-01-01" })).toEqual(["INPUT_WRONG_TYPE from", "INPUT_WRONG_TYPE asOf"]);
    expect(await faults({ until: "2026-01" })).toEqual(["INPUT_UNKNOWN_FIELD until"]);
    expect(await faults({ rates: { to: "euro", rate: 1 } })).toEqual([
      "INPUT_MALFORMED rates to",
      "INPUT_WRONG_TYPE rates rate",
    ]);
    expect(
      await faults({
        from: "2026-05",
        to: "2026-04",
        asOf: new Date(new Date(now).getTime() + 1),
        where: { nothing: 1 },
      }),
    ).toEqual(["PERIOD_REVERSED to", "FORECAST_IN_FUTURE asOf", "QUERY_FIELD_UNKNOWN where nothing"]);
    expect(await forecast(ann, { asOf: new Date(now) })).toEqual([]);
  });

  it.each([
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    "1,5",
    "0.000",
    "-1",
    "1e999",
    null,
    undefined,
    1n,
    [1],
    {},
  ])("OPP-16 is refused for the rate %s", async (answer) => {
    const { ann, create } = openBooks(now);
    await create({ amount: 1, currency: "USD" });
    const error = await errorOf(forecast(ann, { rates: rates(answer) }));
    const refusal = {
      code: "RATE_WRONG",
      path: ["rates", "rate"],
      params: { from: "USD", to: "EUR", on: "2026-05-20" },
    };
    expect(error).toMatchObject({ code: "INPUT_INVALID", refusals: [refusal] });
  });

  it("OPP-16 fails with the error of the host's where a rate is not told, and asks for none in the same currency", async () => {
    const { ann, create } = openBooks(now);
    await create({ amount: 1 });
    const cause = new Error("down");
    const broken = { to: "EUR", rate: () => Promise.reject(cause) };
    expect(await forecast(ann, { rates: broken })).toMatchObject([{ currency: "EUR", amount: 1 }]);
    await create({ amount: 1, currency: "USD" });
    expect(await errorOf(forecast(ann, { rates: broken }))).toMatchObject({
      code: "PORT_FAILED",
      record: "rates",
      cause,
    });
  });

  it.each(["amount", "bestCase", "worstCase", "manualProbability", "probability", "expectedCloseOn", "closedAt"])(
    "OPP-16 is forbidden to whoever may not see %s",
    async (field) => {
      const policy: Policy = {
        hiddenFields: ({ userId }, type) => (userId === "bob" && type === "opportunity" ? [field, "description"] : []),
      };
      const { ann, bob } = openBooks(now, { policy });
      const error = await errorOf(forecast(bob));
      expect(error).toMatchObject({ code: "FORBIDDEN" });
      const fields = isCrmError(error) ? error.refusals.map(({ code, params }) => [code, params?.["field"]]) : [];
      const made = field === "manualProbability" ? [["FIELD_HIDDEN", "probability"]] : []; // the one is made of the other
      expect(fields).toEqual([["FIELD_HIDDEN", field], ...made]);
      expect(await forecast(ann)).toEqual([]);
    },
  );

  it("OPP-16 costs four questions of figures, however many opportunities and pipelines there are", async () => {
    const inner = memoryStorage();
    let asked = 0;
    const storage = {
      ...inner,
      aggregate: (query: Parameters<typeof inner.aggregate>[0]) => {
        asked++;
        return inner.aggregate(query);
      },
    };
    const { ann, create } = openBooks(now, { storage });
    for (let i = 0; i < 50; i++) await create({ amount: i, probability: i });
    await forecast(ann, { from: "2026-01" });
    expect(asked).toBe(4);
  });
});
