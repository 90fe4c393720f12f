import fc from "fast-check";
import type { CivilDate } from "../../src/kernel/civil-date.js";
import { civilDateOf, epochDayOf } from "../../src/kernel/civil-date.js";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import type { IsoWeekday, Recurrence, RecurrenceEnd, RecurrenceFrequency } from "../../src/model/recurrence.js";
import { alignStart } from "../../src/recurrence/align-start.js";
import { recurrenceObjections } from "../../src/recurrence/recurrence-objections.js";
import type { RecurringTimes } from "../../src/recurrence/recurring-times.js";

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<IsoWeekday>;
const day = (from: string, to: string): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: epochDayOf(from as CivilDate), max: epochDayOf(to as CivilDate) }).map(civilDateOf);

const few = <T>(one: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    fc.constant<T[]>([]),
    fc.uniqueArray(one, { minLength: 1, maxLength, selector: (value) => JSON.stringify(value) }),
  );

const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(28, 29, 30, 31, -1, -2, -29, -31));

const nth = (frequency: RecurrenceFrequency, months: number): fc.Arbitrary<number | null> => {
  if (frequency !== "monthly" && frequency !== "yearly") return fc.constant(null);
  const most = frequency === "yearly" && months === 0 ? 52 : 5;
  return fc.oneof(fc.constant(null), fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }));
};

const end: fc.Arbitrary<RecurrenceEnd> = fc.oneof(
  fc.constant<RecurrenceEnd>({ kind: "never" }),
  fc.integer({ min: 1, max: 40 }).map((count): RecurrenceEnd => ({ kind: "count", count })),
  day("2030-01-01", "2040-12-31").map((date): RecurrenceEnd => ({ kind: "until", date })),
);

/** Records like those of the library. */
const plain = { noNullPrototype: true } as const;

/** Recurrences of every kind, some of which never happen. */
const recurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    frequency: fc.constantFrom<RecurrenceFrequency>("daily", "weekly", "monthly", "yearly"),
    months: mostly<number[]>([], few(fc.integer({ min: 1, max: 12 }), 4)),
  })
  .chain(({ frequency, months }) =>
    fc.record(
      {
        frequency: fc.constant(frequency),
        months: fc.constant(months),
        interval: mostly(1, fc.integer({ min: 1, max: 7 })),
        weekdays: few(fc.record({ day: weekday, nth: nth(frequency, months.length) }, plain), 4),
        monthDays: frequency === "weekly" ? fc.constant<number[]>([]) : mostly<number[]>([], few(monthDay, 4)),
        setPositions: mostly<number[]>([], few(fc.constantFrom(1, 2, 3, -1, -2), 2)),
        overflow: fc.constantFrom("skip" as const, "lastDay" as const),
        weekStart: mostly<IsoWeekday>(1, weekday),
        end,
      },
      plain,
    ),
  );

const zones = ["UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"];

/** Where and when a series starts. */
export interface SeriesPlace {
  /** The time of its start; empty for whole days. */
  readonly times?: readonly string[];
  readonly zones?: readonly string[];
}

/** Series without exceptions to which there is no objection, and which fall on their start. */
export const arbitraryTimes = ({
  times = ["", "T00:00:00", "T02:30:00", "T09:00:00", "T23:59:59"],
  zones: timeZones = zones,
}: SeriesPlace = {}): fc.Arbitrary<RecurringTimes & { readonly recurrence: Recurrence }> =>
  fc
    .record({
      recurrence,
      date: day("2020-01-01", "2030-01-01"),
      time: fc.constantFrom(...times),
      timeZone: fc.constantFrom(...timeZones),
    })
    .map(({ recurrence: rule, date, time, timeZone }) =>
      aligned({
        start: `${date}${time}` as OccurrenceStart,
        timeZone,
        recurrence: rule,
        rruleText: null,
        excludedStarts: [],
        extraStarts: [],
      }),
    )
    .filter((series) => recurrenceObjections(series).length === 0) as fc.Arbitrary<
    RecurringTimes & { readonly recurrence: Recurrence }
  >;

const aligned = (times: RecurringTimes): RecurringTimes => ({ ...times, start: alignStart(times) ?? times.start });
