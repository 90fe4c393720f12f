import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventResult, Opportunity } from "crmkit";
import { summarizeRecurrence } from "crmkit";
import { readCalendar, writeCalendar } from "crmkit/icalendar";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import type { Tour } from "./tour.js";

/** Follows an opportunity up each week: a series, one occurrence moved, the rest changed, undone, and exchanged as a file. */
export async function followUp(tour: Tour, opportunity: Opportunity): Promise<void> {
  const { ann, out, phrases } = tour;
  out.section(phrases.followingUp(opportunity.name));
  const monday = nextMonday();
  const { event, guests } = await ann.calendar.create({
    subject: phrases.followUp,
    type: "meeting",
    opportunityId: opportunity.id,
    startLocal: `${monday}T10:00`,
    recurrence: { frequency: "weekly", weekdays: [1], end: { kind: "count", count: 5 } },
    guests: [{ email: "buyer@apollo.example" }],
  });
  for (const { recurrence } of [en, fr])
    out.line(
      `  ${event.recurrence && event.startLocal ? summarizeRecurrence(event.recurrence, event.startLocal, recurrence) : ""}`,
    );
  out.line(phrases.invited(guests.length));
  await showOccurrences(tour);
  await moveOne(tour, event.id, `${inDays(monday, 7)}T10:00:00`, `${inDays(monday, 8)}T15:00`);
  const rest = await changeRest(tour, event.id, `${inDays(monday, 14)}T10:00:00`, `${inDays(monday, 14)}T14:00`);
  await exchange(tour, [event.id, rest.event.id]);
  await undo(tour, rest);
}

async function moveOne({ ann, out, phrases }: Tour, eventId: string, occurrence: string, startLocal: string) {
  const { event } = await ann.calendar.update({ eventId, occurrence, scope: "this", changes: { startLocal } });
  out.line(phrases.movedOne(occurrence.slice(0, 10), startLocal.replace("T", " "), event.overriddenFields.join(", ")));
}

async function changeRest(tour: Tour, eventId: string, occurrence: string, startLocal: string): Promise<EventResult> {
  const { ann, out, phrases } = tour;
  const command = { eventId, occurrence, scope: "following", changes: { startLocal } } as const;
  const preview = await ann.calendar.preview.update(command);
  out.line(phrases.wouldChange(preview.ok ? preview.value.writes.length : 0));
  const changed = await ann.calendar.update(command);
  out.line(phrases.changedRest(occurrence.slice(0, 10), startLocal.slice(11)));
  await showOccurrences(tour);
  return changed;
}

/** Writes the series into a file, and reads it back: it is the same, so nothing changes. */
async function exchange({ ann, out, phrases }: Tour, eventIds: readonly string[]): Promise<void> {
  const file = join(tmpdir(), "crmkit-follow-up.ics");
  const { events } = await ann.calendar.export({ eventIds });
  await writeFile(file, writeCalendar(events, { now: new Date(), name: phrases.followUp }));
  const read = readCalendar(await readFile(file, "utf8"), { timeZone: "Europe/Paris" });
  const outcomes = await ann.calendar.import({ events: read.events });
  out.line(
    phrases.exchanged(read.events.length, read.refused.length, outcomes.map(({ outcome }) => outcome).join(", ")),
  );
}

async function undo(tour: Tour, { journalId }: EventResult): Promise<void> {
  if (journalId === null) return;
  await tour.ann.calendar.undo({ journalId });
  tour.out.line(tour.phrases.undoneRest);
  await showOccurrences(tour);
}

async function showOccurrences({ ann, out }: Tour): Promise<void> {
  const from = new Date();
  const { entries } = await ann.calendar.agenda({ from, to: new Date(from.getTime() + 60 * dayMs) });
  for (const entry of entries)
    if (!entry.concealed) out.line(`  ${entry.start.slice(0, 16).replace("T", " ")}  ${entry.event.subject}`);
}

const dayMs = 86_400_000;

/** The Monday after today, in UTC. */
function nextMonday(): string {
  const now = new Date();
  return inDays(now.toISOString().slice(0, 10), 8 - (now.getUTCDay() || 7));
}

const inDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
