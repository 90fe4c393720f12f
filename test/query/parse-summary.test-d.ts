import { expectTypeOf, it } from "vitest";
import type { Lead } from "../../src/model/lead.js";
import type { Summary } from "../../src/query/parse-summary.js";

const summarize = <Name extends string>(_: Summary<Lead, Name>): { readonly [N in Name]: unknown } =>
  ({}) as { readonly [N in Name]: unknown };

it("gives the figures under the names that were asked for", () => {
  const row = summarize({
    where: { score: { gte: 1 } },
    groupBy: ["statusId", { field: "createdAt", period: "month", zone: "Europe/Paris" }],
    measures: { leads: "count", stars: { average: "score" }, last: { max: "createdOn" } },
  });
  expectTypeOf(row).toEqualTypeOf<{ readonly leads: unknown; readonly stars: unknown; readonly last: unknown }>();
});

it("refuses unknown fields, periods and figures", () => {
  // @ts-expect-error it is `statusId`
  summarize({ groupBy: ["status"], measures: { n: "count" } });
  // @ts-expect-error there is no such period
  summarize({ groupBy: [{ field: "createdAt", period: "hour" }], measures: { n: "count" } });
  // @ts-expect-error it is `period`
  summarize({ groupBy: [{ field: "createdAt", perod: "day" }], measures: { n: "count" } });
  // @ts-expect-error there is no median
  summarize({ measures: { n: { median: "score" } } });
  // @ts-expect-error it is `score`
  summarize({ measures: { n: { sum: "scor" } } });
  // @ts-expect-error figures are asked for
  summarize({ groupBy: ["statusId"] });
});

it("refuses figures and groups that do not go with the field", () => {
  // @ts-expect-error texts have no sum
  summarize({ measures: { n: { sum: "fullName" } } });
  // @ts-expect-error instants have no mean
  summarize({ measures: { n: { average: "createdAt" } } });
  // @ts-expect-error `false` is not least
  summarize({ measures: { n: { min: "keyAccount" } } });
  // @ts-expect-error lists make no groups
  summarize({ groupBy: ["tagIds"], measures: { n: "count" } });
  // @ts-expect-error an instant is counted to a period
  summarize({ groupBy: ["createdAt"], measures: { n: "count" } });
  // @ts-expect-error a text has no period
  summarize({ groupBy: [{ field: "fullName", period: "day" }], measures: { n: "count" } });
});
