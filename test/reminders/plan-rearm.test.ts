import { describe, expect, it } from "vitest";
import type { Write } from "../../src/plan/write.js";
import { check, insert, remove, replace } from "../../src/plan/write.js";
import { rootOf, timetablesOf, writtenIds } from "../../src/reminders/events-after.js";
import type { RearmState } from "../../src/reminders/plan-rearm.js";
import { planRearm } from "../../src/reminders/plan-rearm.js";
import {
  dailyWith,
  deliveryWith,
  guestWith,
  meetingWith,
  on,
  reminderWith,
  takenOutAt,
} from "../support/reminder-samples.js";

const now = on("03-02T09:00");
const horizon = on("03-09T09:00");
const meeting = meetingWith();
const reminder = reminderWith();

const rearm = (writes: readonly Write[], state: Partial<RearmState> = {}) =>
  planRearm(writes, { events: [meeting], guests: [], reminders: [], deliveries: [], ...state }, horizon, now);

/** A write in short. */
function told(write: Write): string {
  if (write.op === "remove" || write.op === "check") return `${write.op} ${write.type} ${write.id}`;
  if (write.op === "reassign") return write.op;
  const { record } = write;
  const due = "triggerAt" in record ? ` ${record.triggerAt.toISOString().slice(5, 16)}` : "";
  const next = "nextTriggerAt" in record ? ` ${record.nextTriggerAt?.toISOString().slice(5, 16) ?? null}` : "";
  const whom = "guestId" in record ? ` ${record.guestId ?? record.userId}` : "";
  return `${write.op} ${write.type}${due}${next}${whom}`;
}

const writesOf = (...given: Parameters<typeof rearm>): string[] => rearm(...given).writes.map(told);

describe("a plan on events", () => {
  it("REM-3 holds the deliveries of a reminder that it sets, and when it is due next", () => {
    expect(writesOf([insert("reminder", reminder)])).toEqual([
      "insert reminder null",
      "insert delivery 03-05T12:00 ann",
    ]);
    expect(writesOf([insert("reminder", reminder)], { events: [dailyWith()] })).toEqual([
      "insert reminder 03-09T12:00",
      ...["05", "06", "07", "08"].map((day) => `insert delivery 03-${day}T12:00 ann`),
    ]);
  });

  it("REM-3 arms the reminders of an event anew that it moves, and holds on to them", () => {
    const moved = meetingWith({ startLocal: "2026-03-06T09:00:00", endLocal: "2026-03-06T10:00:00" });
    const write = replace("calendarEvent", meeting, moved, now);
    const deliveries = [deliveryWith(), deliveryWith({ id: "others", reminderId: "other" })];
    expect(writesOf([write], { reminders: [reminder], deliveries })).toEqual([
      "replace calendarEvent",
      "insert delivery 03-06T07:00 ann",
      "remove delivery delivery",
      "check reminder reminder",
    ]);
    const next = reminderWith({ nextTriggerAt: on("03-05T12:00") });
    expect(writesOf([write], { reminders: [next] }).at(-1)).toBe("replace reminder null");
    expect(writesOf([replace("calendarEvent", meeting, dailyWith(), now)], { reminders: [reminder] }).at(-1)).toBe(
      "replace reminder 03-09T12:00",
    );
  });

  it("REM-3 takes what was not sent yet away with a reminder that it removes", () => {
    const deliveries = [
      deliveryWith(),
      deliveryWith({ id: "tried", state: "failed", tries: 1 }),
      deliveryWith({ id: "sent", state: "sent", nextTryAt: null }),
      deliveryWith({ id: "others", reminderId: "other" }),
    ];
    expect(writesOf([remove("reminder", reminder)], { reminders: [reminder], deliveries })).toEqual([
      "remove reminder reminder",
      "remove delivery delivery",
    ]);
    expect(rearm([check("reminder", "reminder", 1)], { deliveries }).writes).toHaveLength(1);
    expect(writesOf([remove("guest", guestWith({ id: "reminder" }))], { deliveries })).toEqual([
      "remove guest reminder",
    ]);
  });

  it("REM-4 reminds the guests that there will be", () => {
    const forAll = reminderWith({ audience: "all" });
    const kim = guestWith({ id: "kim" });
    const state = { guests: [guestWith(), kim], reminders: [forAll] };
    const held = check("guest", "lee", 1);
    expect(writesOf([held, remove("guest", kim), insert("guest", guestWith({ id: "max" }))], state)).toEqual([
      "check guest lee",
      "remove guest kim",
      "insert guest",
      "insert delivery 03-05T12:00 ann",
      "insert delivery 03-05T12:00 lee",
      "insert delivery 03-05T12:00 max",
      "check reminder reminder",
    ]);
  });

  it("REM-1 counts occurrences that were taken out, but those that were put away", () => {
    const days = ["05", "06", "07", "08"].map((day) => `2026-03-${day}T14:00:00`);
    const events = [
      dailyWith({ excludedStarts: days }),
      takenOutAt("2026-03-06"),
      takenOutAt("2026-03-07", { archivedAt: now }),
    ];
    const own = reminderWith({ id: "own", eventId: "taken-2026-03-06", amount: 2 });
    expect(writesOf([insert("reminder", reminder), insert("reminder", own)], { events })).toEqual([
      "insert reminder 03-09T12:00",
      "insert reminder null",
      "insert delivery 03-06T14:00 ann",
      "insert delivery 03-06T13:00 ann",
    ]);
    expect(timetablesOf(events).map(({ event, overrides }) => [event.id, overrides.map(({ id }) => id)])).toEqual([
      ["meeting", ["taken-2026-03-06"]],
    ]);
  });

  it("REM-3 leaves whatever else it writes as it is", () => {
    const writes = [
      check("user", "ann", 1),
      insert("guest", guestWith({ eventId: "elsewhere" })),
      insert("delivery", deliveryWith()),
    ];
    expect(rearm(writes).writes).toEqual(writes);
    expect(rearm(writes).warnings).toEqual([]);
  });
});

