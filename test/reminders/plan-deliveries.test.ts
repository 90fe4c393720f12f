import { describe, expect, it } from "vitest";
import type { Write } from "../../src/plan/write.js";
import type { DeliveryPlanState } from "../../src/reminders/plan-deliveries.js";
import { planDeliveries } from "../../src/reminders/plan-deliveries.js";
import {
  dailyWith,
  deliveryWith,
  familyOf,
  guestWith,
  meetingWith,
  on,
  reminderWith,
  takenOutAt,
} from "../support/reminder-samples.js";
import { recurrenceOf } from "../support/series-of.js";

const now = on("03-02T09:00");
const horizon = on("03-08T12:00"); // what is due then is not held yet

interface Given {
  readonly event?: DeliveryPlanState["family"]["event"];
  readonly parts?: Partial<DeliveryPlanState["family"]>;
  readonly reminder?: Parameters<typeof reminderWith>[0];
  readonly deliveries?: DeliveryPlanState["deliveries"];
  readonly horizon?: Date;
  readonly now?: Date;
}

function plan(given: Given) {
  const state = {
    reminder: reminderWith(given.reminder),
    family: familyOf(given.event ?? dailyWith(), given.parts),
    deliveries: given.deliveries ?? [],
  };
  return planDeliveries(state, given.horizon ?? horizon, given.now ?? now);
}

const minute = (time: Date): string => time.toISOString().slice(0, 16);

/** A write in short: what is done, to what, and how it stands then. */
function told(write: Write): string {
  if (write.type !== "delivery" || write.op === "reassign" || write.op === "check") return write.op;
  if (write.op === "remove") return `remove ${write.id}`;
  const { triggerAt, guestId, userId, state, reason } = write.record;
  const stands = reason === null ? state : `${state} ${reason}`;
  return `${write.op} ${minute(triggerAt)} ${guestId ?? userId} ${stands}`;
}

const writesOf = (given: Given): string[] => plan(given).writes.map(told);
const nextOf = (given: Given): string | null => {
  const { nextTriggerAt } = plan(given);
  return nextTriggerAt === null ? null : minute(nextTriggerAt);
};

/** What the ledger holds once it was planned. */
const heldOf = (given: Given) =>
  plan(given).writes.flatMap((write) => (write.op === "insert" && write.type === "delivery" ? [write.record] : []));

