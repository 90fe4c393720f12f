import fc from "fast-check";
import { expect, it } from "vitest";
import type { EventResult } from "../../src/calendar/event-result.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import type { ModelEdit, ModelPlace, ModelSeries } from "../support/calendar-model.js";
import { edited, later, modelSeries, placeOf, shownOf } from "../support/calendar-model.js";
import { findingsIn } from "../support/findings-in.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";

const numRuns = Number(process.env["FC_RUNS"] ?? 60);
const start = "2026-03-20T10:00:00" as LocalDateTime;

const place = { pick: fc.nat(30), scope: fc.constantFrom("this" as const, "following" as const, "all" as const) };
const edit: fc.Arbitrary<ModelEdit> = fc.oneof(
  fc.record({ ...place, kind: fc.constant("rename" as const), subject: fc.constantFrom("a", "b", "c") }),
  fc.record({ ...place, kind: fc.constant("move" as const), hours: fc.integer({ min: -40, max: 40 }) }),
  fc.record({
    ...place,
    kind: fc.constant("status" as const),
    status: fc.constantFrom("planned" as const, "done" as const, "cancelled" as const),
  }),
);

/** Carries out an edit; `null` where it is refused. */
async function carryOut(
  { ann }: World,
  { series, occurrence }: ModelPlace,
  given: ModelEdit,
): Promise<EventResult | null> {
  const { calendar } = ann;
  const target = { eventId: series.eventId, occurrence: occurrence.key, scope: given.scope };
  const current = given.scope === "this" ? (occurrence.start ?? occurrence.key) : occurrence.key;
  try {
    if (given.kind === "rename") return await calendar.update({ ...target, changes: { subject: given.subject } });
    if (given.kind === "move")
      return await calendar.update({ ...target, changes: { startLocal: later(current, given.hours) } });
    const commands = { planned: calendar.replan, done: calendar.done, cancelled: calendar.cancel };
    return await commands[given.status](target);
  } catch (error) {
    if (isCrmError(error, "REFUSED")) return null;
    throw error;
  }
}

/** What the agenda shows, from the statuses and subjects that are stored. */
async function shown({ ann }: World): Promise<string[]> {
  const { entries } = await ann.calendar.agenda({ from: new Date("2025-06-01"), to: new Date("2027-06-01") });
  return entries
    .map((entry) => (entry.concealed ? "" : `${entry.start} ${entry.event.subject} ${entry.event.status}`))
    .sort();
}

it("SEC-5 REC-7 EVT-3 EVT-10 any sequence of edits of a series shows what an explicit list of its occurrences shows", async () => {
  const steps = fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 14 });
  const law = fc.asyncProperty(steps, fc.integer({ min: 2, max: 7 }), async (given, count) => {
    const world = openWorld();
    const rrule = `FREQ=DAILY;INTERVAL=2;COUNT=${count}`;
    const { event } = await world.ann.calendar.create({ subject: "a", type: "task", startLocal: start, rrule });
    let model: readonly ModelSeries[] = [modelSeries(event.id, start, "a", count)];
    for (const [one, takesBack] of given) {
      const at = placeOf(model, one.pick);
      const result = await carryOut(world, at, one);
      const next = edited(model, at, one, result?.event.id ?? "");
      expect(result === null ? "refused" : "carried out").toBe(next === null ? "refused" : "carried out");
      expect(await shown(world)).toEqual(shownOf(next ?? model));
      const journalId = result?.journalId ?? null;
      if (takesBack && journalId !== null) {
        await world.ann.calendar.undo({ journalId });
        expect(await shown(world)).toEqual(shownOf(model));
      } else model = next ?? model;
    }
    expect(await findingsIn(world.crm)).toEqual([]);
  });
  await fc.assert(law, { numRuns });
});
