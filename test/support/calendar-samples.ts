import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import { sampleExchangedEvent } from "../../src/testing/ports/sample-exchanged-event.js";
import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { idSamples, listSamples, openInList, under } from "./list-samples.js";
import { underNewKey } from "./under-new-key.js";

const details = ({ own }: FacadeWorld) => ({
  subject: "Demo",
  type: "meeting",
  categoryId: own.eventCategoryId,
  allDay: false,
  startLocal: "2026-03-10T14:00",
  endLocal: "2026-03-10T15:30:00",
  timeZone: "Europe/Paris",
  recurrence: {
    frequency: "monthly",
    interval: 2,
    weekdays: [2, { day: 3, nth: null }],
    months: [3, 5],
    setPositions: [2, -1],
    overflow: "skip",
    weekStart: 7,
    end: { kind: "until", date: "2027-06-30" },
  },
  unmatchedStart: "move",
  description: "Bring the plans",
  location: "Lyon",
  latitude: 45.75,
  longitude: 4.85,
  organizerId: "ann",
  assignedToId: "ann",
  teamId: "sales",
  accountId: own.accountId,
  contactId: own.contactId,
  leadId: own.leadId,
  opportunityId: own.opportunityId,
  relatedKeys: ["quote/7", `calendarEvent/${own.seriesId}`],
  visibility: "public",
  busy: true,
  companyId: "acme-2",
  custom: { floor: 3 },
});

const guests = [
  { name: "Lee", email: "lee@acme.example", userId: "max", answer: "maybe" },
  { userId: "kim", email: "kim@acme.example" },
];
const one = ({ own }: FacadeWorld) => ({ eventId: own.eventId, expectedVersion: 1 });
const occurrence = ({ own }: FacadeWorld) => ({
  eventId: own.seriesId,
  occurrence: "2026-03-11T10:00:00",
  scope: "following",
  expectedVersion: 1,
});
const guest = ({ own }: FacadeWorld) => ({ ...one({ own } as FacadeWorld), guestId: own.guestId });

/** The commands on one event, which have previews too. */
const commands: Readonly<Record<string, FacadeSample>> = {
  create: { args: (world) => [{ ...details(world), status: "planned", guests, ...underNewKey(world) }] },
  update: { once: true, args: (world) => [{ ...one(world), changes: details(world) }] },
  done: { once: true, args: (world) => [occurrence(world)] },
  cancel: { once: true, args: (world) => [occurrence(world)] },
  replan: { once: true, args: (world) => [occurrence(world)] },
  invite: { once: true, args: (world) => [{ ...occurrence(world), guests }] },
  answer: { once: true, args: (world) => [{ ...guest(world), answer: "yes" }] },
  uninvite: { once: true, args: (world) => [guest(world)] },
  remind: {
    once: true,
    args: (world) => [
      {
        ...occurrence(world),
        reminder: {
          templateId: world.own.reminderTemplateId,
          before: { amount: 2, unit: "day" },
          audience: "all",
          userId: "ann",
        },
      },
    ],
  },
  unremind: { once: true, args: ({ own }) => [{ ...one({ own } as FacadeWorld), reminderId: own.reminderId }] },
  archive: { once: true, args: (world) => [one(world)] },
  restore: { once: true, args: (world) => [one(world)] },
  undo: { once: true, args: ({ own }) => [{ journalId: own.eventJournalId }] },
};

const override = sampleExchangedEvent("", {
  alarms: [{ mode: "atInstant", at: new Date("2026-03-09T08:00:00.000Z") }],
});
const told = sampleExchangedEvent("series@other.example", {
  organizer: { name: "Max", email: "max@other.example" },
  guests: [{ name: "Lee", email: "lee@acme.example", answer: "maybe" }],
  alarms: [{ mode: "beforeStart", amount: 15, unit: "minute" }],
  extras: "X-COLOR:red",
  recurrence: {
    frequency: "weekly",
    interval: 1,
    weekdays: [{ day: 1, nth: null }],
    monthDays: [],
    months: [],
    setPositions: [],
    overflow: "skip",
    weekStart: 1,
    end: { kind: "count", count: 5 },
  },
  excludedStarts: ["2026-03-16T10:00:00" as LocalDateTime],
  overrides: [
    {
      originalStart: "2026-03-09T10:00:00" as LocalDateTime,
      details: override.details,
      organizer: null,
      guests: [],
      alarms: override.alarms,
      revision: 1,
      changedAt: new Date("2026-02-02T00:00:00.000Z"),
      extras: null,
    },
  ],
});

const where = {
  subject: { contains: "e" },
  startsAt: { gte: new Date("2026-01-01T00:00:00.000Z") },
  status: { in: ["planned", null] },
  or: [{ busy: true }, { participantIds: { overlaps: ["ann"] } }],
};
const conditions = { where, search: "demo", archived: "with" };
const span = { from: new Date("2026-03-01T00:00:00.000Z"), to: new Date("2026-04-01T00:00:00.000Z") };
const ofUsers = { ...span, userIds: ["ann", "kim"] };
const lists = listSamples(conditions, ["subject", "startsAt"], ({ own }) => own.eventId);

const queries: Readonly<Record<string, FacadeSample>> = {
  ...lists,
  mine: { args: (world) => lists["list"]?.args(world) ?? [], open: openInList },
  agenda: {
    args: ({ own }) => [
      {
        ...ofUsers,
        types: ["meeting", "call"],
        categoryIds: [own.eventCategoryId],
        statuses: ["planned", null],
        about: `lead/${own.leadId}`,
        limit: 10,
      },
    ],
  },
  occurrences: { args: ({ own }) => [{ eventId: own.seriesId, ...span, limit: 10 }] },
  busy: { args: () => [ofUsers] },
  overlaps: { args: () => [ofUsers] },
  freeSlots: {
    args: () => [
      {
        ...ofUsers,
        minutes: 30,
        every: 15,
        limit: 5,
        workingHours: {
          timeZone: "Europe/Paris",
          days: { 1: [{ from: "09:00", to: "17:30" }] },
          daysOff: ["2026-03-09"],
        },
      },
    ],
  },
  guests: { args: (world) => [occurrence(world)] },
  reminders: { args: (world) => [occurrence(world)] },
  deliveries: { args: ({ own }) => [{ eventId: own.eventId, limit: 10, after: null }] },
  import: { once: true, args: () => [{ events: [told], type: "meeting" }] },
  export: { args: ({ own }) => [{ eventIds: [own.eventId, own.seriesId] }] },
  sync: {
    once: true,
    args: ({ own }) => [
      {
        source: "google",
        userId: "ann",
        cursor: null,
        onConflict: "ask",
        answers: { [own.eventId]: "theirs" },
        types: ["meeting", "call"],
      },
    ],
  },
  ...idSamples(["proposedGuests"], "eventId", ({ own }) => own.eventId),
};

/** A valid call of every method on events, by its name. */
export const calendarSamples: Readonly<Record<string, FacadeSample>> = {
  ...under("calendar", { ...commands, ...queries }),
  ...under("calendar.preview", commands),
};