describe("what is to come", () => {
  it("REM-3 is held up to the horizon, and the first time from there on is kept in mind", () => {
    expect(writesOf({})).toEqual([
      "insert 2026-03-05T12:00 ann pending",
      "insert 2026-03-06T12:00 ann pending",
      "insert 2026-03-07T12:00 ann pending",
    ]);
    expect(nextOf({})).toBe("2026-03-08T12:00");
    expect(nextOf({ horizon: on("03-08T12:00:00.001") })).toBe("2026-03-09T12:00");
    expect(writesOf({ event: meetingWith() })).toEqual(["insert 2026-03-05T12:00 ann pending"]);
    expect(nextOf({ event: meetingWith() })).toBeNull();
  });

  it("REM-5 is written down once, as pending, with what it is about", () => {
    const [first] = heldOf({});
    expect(first).toMatchObject({
      version: 1,
      companyId: "acme",
      reminderId: "reminder",
      eventId: "meeting",
      occurrenceStart: "2026-03-05T14:00:00",
      occurrenceStartsAt: on("03-05T13:00"),
      userId: "ann",
      guestId: null,
      recipient: null,
      triggerAt: on("03-05T12:00"),
      nextTryAt: on("03-05T12:00"),
      state: "pending",
      tries: 0,
      leaseToken: null,
      leaseUntil: null,
      reason: null,
      failureText: null,
      sentAt: null,
      emailMessageId: null,
      createdAt: now,
    });
    expect(writesOf({ deliveries: heldOf({}) })).toEqual([]);
  });

  it("REM-5 has an id of its own for each reminder, occurrence, recipient and time", () => {
    const guests = [guestWith(), guestWith({ id: "kim", userId: "kim" })];
    const all = [
      ...heldOf({ reminder: { audience: "all" }, parts: { guests } }),
      ...heldOf({ reminder: { id: "other" } }),
      ...heldOf({ reminder: { userId: "bob" } }),
      ...heldOf({ reminder: { amount: 2 } }),
    ];
    expect(all.length).toBe(9 + 3 + 3 + 4);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("REM-1 is for the user, and for all the guests but the user", () => {
    const guests = [
      guestWith(),
      guestWith({ id: "ann-too", userId: "ann" }),
      guestWith({ id: "gone", archivedAt: now }),
    ];
    const parts = { guests };
    const event = meetingWith();
    expect(writesOf({ event, parts })).toEqual(["insert 2026-03-05T12:00 ann pending"]);
    expect(writesOf({ event, parts, reminder: { audience: "all" } })).toEqual([
      "insert 2026-03-05T12:00 ann pending",
      "insert 2026-03-05T12:00 lee pending",
    ]);
  });

  it("REM-3 is nothing that was due before it was asked for", () => {
    const given = { now: on("03-06T12:00") };
    expect(writesOf(given)).toEqual(["insert 2026-03-06T12:00 ann pending", "insert 2026-03-07T12:00 ann pending"]);
    expect(writesOf({ now: on("03-06T12:00:00.001") })).toEqual(["insert 2026-03-07T12:00 ann pending"]);
  });

  it("REM-7 is what was due since somebody last looked, but for what is long over", () => {
    const since = { reminder: { nextTriggerAt: on("03-05T12:00") }, now: on("03-07T09:00") };
    expect(writesOf(since).length).toBe(3);
    expect(writesOf({ ...since, reminder: { nextTriggerAt: on("03-06T12:00") } }).length).toBe(2);
    expect(writesOf({ ...since, reminder: { nextTriggerAt: on("03-30T12:00") } }).length).toBe(1);
    const yearsLater = { ...since, now: new Date("2028-03-07T12:00:00Z"), horizon: new Date("2028-03-08T00:00:00Z") };
    expect(writesOf(yearsLater)[0]).toBe("insert 2027-02-01T12:00 ann pending"); // 400 days before
  });

  it("REM-3 is planned by two hundred at most in one go, and the next is kept in mind", () => {
    const hourly = dailyWith({ recurrence: null, rruleText: "FREQ=HOURLY" });
    const given = { event: hourly, horizon: on("03-20T00:00") };
    expect(writesOf(given).length).toBe(200);
    expect(writesOf(given).at(-1)).toBe("insert 2026-03-13T19:00 ann pending");
    expect(nextOf(given)).toBe("2026-03-13T20:00");
  });

  it("REM-3 is looked for anew after 3,000 days where a series takes place more seldom, as long as it goes on", () => {
    const seldom = (end: object) =>
      dailyWith({ recurrence: recurrenceOf({ frequency: "yearly", interval: 20, ...end }) });
    expect(nextOf({ event: seldom({}) })).toBe("2034-05-25T12:00");
    expect(nextOf({ event: seldom({ end: { kind: "until", date: "2046-03-05" } }) })).toBe("2034-05-25T12:00");
    expect(nextOf({ event: seldom({ end: { kind: "count", count: 1 } }) })).toBeNull();
    expect(nextOf({ event: { ...seldom({}), status: "cancelled" } })).toBeNull();
    expect(nextOf({ event: { ...meetingWith(), lastStartAt: null } })).toBeNull();
  });

  it("REM-3 is looked for again where it lies farther ahead than anybody looks at once", () => {
    const inTenYears = { startLocal: "2036-03-05T14:00:00", endLocal: "2036-03-05T15:00:00" };
    expect(nextOf({ event: meetingWith(inTenYears) })).toBe("2034-05-25T12:00");
    expect(nextOf({ event: meetingWith({ ...inTenYears, status: "cancelled" }) })).toBeNull();
    const seventh = { now: new Date("2030-03-07T09:00:00Z"), horizon: new Date("2030-03-08T12:00:00Z") };
    expect(nextOf({ event: meetingWith(inTenYears), ...seventh })).toBe("2036-03-05T12:00");
    const ended = dailyWith({ recurrence: recurrenceOf({ end: { kind: "count", count: 1 } }) });
    const overrides = [takenOutAt("2026-03-05", inTenYears)];
    expect(nextOf({ event: ended, parts: { overrides } })).toBe("2034-05-25T12:00");
  });

  it("REM-1 is nothing any more once an instant has passed, or an occurrence of a series that goes on", () => {
    const instant = { mode: "atInstant", amount: null, unit: null, at: on("03-06T08:00") } as const;
    expect([writesOf({ reminder: instant }), nextOf({ reminder: instant })]).toEqual([
      ["insert 2026-03-06T08:00 ann pending"],
      null,
    ]);
    expect(nextOf({ reminder: { ...instant, at: on("03-01T08:00") } })).toBeNull();
    const own = takenOutAt("2026-03-06", { overriddenFields: ["reminders"] });
    expect(nextOf({ reminder: { eventId: own.id }, parts: { overrides: [own] } })).toBeNull();
  });

  it("REM-4 is nothing while the event is not planned; an occurrence that is planned by itself is", () => {
    const event = dailyWith({ status: "cancelled" });
    const overrides = [takenOutAt("2026-03-09")];
    expect(writesOf({ event })).toEqual([]);
    expect(nextOf({ event })).toBeNull();
    expect(nextOf({ event, parts: { overrides } })).toBe("2026-03-09T14:00");
  });

  it("REM-4 is nothing of a reminder or an event that was put away", () => {
    for (const given of [{ reminder: { archivedAt: now } }, { event: dailyWith({ archivedAt: now }) }])
      expect([writesOf(given), nextOf(given)]).toEqual([[], null]);
  });
});

describe("what is in the ledger", () => {
  const event = meetingWith();
  const [held] = heldOf({ event });
  if (held === undefined) throw new Error("nothing is held");
  const moved = meetingWith({ startLocal: "2026-03-05T16:00:00", endLocal: "2026-03-05T17:00:00" });
  const tried = { ...held, state: "failed", tries: 1 } as const;
  const sent = { ...held, state: "sent", nextTryAt: null } as const;
  const claimed = { ...held, state: "claimed", tries: 1 } as const;

  it("REM-3 is removed when the event is moved; what was tried is skipped instead, what is settled or held stays", () => {
    const again = "insert 2026-03-05T14:00 ann pending";
    expect(writesOf({ event: moved, deliveries: [held] })).toEqual([again, `remove ${held.id}`]);
    const skipped = "replace 2026-03-05T12:00 ann skipped EVENT_MOVED";
    expect(writesOf({ event: moved, deliveries: [tried] })).toEqual([again, skipped]);
    expect(writesOf({ event: moved, deliveries: [sent] })).toEqual([again]);
    expect(writesOf({ event: moved, deliveries: [claimed] })).toEqual([again]);
    const parked = { ...tried, nextTryAt: null };
    expect(writesOf({ event: moved, deliveries: [parked] })).toEqual([again]);
  });

  it("REM-4 is removed when the reminder or the event is put away, unless somebody was told or tried", () => {
    const deliveries = [held, { ...tried, id: "tried" as never }, { ...sent, id: "sent" as never }];
    const removed = [`remove ${held.id}`];
    expect(writesOf({ event, deliveries, reminder: { archivedAt: now } })).toEqual(removed);
    expect(writesOf({ event: { ...event, archivedAt: now }, deliveries })).toEqual(removed);
  });

  it("REM-4 is skipped when the event is cancelled or done, and pending again when it is planned again", () => {
    const cancelled = { ...event, status: "cancelled" } as const;
    const skipped = ["replace 2026-03-05T12:00 ann skipped EVENT_CANCELLED"];
    expect(writesOf({ event: cancelled, deliveries: [held] })).toEqual(skipped);
    expect(writesOf({ event: cancelled, deliveries: [sent] })).toEqual([]);
    expect(writesOf({ event: cancelled, deliveries: [claimed] })).toEqual([]);
    expect(plan({ event: cancelled, deliveries: [held] }).writes).toMatchObject([{ record: { nextTryAt: null } }]);
    const again = ["replace 2026-03-05T12:00 ann pending"];
    for (const reason of ["EVENT_CANCELLED", "EVENT_DONE", "EVENT_WITHOUT_STATUS"]) {
      const gone = { ...held, state: "skipped", reason, nextTryAt: null } as const;
      expect(writesOf({ event, deliveries: [gone] })).toEqual(again);
      expect(plan({ event, deliveries: [gone] }).writes).toMatchObject([{ record: { nextTryAt: held.triggerAt } }]);
      expect(writesOf({ event, deliveries: [gone], now: on("03-05T11:59:59.999") })).toEqual(again);
      expect(writesOf({ event, deliveries: [gone], now: on("03-05T12:00") })).toEqual([]);
    }
    const other = { ...held, state: "skipped", reason: "RECIPIENT_DECLINED", nextTryAt: null } as const;
    expect(writesOf({ event, deliveries: [other] })).toEqual([]);
    expect(writesOf({ event, deliveries: [{ ...sent, reason: "EVENT_DONE" }] })).toEqual([]);
  });

  it("REM-4 is skipped as cancelled for an occurrence that was cancelled, and removed for one that was taken out", () => {
    const [fifth, sixth] = heldOf({});
    if (fifth === undefined || sixth === undefined) throw new Error("nothing is held");
    const excludedStarts = ["2026-03-06T14:00:00"];
    const given = { event: dailyWith({ excludedStarts }), deliveries: [fifth, sixth], horizon: on("03-07T00:00") };
    expect(writesOf(given)).toEqual(["replace 2026-03-06T12:00 ann skipped EVENT_CANCELLED"]);
    expect(writesOf({ ...given, parts: { overrides: [takenOutAt("2026-03-06")] } })).toEqual([
      "insert 2026-03-06T14:00 ann pending",
      `remove ${sixth.id}`,
    ]);
    expect(writesOf({ ...given, event: meetingWith(), deliveries: [sixth] })).toContain(`remove ${sixth.id}`);
    const once = meetingWith({ excludedStarts });
    expect(writesOf({ ...given, event: once, deliveries: [sixth] })).toContain(`remove ${sixth.id}`);
  });

  it("REM-4 goes to who came in the place of somebody, also when it is overdue already", () => {
    const reminder = { audience: "all" } as const;
    const [own, ofLee] = heldOf({ event, reminder, parts: { guests: [guestWith()] } });
    if (own === undefined || ofLee === undefined) throw new Error("nothing is held");
    const overdue = { event, reminder, now: on("03-05T12:30"), parts: { guests: [guestWith({ id: "kim" })] } };
    expect(writesOf({ ...overdue, deliveries: [own, ofLee] })).toEqual([
      "insert 2026-03-05T12:00 kim pending",
      `remove ${ofLee.id}`,
    ]);
    expect(writesOf({ ...overdue, deliveries: [own] })).toEqual([]);
    const elsewhere = deliveryWith({ id: "elsewhere", triggerAt: on("03-05T11:00"), userId: "bob" });
    expect(writesOf({ ...overdue, deliveries: [own, elsewhere] })).toEqual(["remove elsewhere"]);
  });
});
