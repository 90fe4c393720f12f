import fc from "fast-check";
import type {
  ExchangedDetails,
  ExchangedEvent,
  ExchangedGuest,
  ExchangedParts,
} from "../../../src/calendar/exchange/exchanged-event.js";
import { addDays, civilDateOf } from "../../../src/kernel/civil-date.js";
import { type LocalDateTime, localDateTimeOf, type OccurrenceStart } from "../../../src/kernel/local-date-time.js";
import { formatRRule } from "../../../src/recurrence/format-rrule.js";
import { parseRRule } from "../../../src/recurrence/parse-rrule.js";

const zones = [
  "UTC",
  "Europe/Paris",
  "Europe/Dublin",
  "America/New_York",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Asia/Kolkata",
  "Asia/Jerusalem",
  "Australia/Lord_Howe",
];

const unit = fc.oneof(
  fc.constantFrom("\\", ";", ",", ":", "\n", '"', "^", "é", "😀", "\u2028", " ", "\t", "n", "N"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
);
const anyText = (maxLength: number) =>
  fc.string({ unit, maxLength }).filter((text) => text.length <= 255 && !text.includes("\r") && !text.includes("\0"));
const fullText = (maxLength: number) => anyText(maxLength).filter((text) => text.trim() !== "");

const localTime = fc
  .integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2050, 0) / 60_000 })
  .map((minutes) => localDateTimeOf(minutes * 60));
const date = fc.integer({ min: 7_000, max: 30_000 }).map(civilDateOf);
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000));
const email = fc.integer({ min: 1, max: 40 }).map((i) => `guest${i}@example.org`);
const person = fc.record({ name: anyText(30), email });
const guest: fc.Arbitrary<ExchangedGuest> = fc.record({
  name: anyText(30),
  email,
  answer: fc.constantFrom("yes" as const, "no" as const, "maybe" as const, null),
});
const alarm = fc.oneof(
  fc.record({
    mode: fc.constant("beforeStart" as const),
    amount: fc.integer({ min: 0, max: 100_000 }),
    unit: fc.constantFrom("minute" as const, "hour" as const, "day" as const, "week" as const),
  }),
  fc.record({ mode: fc.constant("atInstant" as const), at: instant }),
);

const times = fc.oneof(
  fc
    .tuple(localTime, fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...zones))
    .map(([startLocal, minutes, timeZone]) => ({
      allDay: false,
      startLocal,
      endLocal: localDateTimeOf(Date.parse(`${startLocal}Z`) / 1000 + minutes * 60),
      startOn: null,
      endOn: null,
      timeZone,
    })),
  fc.tuple(date, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...zones)).map(([startOn, days, timeZone]) => ({
    allDay: true,
    startLocal: null,
    endLocal: null,
    startOn,
    endOn: addDays(startOn, days),
    timeZone,
  })),
);

const details: fc.Arbitrary<ExchangedDetails> = fc
  .record({
    subject: fullText(100),
    description: fc.option(fullText(200)),
    location: fc.option(fullText(60)),
    place: fc.option(fc.tuple(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: -180_000, max: 180_000 }))),
    visibility: fc.constantFrom("public" as const, "private" as const),
    busy: fc.boolean(),
    status: fc.constantFrom("planned" as const, "done" as const, "cancelled" as const, null),
    times,
  })
  .map(({ place, times: when, ...rest }) => ({
    ...rest,
    ...when,
    latitude: place === null ? null : place[0] / 1000,
    longitude: place === null ? null : place[1] / 1000,
  }));

const lines = fc.subarray([
  "CATEGORIES:Ventes,Réunion 😀",
  "URL;VALUE=URI:https://example.org/?a=1;b=2",
  'X-__PROTO__;X-P="a:b",c:constructor',
  "PRIORITY:5",
  `X-LONG:${"é".repeat(100)}`,
]);
const parts = fc.subarray([
  "BEGIN:VLOCATION\nUID:place\nNAME:Salle é\nEND:VLOCATION",
  "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER;RELATED=END:PT0S\nDESCRIPTION:x\nEND:VALARM",
]);

