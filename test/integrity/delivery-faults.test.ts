import { describe, expect, it } from "vitest";
import { deliveryFaults, emailFaults } from "../../src/integrity/delivery-faults.js";
import { eventFaults } from "../../src/integrity/event-faults.js";
import type { Planted } from "../support/planted-faults.js";
import { recurrenceOf } from "../support/series-of.js";
import { recordWith } from "../support/store-record.js";
import { shortly, surroundingsOf } from "../support/surroundings-of.js";

const day = (date: number) => new Date(Date.UTC(2026, 0, date));
const event = (id: string, fields: object = {}) =>
  recordWith("calendarEvent", {
    id,
    version: 6,
    timeZone: "UTC",
    startLocal: "2026-03-02T09:00:00",
    endLocal: "2026-03-02T10:00:00",
    startsAt: new Date("2026-03-02T09:00:00Z"),
    endsAt: new Date("2026-03-02T10:00:00Z"),
    status: "planned",
    ...fields,
  });
const daily = recurrenceOf();
const known = (...events: readonly ReturnType<typeof event>[]) =>
  events.map((one) => ["calendarEvent", one] as Planted);

describe("a delivery of a reminder", () => {
  const delivery = (fields: object = {}) =>
    recordWith("delivery", { id: "d", reminderId: "r", eventId: "e", state: "pending", nextTryAt: day(4), ...fields });
  const reminderOf = (eventId: string): Planted => ["reminder", recordWith("reminder", { id: "r", eventId })];
  const found = (fields: object, ...records: readonly Planted[]) =>
    deliveryFaults(delivery(fields), surroundingsOf(records));
  const claimed = { state: "claimed", leaseToken: "t", leaseUntil: day(5) };

  it.each<[object]>([
    [{}],
    [claimed],
    [{ state: "failed" }],
    [{ state: "failed", nextTryAt: null }],
    [{ state: "sent", sentAt: day(4), nextTryAt: null }],
    [{ state: "skipped", nextTryAt: null }],
  ])("SEC-5 is not contradictory as %j", (fields) => {
    expect(found(fields)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ sentAt: day(4) }, "sentAt"],
    [{ state: "sent", nextTryAt: null }, "sentAt"],
    [{ nextTryAt: null }, "nextTryAt"],
    [{ ...claimed, nextTryAt: null }, "nextTryAt"],
    [{ ...claimed, leaseToken: null }, "leaseToken"],
    [{ leaseToken: "t" }, "leaseToken"],
    [{ ...claimed, leaseUntil: null }, "leaseUntil"],
    [{ state: "failed", leaseUntil: day(5) }, "leaseUntil"],
    [{ leaseToken: "t", leaseUntil: day(5) }, "leaseToken leaseUntil"],
  ])("SEC-5 contradicts itself as %j, which is left to somebody who looks", (fields, wrong) => {
    const faults = found(fields);
    expect(shortly(faults)).toEqual([`DELIVERY_STATE_CONTRADICTED ${wrong}`]);
    expect(faults).toMatchObject([{ params: { state: delivery(fields).state }, repair: null }]);
  });

  it.each([{ state: "sent", sentAt: day(4) }, { state: "skipped" }])(
    "SEC-5 is due no more once it is settled: %j",
    (fields) => {
      const faults = found(fields);
      expect(shortly(faults)).toEqual(["DELIVERY_SETTLED_BUT_DUE nextTryAt"]);
      expect(faults[0]?.repair).toMatchObject([{ op: "replace", record: { id: "d", nextTryAt: null } }]);
    },
  );

  it("SEC-5 is of its reminder's event, or of the series that that was taken out of", () => {
    expect(found({}, reminderOf("e"), ...known(event("e")))).toEqual([]);
    const taken = event("x", { seriesId: "e" });
    expect(found({}, reminderOf("x"), ...known(taken))).toEqual([]);
    expect(found({ eventId: "x" }, reminderOf("x"), ...known(taken))).toEqual([]);
    expect(found({}, reminderOf("gone"))).toEqual([]);
    expect(found({}, ...known(event("e")))).toEqual([]);
    expect(found({}, reminderOf("x"), ...known(event("x")))).toMatchObject([
      { code: "DELIVERY_OF_OTHER_EVENT", fields: ["eventId"], params: { other: "x" }, repair: null },
    ]);
  });

  it("SEC-5 reminds nobody of what does not take place any more", () => {
    const reasonFor = (fields: object, own: object = {}) =>
      found(own, ...known(event("e", fields))).map(({ repair }) =>
        repair?.map((write) => ("record" in write ? write.record : write)),
      );
    expect(reasonFor({ status: "cancelled" })).toMatchObject([
      [
        { id: "d", state: "skipped", nextTryAt: null, reason: "EVENT_CANCELLED" },
        { op: "check", type: "calendarEvent", id: "e", expectedVersion: 6 },
      ],
    ]);
    expect(reasonFor({ archivedAt: day(9) })).toMatchObject([[{ reason: "EVENT_REMOVED" }, {}]]);
    expect(reasonFor({ archivedAt: day(9), recurrence: daily })).toMatchObject([[{ reason: "EVENT_REMOVED" }, {}]]);
    expect(reasonFor({ status: "cancelled", recurrence: daily })).toEqual([]);
    expect(reasonFor({ status: "cancelled" }, { state: "failed" })).toHaveLength(1);
    expect(reasonFor({ status: "cancelled" }, { state: "failed", nextTryAt: null })).toEqual([]);
    expect(reasonFor({ status: "cancelled" }, claimed)).toEqual([]);
    const [fault] = found({}, ...known(event("e", { status: "done" })));
    expect(fault).toMatchObject({
      code: "DELIVERY_FOR_ENDED_EVENT",
      fields: ["state", "nextTryAt"],
      params: { other: "e" },
    });
  });
});

