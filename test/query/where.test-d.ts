import { describe, expectTypeOf, it } from "vitest";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import type { Id } from "../../src/kernel/id.js";
import type { Account } from "../../src/model/account.js";
import type { CalendarEvent } from "../../src/model/calendar-event.js";
import type { Lead } from "../../src/model/lead.js";
import type { CustomValue } from "../../src/model/record.js";
import type { AnyRecord, RecordTypes } from "../../src/model/record-types.js";
import type { Status } from "../../src/model/status.js";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import type { FieldPath, ValueAt, Where } from "../../src/query/where.js";

const find = <R extends AnyRecord>(_: Where<R>): void => {};
const leads = find<Lead>;
const at = new Date(0);

describe("Where", () => {
  it("takes every operator on the fields that it goes with", () => {
    leads({ fullName: "Lee", email: null, score: 3, keyAccount: true, createdAt: at, createdOn: "2026-01-01" });
    leads({
      score: { gte: 3, lt: 5, in: [3, 4], eq: 3 },
      createdAt: { gt: at, lte: at },
      createdOn: { gte: "2026-01-01" },
    });
    leads({ fullName: { contains: "lee", gt: "a", in: ["a"] }, keyAccount: { eq: true, in: [true, false] } });
    leads({ email: { eq: null, in: ["a@example.org", null] }, tagIds: { overlaps: ["t1"] } });
  });

  it("takes ids, keys, dates and local times as plain strings", () => {
    leads({ assignedToId: "ann", statusId: { in: ["a", "b"] }, convertedContactIds: { overlaps: ["c"] } });
    find<TimelineEntry>({ subjectKey: "lead/1", relatedKeys: { overlaps: ["lead/1"] } });
    find<CalendarEvent>({
      startLocal: { gte: "2026-01-01T09:00:00" },
      startOn: "2026-01-01",
      extraStarts: { overlaps: ["2026-01-01"] },
    });
  });

  it("takes fields of nested objects by dotted names, and null where the object may be missing", () => {
    leads({ "address.city": "Lyon", "address.countryCode": { in: ["FR", null] } });
    // @ts-expect-error an address is no text
    leads({ address: "Lyon" });
    // @ts-expect-error an address has no planet
    leads({ "address.planet": "Earth" });
    // @ts-expect-error a city is a text
    leads({ "address.city": 1 });
  });

  it("takes the host's own fields, single values and lists", () => {
    leads({ "custom.budget": { gte: 3 }, "custom.tier": "gold", "custom.vip": true, "custom.note": { contains: "x" } });
    leads({ "custom.topics": { overlaps: ["a"] } });
    // @ts-expect-error no custom field is an instant
    leads({ "custom.since": at });
    // @ts-expect-error a list is not compared with a list
    leads({ "custom.topics": ["a"] });
    // @ts-expect-error a field of the host's own stands under `custom.`
    leads({ budget: 3 });
  });

  it("combines", () => {
    leads({ and: [{ score: 1 }], or: [{ email: null }, { not: { keyAccount: true } }], not: { or: [] } });
    // @ts-expect-error alternatives are a list
    leads({ or: { score: 1 } });
    // @ts-expect-error what is turned round is one condition
    leads({ not: [{ score: 1 }] });
    // @ts-expect-error a fault deep inside is found
    leads({ or: [{ not: { and: [{ scor: 1 }] } }] });
  });

  it("refuses unknown fields and operators", () => {
    // @ts-expect-error it is `score`
    leads({ scor: 3 });
    // @ts-expect-error fields of other records are none of a lead's
    leads({ expectedCloseOn: "2026-01-01" });
    // @ts-expect-error there is no `like`
    leads({ fullName: { like: "%lee%" } });
    // @ts-expect-error there is no `ne`
    leads({ score: { ne: 3 } });
  });

  it("refuses values of another type", () => {
    // @ts-expect-error a score is a number
    leads({ score: "3" });
    // @ts-expect-error an instant is a Date
    leads({ createdAt: "2026-01-01T00:00:00Z" });
    // @ts-expect-error a date is a text
    leads({ createdOn: at });
    // @ts-expect-error a text is no number
    leads({ fullName: { in: ["a", 1] } });
    // @ts-expect-error nothing is less or greater than nothing
    leads({ email: { lt: null } });
    // @ts-expect-error a score is never null
    leads({ score: null });
    // @ts-expect-error a forgotten value is not taken for any
    leads({ email: undefined });
    // @ts-expect-error nor in an operator
    leads({ score: { gte: undefined } });
  });

  it("refuses operators that do not go with the field", () => {
    // @ts-expect-error numbers contain nothing
    leads({ score: { contains: "3" } });
    // @ts-expect-error nor do dates
    leads({ createdOn: { contains: "2026" } });
    // @ts-expect-error `true` is not greater than `false`
    leads({ keyAccount: { gt: false } });
    // @ts-expect-error a list is not equal to a text
    leads({ tagIds: "t1" });
    // @ts-expect-error a list is not one of several
    leads({ tagIds: { in: ["t1"] } });
    // @ts-expect-error a text does not overlap
    leads({ fullName: { overlaps: ["a"] } });
    // @ts-expect-error whether a list is null is not asked
    find<Status>({ nextStatusIds: null });
  });

  it("keeps the words of an enumeration", () => {
    find<CalendarEvent>({ type: "call", visibility: { in: ["public"] }, status: null });
    // @ts-expect-error there is no such type of event
    find<CalendarEvent>({ type: "party" });
  });

  it("does not look into lists of objects, maps, recurrences and other JSON", () => {
    expectTypeOf<Extract<FieldPath<Account>, `addresses${string}`>>().toBeNever();
    expectTypeOf<Extract<FieldPath<Status>, `labels${string}`>>().toBeNever();
    expectTypeOf<Extract<FieldPath<CalendarEvent>, `recurrence${string}`>>().toBeNever();
    expectTypeOf<Extract<FieldPath<TimelineEntry>, `data${string}`>>().toBeNever();
  });
});

describe("ValueAt", () => {
  it("is what the record holds there", () => {
    expectTypeOf<ValueAt<Lead, "score">>().toEqualTypeOf<number>();
    expectTypeOf<ValueAt<Lead, "createdOn">>().toEqualTypeOf<CivilDate>();
    expectTypeOf<ValueAt<Lead, "tagIds">>().toEqualTypeOf<readonly Id<"tag">[]>();
    expectTypeOf<ValueAt<Lead, "address.city">>().toEqualTypeOf<string | null>();
    expectTypeOf<ValueAt<Lead, "custom.budget">>().toEqualTypeOf<CustomValue>();
    expectTypeOf<ValueAt<Lead, "nope">>().toBeNever();
  });
});

it("serves every type of record", () => {
  expectTypeOf<
    { [T in keyof RecordTypes]: "id" extends FieldPath<RecordTypes[T]> ? true : T }[keyof RecordTypes]
  >().toEqualTypeOf<true>();
});
