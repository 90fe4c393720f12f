import type { CivilDate } from "../../../src/kernel/civil-date.js";
import { addDays } from "../../../src/kernel/civil-date.js";
import type { Storage } from "../../../src/ports/storage.js";
import { aggregateRecords } from "../../../src/query/aggregate.js";
import { fieldValue } from "../../../src/query/field-value.js";
import type { Scalar } from "../../../src/query/filter.js";
import { matcherOf } from "../../../src/query/matches.js";
import type { AggregateQuery, AggregateRow, GroupKey } from "../../../src/query/query.js";
import type { BrokenStorage } from "./broken-storage.js";
import { everyRecord } from "./broken-storage.js";

/** Changes what is asked for and what comes. */
const figuring =
  (
    answer: (rows: readonly AggregateRow[], query: AggregateQuery) => readonly AggregateRow[],
    ask: (query: AggregateQuery) => AggregateQuery = (query) => query,
  ) =>
  (sound: Storage): Storage => ({
    ...sound,
    aggregate: async (query) => answer(await sound.aggregate(ask(query)), query),
  });

const asking = (ask: (query: AggregateQuery) => AggregateQuery) => figuring((rows) => rows, ask);
const grouping = (change: (key: GroupKey) => GroupKey) =>
  asking((query) => ({ ...query, groupBy: query.groupBy.map(change) }));

/** Computes figures from the records themselves. */
const computing =
  (compute: (records: readonly object[], query: AggregateQuery) => readonly AggregateRow[]) =>
  (sound: Storage): Storage => ({
    ...sound,
    aggregate: async (query) => {
      if ((query.type as string) === "nonsense") return sound.aggregate(query);
      return compute((await everyRecord(sound, query.type)).filter(matcherOf(query.filter)), query);
    },
  });

/** Exchanges the figures of one kind. */
const measuring = (
  exchange: (figure: Scalar | null, i: number, query: AggregateQuery, records: readonly object[]) => Scalar | null,
) =>
  computing((records, query) =>
    aggregateRecords(records, query).map(({ group, measures }) => ({
      group,
      measures: measures.map((figure, i) => exchange(figure, i, query, records)),
    })),
  );

/** A mean over all records, those without a value too. */
function meanOfAll(
  figure: Scalar | null,
  i: number,
  { measures, groupBy }: AggregateQuery,
  records: readonly object[],
) {
  const { op, field } = measures[i] ?? {};
  if (op !== "average" || groupBy.length > 0 || figure === null) return figure;
  return records.reduce((sum, record) => sum + Number(fieldValue(record, field ?? "")), 0) / records.length;
}

const winterOffsets: Readonly<Record<string, string>> = {
  "Europe/Paris": "Etc/GMT-1",
  "America/New_York": "Etc/GMT+5",
  "America/Sao_Paulo": "Etc/GMT+3",
};

const dayMs = 86_400_000;

/** Begins weeks on Sunday: those from Monday of everything a day later, a day earlier. */
const weeksFromSunday = computing((records, query) => {
  const weekly = query.groupBy.filter(({ period }) => period === "week");
  const later = records.map((record) =>
    Object.assign(
      { ...record },
      ...weekly.map(({ field }) => {
        const value = fieldValue(record, field);
        if (value === null || field.includes(".")) return {};
        return { [field]: value instanceof Date ? new Date(value.getTime() + dayMs) : addDays(value as CivilDate, 1) };
      }),
    ),
  );
  return aggregateRecords(later, query).map(({ group, measures }) => ({
    group: group.map((part, i) => {
      const { period, field } = query.groupBy[i] ?? {};
      return part !== null && period === "week" && !field?.includes(".") ? addDays(part as CivilDate, -1) : part;
    }),
    measures,
  }));
});

const collator = new Intl.Collator("en", { numeric: false });

