import { expect, it } from "vitest";
import { decideArchiveEvent } from "../../src/calendar/decide-archive-event.js";
import { decisionEnv } from "../support/lead-decision.js";
import { dailyWith, on, takenOutAt } from "../support/reminder-samples.js";

const env = decisionEnv();
const since = on("03-01T00:00");
const earlier = on("02-01T00:00");
const written = (...given: Parameters<typeof decideArchiveEvent>) => {
  const decision = decideArchiveEvent(...given);
  return decision.ok
    ? decision.value.writes.map((write) => ("record" in write ? [write.record.id, write.record.archivedAt] : []))
    : decision.refusals;
};

it("EVT-3 a series is put away with the occurrences that were taken out of it, and comes back with those that went with it", () => {
  const taken = [takenOutAt("2026-03-06"), takenOutAt("2026-03-07", { archivedAt: earlier })];
  expect(written(dailyWith(), taken, true, env)).toEqual([
    ["meeting", env.now],
    ["taken-2026-03-06", env.now],
  ]);
  const away = [takenOutAt("2026-03-06", { archivedAt: since }), takenOutAt("2026-03-07", { archivedAt: earlier })];
  expect(written(dailyWith({ archivedAt: since }), away, false, env)).toEqual([
    ["meeting", null],
    ["taken-2026-03-06", null],
  ]);
});

it("EVT-3 what stands so already is not written, and an occurrence is not put away by itself", () => {
  expect(written(dailyWith(), [takenOutAt("2026-03-06")], false, env)).toEqual([]);
  expect(written(takenOutAt("2026-03-06"), [], true, env)).toEqual([
    { code: "EVENT_OF_SERIES", params: { event: "Kick-off" } },
  ]);
});
