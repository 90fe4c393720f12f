import type { CivilPeriod } from "../../kernel/civil-date.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import type { StorageCase } from "../kit/storage-case.js";
import { store } from "./ask.js";
import { aggregateQuery, requireRows } from "./ask-figures.js";

/** An instant or a date, and the first day of the period that it lies in, each worked out by hand. */
type Dated = readonly [value: string, firstDay: string];

async function requirePeriods(
  storage: Storage,
  field: "lostAt" | "createdOn",
  period: CivilPeriod,
  zone: string,
  dated: readonly Dated[],
): Promise<void> {
  const kind = field === "lostAt" ? "instant" : "date";
  const days = [...new Set(dated.map(([, day]) => day))].sort();
  const rows = days.map((day) => ({ group: [day], measures: [dated.filter(([, of]) => of === day).length] }));
  await requireRows(storage, aggregateQuery("lead", { groupBy: [{ field, kind, period, zone }] }), rows);
}

const instants = (
  id: string,
  proves: string,
  zone: string,
  period: CivilPeriod,
  dated: readonly Dated[],
): StorageCase => ({
  id: `aggregate.periods/${id}`,
  proves,
  check: async (storage) => {
    const leads = dated.map(([at], i) => buildRecord("lead", { id: `l${i}`, lostAt: new Date(at) }));
    await store(storage, "lead", leads);
    await requirePeriods(storage, "lostAt", period, zone, dated);
  },
});

const periodsOfDates: Readonly<Record<CivilPeriod, readonly Dated[]>> = {
  day: [
    ["2026-01-01", "2026-01-01"],
    ["2024-02-29", "2024-02-29"],
    ["0001-01-01", "0001-01-01"],
  ],
  week: [
    ["2025-12-28", "2025-12-22"],
    ["2025-12-29", "2025-12-29"],
    ["2026-01-01", "2025-12-29"],
    ["2026-01-04", "2025-12-29"],
    ["2026-01-05", "2026-01-05"],
    ["2024-02-29", "2024-02-26"],
    ["1969-12-31", "1969-12-29"],
    ["1969-12-28", "1969-12-22"],
  ],
  month: [
    ["2026-01-31", "2026-01-01"],
    ["2026-02-01", "2026-02-01"],
    ["1969-12-31", "1969-12-01"],
  ],
  year: [
    ["2025-12-31", "2025-01-01"],
    ["2026-01-01", "2026-01-01"],
    ["9999-12-31", "9999-01-01"],
  ],
};

const datesCase = (period: CivilPeriod): StorageCase => ({
  id: `aggregate.periods/dates by ${period}`,
  proves: `Dates are grouped by the first day of their ${period}, whatever the zone.`,
  check: async (storage) => {
    const dated = periodsOfDates[period];
    const leads = dated.map(([createdOn], i) => buildRecord("lead", { id: `l${i}`, createdOn }));
    await store(storage, "lead", leads);
    for (const zone of ["UTC", "Pacific/Apia", "America/New_York"]) {
      await requirePeriods(storage, "createdOn", period, zone, dated);
    }
  },
});