/** Storages whose figures are wrong. */
export const brokenFigures: readonly BrokenStorage[] = [
  {
    fault: "gives no row where there is no record",
    breaks: ["aggregate.groups", "aggregate.measures"],
    make: figuring((rows, query) =>
      query.groupBy.length === 0 && query.measures[0]?.op === "count" && rows[0]?.measures[0] === 0 ? [] : rows,
    ),
  },
  {
    fault: "leaves out the group of what has no value",
    breaks: ["aggregate.groups", "aggregate.measures", "aggregate.periods"],
    make: figuring((rows) => rows.filter(({ group }) => !group.includes(null))),
  },
  {
    fault: "gives the group of what has no value first",
    breaks: ["aggregate.groups", "aggregate.measures", "aggregate.periods"],
    make: figuring((rows) => {
      const none = rows.filter(({ group }) => group[0] === null);
      return [...none, ...rows.filter((row) => !none.includes(row))];
    }),
  },
  {
    fault: "groups without regard to case",
    breaks: ["aggregate.groups"],
    make: computing((records, query) => {
      const folded = (record: object) =>
        "title" in record && typeof record.title === "string"
          ? { ...record, title: record.title.toLowerCase() }
          : record;
      const isByTitle = query.groupBy.some(({ field }) => field === "title");
      return aggregateRecords(isByTitle ? records.map(folded) : records, query);
    }),
  },
  {
    fault: "orders groups by the rules of a language",
    breaks: ["aggregate.groups"],
    make: figuring((rows, { groupBy }) =>
      groupBy.length === 1 && groupBy[0]?.kind === "text"
        ? [...rows].sort(({ group: [a = null] }, { group: [b = null] }) =>
            a === null || b === null ? Number(a === null) - Number(b === null) : collator.compare(String(a), String(b)),
          )
        : rows,
    ),
  },
  {
    fault: "does not filter what it counts",
    breaks: ["aggregate.groups", "aggregate.measures", "aggregate.periods"],
    make: asking((query) => ({ ...query, filter: { op: "and", filters: [] } })),
  },
  {
    fault: "sums nothing to null",
    breaks: ["aggregate.measures"],
    make: figuring((rows, { measures }) =>
      rows.map((row) => ({
        ...row,
        measures: row.measures.map((figure, i) => (measures[i]?.op === "sum" && figure === 0 ? null : figure)),
      })),
    ),
  },
  {
    fault: "counts nulls in means",
    breaks: ["aggregate.measures"],
    make: measuring(meanOfAll),
  },
  {
    fault: "sums in single precision",
    breaks: ["aggregate.measures"],
    make: measuring((figure, i, { measures }) => (measures[i]?.op === "sum" ? Math.fround(Number(figure)) : figure)),
  },
  {
    fault: "finds the least text by the rules of a language",
    breaks: ["aggregate.measures"],
    make: measuring((figure, i, { measures }, records) => {
      const { op, kind, field } = measures[i] ?? {};
      const texts = records
        .map((record) => fieldValue(record, field ?? ""))
        .filter((value) => typeof value === "string");
      return op === "min" && kind === "text" && records.length < 50
        ? (texts.sort(collator.compare)[0] ?? null)
        : figure;
    }),
  },
  {
    fault: "gives least and greatest instants as texts",
    breaks: ["aggregate.measures"],
    make: measuring((figure) => (figure instanceof Date ? figure.toISOString() : figure)),
  },
  {
    fault: "takes the greatest for the least",
    breaks: ["aggregate.measures"],
    make: asking((query) => ({
      ...query,
      measures: query.measures.map((measure) =>
        measure.op === "min" && measure.kind !== "number" ? { ...measure, op: "max" } : measure,
      ),
    })),
  },
  {
    fault: "groups by days of UTC",
    breaks: ["aggregate.periods"],
    make: grouping((key) => ({ ...key, zone: "UTC" })),
  },
  {
    fault: "knows no summer time",
    breaks: ["aggregate.periods"],
    make: grouping((key) => ({ ...key, zone: winterOffsets[key.zone] ?? key.zone })),
  },
  { fault: "begins weeks on Sunday", breaks: ["aggregate.periods"], make: weeksFromSunday },
  {
    fault: "moves dates by the zone",
    breaks: ["aggregate.periods"],
    make: figuring((rows, { groupBy }) =>
      groupBy.length === 1 &&
      groupBy[0]?.kind === "date" &&
      groupBy[0].period === "day" &&
      groupBy[0].zone === "America/New_York"
        ? rows.map((row) => ({
            ...row,
            group: row.group.map((part) => (part === null ? null : addDays(part as CivilDate, -1))),
          }))
        : rows,
    ),
  },
];