describe("who asks for a reminder", () => {
  const past = meetingWith({ startLocal: "2026-03-02T10:30:00", endLocal: "2026-03-02T11:00:00" });
  const passed = [{ code: "REMINDER_TIME_PASSED" }];

  it("REM-3 is told when its time has passed already", () => {
    expect(rearm([insert("reminder", reminder)], { events: [past] }).warnings).toEqual(passed);
    expect(rearm([insert("reminder", reminder)]).warnings).toEqual([]);
    for (const year of ["2026", "2046"]) {
      const far = meetingWith({ startLocal: `${year}-06-02T10:30:00`, endLocal: `${year}-06-02T11:00:00` });
      expect(rearm([insert("reminder", reminder)], { events: [far] }).warnings).toEqual([]);
    }
    const instant = reminderWith({ mode: "atInstant", amount: null, unit: null, at: on("03-01T08:00") });
    expect(rearm([insert("reminder", instant)], { events: [dailyWith()] }).warnings).toEqual(passed);
  });

  it("REM-3 is not told so of one that was there before, or that is put away", () => {
    const state = { events: [past], reminders: [reminder] };
    expect(rearm([check("calendarEvent", "meeting", 1)], state).warnings).toEqual([]);
    expect(rearm([replace("reminder", reminder, { audience: "all" }, now)], state).warnings).toEqual([]);
    expect(rearm([insert("reminder", reminderWith({ archivedAt: now }))], { events: [past] }).warnings).toEqual([]);
  });
});

it("REM-3 what belongs to an occurrence that was taken out belongs to its series", () => {
  expect(rootOf(meeting)).toBe("meeting");
  expect(rootOf(takenOutAt("2026-03-06"))).toBe("meeting");
});

it("REM-3 tells which records of a type a plan touches", () => {
  const writes = [
    insert("guest", guestWith({ id: "a" })),
    replace("guest", guestWith({ id: "b" }), {}, now),
    remove("guest", guestWith({ id: "c" })),
    check("guest", "d", 1),
    check("user", "e", 1),
    { op: "reassign", type: "guest", field: "userId", many: false, from: "x", to: "y", at: now } as Write,
  ];
  expect(writtenIds(writes, "guest")).toEqual(["a", "b", "c", "d"]);
});
