import { describe, expect, it } from "vitest";
import type { EventFamily } from "../../../src/calendar/event-family.js";
import { hasHead, splitSeries } from "../../../src/calendar/series/split-series.js";
import type { OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { decisionEnv } from "../../support/lead-decision.js";
import {
  dailyWith,
  familyOf,
  guestWith,
  meetingWith,
  reminderWith,
  takenOutAt,
} from "../../support/reminder-samples.js";
import { recurrenceOf } from "../../support/series-of.js";

const on = (day: number, hour = 14) => `2026-03-${String(day).padStart(2, "0")}T${hour}:00:00` as OccurrenceStart;
const split = (family: EventFamily, at: OccurrenceStart) => splitSeries(family, at, decisionEnv());
const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

describe("a series in two", () => {
  const overrides = [takenOutAt("2026-03-06"), takenOutAt("2026-03-09")];
  const [early, late] = overrides as [(typeof overrides)[0], (typeof overrides)[0]];
  const family = familyOf(
    dailyWith({
      excludedStarts: [on(6), on(8), on(9), on(10)],
      extraStarts: [on(5, 18), on(8), on(12, 18)],
      custom: { room: 7 },
      revision: 3,
    }),
    {
      overrides: [early, late],
      guests: [
        guestWith({ answer: "yes" }),
        guestWith({ id: "of-early", eventId: early.id }),
        guestWith({ id: "of-late", eventId: late.id }),
      ],
      reminders: [
        reminderWith(),
        reminderWith({ id: "early-reminder", eventId: early.id }),
        reminderWith({ id: "late-reminder", eventId: late.id }),
      ],
    },
  );
  const { head, tail } = split(family, on(8));

  it("REC-7 leaves with each half the exceptions that lie in it", () => {
    expect(head.event).toMatchObject({ id: "meeting", excludedStarts: [on(6)], extraStarts: [on(5, 18)], revision: 3 });
    expect(tail.event).toMatchObject({
      startLocal: on(8),
      endLocal: on(8, 15),
      excludedStarts: [on(8), on(9), on(10)],
      extraStarts: [on(12, 18)],
      companyId: "acme",
      custom: { room: 7 },
      revision: 0,
    });
    expect(tail.event.id).not.toBe("meeting");
    expect(tail.event.uid).not.toBe(head.event.uid);
  });

  it("REC-7 leaves with each half the occurrences that were taken out of it, with their guests and reminders", () => {
    expect(head.overrides).toEqual([early]);
    expect(tail.overrides).toEqual([{ ...late, seriesId: tail.event.id, uid: tail.event.uid }]);
    expect(ids(head.guests)).toEqual(["lee", "of-early"]);
    expect(ids(head.reminders)).toEqual(["reminder", "early-reminder"]);
    expect(ids(tail.guests).slice(1)).toEqual(["of-late"]);
    expect(ids(tail.reminders).slice(1)).toEqual(["late-reminder"]);
  });

  it("REC-7 EVT-6 gives the new half copies of guests and reminders, answers included", () => {
    expect(tail.guests[0]).toMatchObject({ eventId: tail.event.id, email: "lee@y.example", answer: "yes" });
    expect(tail.reminders[0]).toMatchObject({ eventId: tail.event.id, amount: 1, unit: "hour" });
    expect([tail.guests[0]?.id, tail.reminders[0]?.id]).not.toContain("lee");
  });
});

describe("the rule of a series in two", () => {
  const rules = (series: object, at = on(8)) => {
    const { head, tail } = split(familyOf(dailyWith(series)), at);
    return [head, tail].map(({ event }) => event.rruleText ?? event.recurrence?.end);
  };
  const text = (rruleText: string) => ({ recurrence: null, rruleText });

  it("REC-7 goes on counting, and ends with the last occurrence before where it does not count", () => {
    expect(rules({})).toEqual([{ kind: "until", date: "2026-03-07" }, { kind: "never" }]);
    expect(rules({ recurrence: recurrenceOf({ end: { kind: "count", count: 5 } }) })).toEqual([
      { kind: "count", count: 3 },
      { kind: "count", count: 2 },
    ]);
  });

  it("REC-7 REC-10 does so as text, too: counted, without end, and of whole days", () => {
    expect(rules(text("FREQ=HOURLY;INTERVAL=24;COUNT=5"))).toEqual([
      "FREQ=HOURLY;INTERVAL=24;COUNT=3",
      "FREQ=HOURLY;INTERVAL=24;COUNT=2",
    ]);
    expect(rules(text("FREQ=HOURLY;INTERVAL=24"))).toEqual([
      "FREQ=HOURLY;INTERVAL=24;UNTIL=20260307T130000Z",
      "FREQ=HOURLY;INTERVAL=24",
    ]);
    const days = { allDay: true, startLocal: null, endLocal: null, startOn: "2026-03-05", endOn: "2026-03-05" };
    const yearDays = "FREQ=YEARLY;BYYEARDAY=64,65,67,68";
    expect(rules({ ...days, ...text(yearDays) }, "2026-03-08" as OccurrenceStart)).toEqual([
      `${yearDays};UNTIL=20260306`,
      yearDays,
    ]);
  });
});

describe("whether anything lies before an occurrence", () => {
  const gone = { excludedStarts: [on(5), on(6)] };

  it("REC-7 is told by the rule, and by what takes place there", () => {
    expect(hasHead(familyOf(dailyWith()), on(5))).toBe(false);
    expect(hasHead(familyOf(dailyWith()), on(6))).toBe(true);
    expect(hasHead(familyOf(dailyWith({ extraStarts: [on(4)] })), on(5))).toBe(false);
    expect(hasHead(familyOf(dailyWith(gone)), on(7))).toBe(false);
    expect(hasHead(familyOf(meetingWith(gone), { overrides: [] }), on(5))).toBe(false);
  });

  it("REC-7 counts occurrences that were taken out of it, and none after it", () => {
    const taken = (...days: string[]) => familyOf(dailyWith(gone), { overrides: days.map((day) => takenOutAt(day)) });
    expect(hasHead(taken("2026-03-06"), on(7))).toBe(true);
    expect(hasHead(taken("2026-03-06", "2026-03-09"), on(7))).toBe(true);
    expect(hasHead(taken("2026-03-07", "2026-03-09"), on(7))).toBe(false);
  });
});
