import fc from "fast-check";
import type { CalendarEvent } from "../../src/model/calendar-event.js";
import type { Lead } from "../../src/model/lead.js";
import type { Opportunity } from "../../src/model/opportunity.js";
import type { Scalar } from "../../src/query/filter.js";
import { recordWith } from "./store-record.js";

const dayMs = 86_400_000;

/** A day of the spring of 2026, in which the clocks of Paris change. */
const day = fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.UTC(2026, 0, 15) + days * dayMs));

/** An instant of that time, often near midnight in Paris. */
const instant = fc
  .tuple(day, fc.constantFrom(0, 3_600_000, 79_200_000, 82_800_000, 40_000_000))
  .map(([date, ms]) => new Date(date.getTime() + ms));

const civil = day.map((date) => date.toISOString().slice(0, 10));
const maybe = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<V | null> => fc.option(value, { nil: null, freq: 4 });
const oneOf = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const numbered = <R>(records: readonly R[], type: string): (R & { id: string })[] =>
  records.map((record, i) => ({ ...record, id: `${type}-${String(i).padStart(3, "0")}` }));

const common = {
  companyId: oneOf("acme", "acme", "acme", "globex"),
  archivedAt: fc.constantFrom(null, null, null, null, new Date("2026-04-01T00:00:00Z")),
  assignedToId: maybe(oneOf("ann", "bob")),
  teamId: maybe(oneOf("sales", "north")),
};

/** Opportunities of two companies, some of them archived. */
export const opportunitiesOf = fc
  .array(
    fc.record({
      ...common,
      openedAt: instant,
      statusId: oneOf("to-process", "proposition", "closed-won", "closed-won", "closed-lost").map(
        (slug) => `opportunity.${slug}`,
      ),
      closedAt: maybe(instant),
      expectedCloseOn: maybe(civil),
      amount: maybe(fc.integer({ min: 0, max: 1_000_000 })),
      currency: oneOf("EUR", "EUR", "JPY"),
      probability: maybe(fc.constantFrom(0, 10, 33.3, 50, 100)),
      sourceId: maybe(oneOf("web", "fair")),
      accountId: maybe(oneOf("a1", "a2", "a3")),
      lostReasonId: maybe(oneOf("price", "time")),
      type: maybe(oneOf("new", "renewal")),
    }),
    { maxLength: 25 },
  )
  .map((records) => numbered(records, "opportunity").map((fields) => recordWith("opportunity", fields) as Opportunity));

/** Leads of two companies, some of them archived. */
export const leadsOf = fc
  .array(
    fc.record({
      ...common,
      createdOn: civil,
      statusId: oneOf("to-process", "nurturing", "converted", "lost").map((slug) => `lead.${slug}`),
      sourceId: maybe(oneOf("web", "fair")),
      industrySectorId: maybe(oneOf("steel", "food")),
      address: fc.constantFrom(null, addressIn("FR"), addressIn("DE"), addressIn(null)),
    }),
    { maxLength: 25 },
  )
  .map((records) => numbered(records, "lead").map((fields) => recordWith("lead", fields) as Lead));

function addressIn(countryCode: string | null): object {
  return { extra: null, street: null, postalCode: null, city: "X", region: null, countryCode };
}

/** Events that happen once, some of them calls. */
export const eventsOf = fc
  .array(
    fc.record({
      ...common,
      type: oneOf("call", "call", "meeting", "task"),
      status: oneOf("planned", "done", "cancelled"),
      callDirection: maybe(oneOf("incoming", "outgoing")),
      startsAt: instant,
    }),
    { maxLength: 25 },
  )
  .map((records) =>
    numbered(records, "calendarEvent").map(
      (fields) =>
        recordWith("calendarEvent", {
          ...fields,
          endsAt: new Date(fields.startsAt.getTime() + 3_600_000),
          visibility: "public",
          spread: false,
        }) as CalendarEvent,
    ),
  );

/** The figure of each category, as a text of the keys: what a loop over the records finds. */
export function figuresBy<R>(
  records: readonly R[],
  keysOf: (record: R) => readonly (Scalar | null)[],
  figureOf: (records: readonly R[]) => number,
): Record<string, number> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const key = JSON.stringify(keysOf(record));
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, figureOf(group)]));
}