/** What is kept stands in the order in which it goes out, and only what the fields do not say otherwise. */
const withExtras = (base: Omit<ExchangedParts, "extras">): fc.Arbitrary<ExchangedParts> =>
  fc
    .record({ lines, parts, language: fc.boolean(), tentative: fc.boolean(), secret: fc.boolean(), role: fc.boolean() })
    .map((kept) => {
      const { status, visibility } = base.details;
      const all = [
        ...(kept.language ? ["SUMMARY;LANGUAGE=fr:"] : []),
        ...(kept.tentative && status === "planned" ? ["STATUS:TENTATIVE"] : []),
        ...(kept.secret && visibility === "private" ? ["CLASS:CONFIDENTIAL"] : []),
        ...(kept.role ? base.guests.map(({ email: to }) => `ATTENDEE;ROLE=CHAIR;RSVP=TRUE:mailto:${to}`) : []),
        ...kept.lines,
        ...kept.parts,
      ];
      return { ...base, extras: all.length === 0 ? null : all.join("\n") };
    });

const exchangedParts: fc.Arbitrary<ExchangedParts> = fc
  .record({
    details,
    organizer: fc.option(person),
    guests: fc.uniqueArray(guest, { selector: (one) => one.email, maxLength: 4 }),
    alarms: fc.uniqueArray(alarm, { selector: (one) => JSON.stringify(one), maxLength: 3 }),
    revision: fc.integer({ min: 0, max: 1_000_000 }),
    changedAt: instant,
  })
  .chain(withExtras);

const startOf = ({ details: { startOn, startLocal } }: ExchangedParts): OccurrenceStart =>
  (startOn ?? startLocal) as OccurrenceStart;

const laterStarts = (start: OccurrenceStart) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 4 })
    .map((days) =>
      days.map((day) => `${addDays(start.slice(0, 10) as never, day)}${start.slice(10)}` as OccurrenceStart),
    )
    .map((starts) => starts.sort());

const ruleTexts = fc.constantFrom(
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3;COUNT=10",
  "FREQ=WEEKLY;COUNT=999",
  "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
  "FREQ=MONTHLY",
  "FREQ=YEARLY;COUNT=4",
  "FREQ=DAILY;UNTIL=20991231T235959Z",
  "FREQ=DAILY;COUNT=1200",
);

/** The rule as it is read, so that what goes without saying is left out. */
function ruleOf(text: string, start: OccurrenceStart, zone: string): Pick<ExchangedEvent, "recurrence" | "rruleText"> {
  const parsed = parseRRule(start.length === 10 ? text.replace("T235959Z", "") : text, start, zone);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.refusals)}`);
  const { recurrence } = parsed.value;
  if (recurrence === null) return parsed.value;
  const again = parseRRule(formatRRule(recurrence, start, zone), start, zone);
  if (!again.ok) throw new Error("a rule that was read is not read again");
  return again.value;
}

const series = (uid: string, base: ExchangedParts): fc.Arbitrary<ExchangedEvent> => {
  const start = startOf(base);
  return fc
    .record({
      rule: ruleTexts,
      excludedStarts: laterStarts(start),
      extraStarts: laterStarts(start),
      overrides: fc.uniqueArray(fc.record({ parts: exchangedParts, day: fc.integer({ min: 0, max: 400 }) }), {
        selector: ({ day }) => day,
        maxLength: 2,
      }),
    })
    .map(({ rule, excludedStarts, extraStarts, overrides }) => ({
      uid,
      originalStart: null,
      ...base,
      ...ruleOf(rule, start, base.details.timeZone),
      excludedStarts,
      extraStarts,
      overrides: overrides.map(({ parts: own, day }) => ({
        originalStart: `${addDays(start.slice(0, 10) as never, day)}${start.slice(10)}` as OccurrenceStart,
        ...own,
      })),
    }));
};

const once = (uid: string, base: ExchangedParts): fc.Arbitrary<ExchangedEvent> =>
  fc.option(fc.constant(startOf(base) as LocalDateTime)).map((originalStart) => ({
    uid,
    originalStart,
    ...base,
    recurrence: null,
    rruleText: null,
    excludedStarts: [],
    extraStarts: [],
    overrides: [],
  }));

/** Events and series with all that calendars tell each other, each UID once. */
export const exchangedEvents: fc.Arbitrary<readonly ExchangedEvent[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000 }), { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        exchangedParts.chain((base) => fc.oneof(once(`${id};é@example.org`, base), series(`${id}@crm`, base))),
      ),
    ),
  );