/** Periods of dates, and of instants where a zone's clocks change. */
export const periodCases: readonly StorageCase[] = [
  ...(["day", "week", "month", "year"] as const).map(datesCase),
  instants("days by UTC", "A day by UTC ends with its last millisecond.", "UTC", "day", [
    ["2026-03-01T23:59:59.999Z", "2026-03-01"],
    ["2026-03-02T00:00:00.000Z", "2026-03-02"],
    ["1969-12-31T23:59:59.999Z", "1969-12-31"],
    ["1970-01-01T00:00:00.000Z", "1970-01-01"],
  ]),
  instants("days of Paris", "In Paris the day of 23 hours and that of 25 are days.", "Europe/Paris", "day", [
    ["2026-03-28T22:59:59.999Z", "2026-03-28"],
    ["2026-03-28T23:00:00.000Z", "2026-03-29"],
    ["2026-03-29T21:59:59.999Z", "2026-03-29"],
    ["2026-03-29T22:00:00.000Z", "2026-03-30"],
    ["2026-10-24T21:59:59.999Z", "2026-10-24"],
    ["2026-10-24T22:00:00.000Z", "2026-10-25"],
    ["2026-10-25T22:59:59.999Z", "2026-10-25"],
    ["2026-10-25T23:00:00.000Z", "2026-10-26"],
  ]),
  instants("days of New York", "Days west of Greenwich begin later than by UTC.", "America/New_York", "day", [
    ["2026-03-08T04:59:59.999Z", "2026-03-07"],
    ["2026-03-08T05:00:00.000Z", "2026-03-08"],
    ["2026-03-09T03:59:59.999Z", "2026-03-08"],
    ["2026-03-09T04:00:00.000Z", "2026-03-09"],
    ["2026-11-01T03:59:59.999Z", "2026-10-31"],
    ["2026-11-02T04:59:59.999Z", "2026-11-01"],
    ["2026-11-02T05:00:00.000Z", "2026-11-02"],
  ]),
  instants("days of Kolkata", "Offsets of half an hour count.", "Asia/Kolkata", "day", [
    ["2026-06-01T18:29:59.999Z", "2026-06-01"],
    ["2026-06-01T18:30:00.000Z", "2026-06-02"],
  ]),
  instants("days of Lord Howe", "Clocks that change by half an hour are followed.", "Australia/Lord_Howe", "day", [
    ["2026-04-04T12:59:59.999Z", "2026-04-04"],
    ["2026-04-04T13:00:00.000Z", "2026-04-05"],
    ["2026-04-05T13:29:59.999Z", "2026-04-05"],
    ["2026-04-05T13:30:00.000Z", "2026-04-06"],
  ]),
  instants("days of Apia", "A day that a zone left out has no group.", "Pacific/Apia", "day", [
    ["2011-12-30T09:59:59.999Z", "2011-12-29"],
    ["2011-12-30T10:00:00.000Z", "2011-12-31"],
    ["2011-12-31T09:59:59.999Z", "2011-12-31"],
    ["2011-12-31T10:00:00.000Z", "2012-01-01"],
  ]),
  instants("days without midnight", "A day that begins at one o'clock begins there.", "America/Sao_Paulo", "day", [
    ["2018-11-04T02:59:59.999Z", "2018-11-03"],
    ["2018-11-04T03:00:00.000Z", "2018-11-04"],
    ["2018-11-05T01:59:59.999Z", "2018-11-04"],
    ["2018-11-05T02:00:00.000Z", "2018-11-05"],
  ]),
  instants("weeks", "Weeks begin on Monday in the zone, also across the turn of the year.", "Europe/Paris", "week", [
    ["2025-12-28T22:59:59.999Z", "2025-12-22"],
    ["2025-12-28T23:00:00.000Z", "2025-12-29"],
    ["2026-01-04T22:59:59.999Z", "2025-12-29"],
    ["2026-01-04T23:00:00.000Z", "2026-01-05"],
    ["2026-03-29T21:59:59.999Z", "2026-03-23"],
    ["2026-03-29T22:00:00.000Z", "2026-03-30"],
  ]),
  instants("months", "Months begin in the zone.", "America/New_York", "month", [
    ["2026-03-01T04:59:59.999Z", "2026-02-01"],
    ["2026-03-01T05:00:00.000Z", "2026-03-01"],
    ["2026-04-01T03:59:59.999Z", "2026-03-01"],
    ["2026-04-01T04:00:00.000Z", "2026-04-01"],
  ]),
  instants("years", "Years begin in the zone.", "Pacific/Auckland", "year", [
    ["2025-12-31T10:59:59.999Z", "2025-01-01"],
    ["2025-12-31T11:00:00.000Z", "2026-01-01"],
    ["2026-12-31T10:59:59.999Z", "2026-01-01"],
  ]),
  {
    id: "aggregate.periods/none",
    proves: "What has no value is a group of its own, the last, and so it is among several keys.",
    check: async (storage) => {
      const rows = [
        ["2026-03-28T23:30:00.000Z", "x"],
        [null, "x"],
        ["2026-03-29T00:30:00.000Z", null],
        [null, "x"],
      ] as const;
      const leads = rows.map(([at, title], i) =>
        buildRecord("lead", { id: `l${i}`, title, lostAt: at === null ? null : new Date(at) }),
      );
      await store(storage, "lead", leads);
      const byDay = { field: "lostAt", kind: "instant", period: "day", zone: "Europe/Paris" } as const;
      const byTitle = { field: "title", kind: "text", period: null, zone: "UTC" } as const;
      await requireRows(storage, aggregateQuery("lead", { groupBy: [byDay] }), [
        { group: ["2026-03-29"], measures: [2] },
        { group: [null], measures: [2] },
      ]);
      await requireRows(storage, aggregateQuery("lead", { groupBy: [byTitle, byDay] }), [
        { group: ["x", "2026-03-29"], measures: [1] },
        { group: ["x", null], measures: [2] },
        { group: [null, "2026-03-29"], measures: [1] },
      ]);
    },
  },
];