describe("an e-mail message", () => {
  it("SEC-5 says when it was sent, and only then", () => {
    const found = (state: string, sentAt: Date | null) => emailFaults(recordWith("emailMessage", { state, sentAt }));
    expect([...found("sent", day(1)), ...found("queued", null)]).toEqual([]);
    expect(found("sent", null)).toMatchObject([
      { code: "EMAIL_STATE_CONTRADICTED", fields: ["sentAt"], params: { state: "sent" }, repair: null },
    ]);
    expect(found("failed", day(1))).toMatchObject([{ params: { state: "failed" } }]);
  });
});

describe("an event", () => {
  const series = (fields: object = {}) => event("s", { recurrence: daily, ...fields });
  const taken = (fields: object = {}) => event("e", { seriesId: "s", originalStart: "2026-03-04T09:00:00", ...fields });
  const found = (one: ReturnType<typeof event>, ...others: readonly ReturnType<typeof event>[]) =>
    eventFaults(one, surroundingsOf(known(...others)));

  it("SEC-5 ends after it starts, or as it does", () => {
    expect(found(event("e"))).toEqual([]);
    expect(found(event("e", { endsAt: new Date("2026-03-02T09:00:00Z") }))).toEqual([]);
    const faults = found(event("e", { endsAt: new Date("2026-03-02T08:59:59Z") }));
    expect(shortly(faults)).toEqual(["EVENT_SPAN_REVERSED startsAt endsAt"]);
    expect(faults[0]?.repair).toBeNull();
  });

  it("SEC-5 does not take place in the series too that it was taken out of, from which it is excluded then", () => {
    expect(found(taken(), series({ excludedStarts: ["2026-03-04T09:00:00"] }))).toEqual([]);
    const excludedStarts = ["2026-03-03T09:00:00", "2026-03-05T09:00:00"];
    const [fault] = found(taken(), series({ excludedStarts }));
    expect(fault).toMatchObject({ code: "OCCURRENCE_REPEATED", fields: ["originalStart"], params: { other: "s" } });
    expect(fault?.repair).toMatchObject([
      {
        op: "replace",
        record: { id: "s", excludedStarts: ["2026-03-03T09:00:00", "2026-03-04T09:00:00", "2026-03-05T09:00:00"] },
      },
      { op: "check", type: "calendarEvent", id: "e", expectedVersion: 6 },
    ]);
  });

  it("SEC-5 stands alone where the series is gone, was put away, has no such occurrence or cannot be read", () => {
    expect(found(taken())).toEqual([]);
    expect(found(taken(), series({ archivedAt: day(1) }))).toEqual([]);
    expect(found(taken({ originalStart: "2026-03-04T10:00:00" }), series())).toEqual([]);
    expect(found(taken(), series({ timeZone: "Nowhere/None" }))).toEqual([]);
    expect(found(taken({ archivedAt: day(1) }), series())).toEqual([]);
    expect(found(taken({ originalStart: null }), series())).toEqual([]);
    expect(found(taken({ seriesId: null }), series())).toEqual([]);
  });
});
