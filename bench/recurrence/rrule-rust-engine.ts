import type { Engine, Series } from "./engine.js";

/** What is used of rrule-rust. It is native, and a lock file cannot hold it for every machine: it is not a dependency. */
interface RRuleRust {
  readonly DateTime: {
    fromDate(date: Date): RustTime;
    fromTimestamp(ms: number): RustTime;
    local(year: number, month: number, day: number, hour: number, minute: number, second: number): RustTime;
  };
  readonly DtStart: new (at: RustTime, zone: string) => object;
  readonly RRule: { fromString(text: string): object };
  readonly RRuleSet: new (parts: { dtstart: object; rrules: readonly object[] }) => RustSet;
}

interface RustTime {
  toTimestamp(): number;
}

interface RustSet extends Iterable<RustTime> {
  readonly cache: { disable(): void };
  between(from: RustTime, to: RustTime, inclusive: boolean): Iterable<RustTime>;
}

/** How rrule-rust comes to a machine on which it is to be compared. */
export const howToInstall = "npm install --no-save rrule-rust@3.1.1";

/** rrule-rust in the zones of the series, where it is installed. It has no question for the next start: its iterator is run to it. */
export async function loadRRuleRust(): Promise<Engine | null> {
  const name = "rrule-rust";
  const library = await import(name).then(
    (loaded: RRuleRust) => loaded,
    () => null,
  );
  return library === null ? null : engineOf(library);
}

const engineOf = (library: RRuleRust): Engine => ({
  name: "rrule-rust 3.1.1",
  tells: "instants",
  mostSeries: Number.POSITIVE_INFINITY,
  between: (series, from, to) => {
    const make = rule(library, series);
    const { DateTime } = library;
    return () => {
      const bounds = [DateTime.fromDate(from), DateTime.fromTimestamp(to.getTime() - 1_000)] as const; // it knows no milliseconds
      return Array.from(make().between(...bounds, true), (at) => at.toTimestamp());
    };
  },
  next: (series, after) => {
    const make = rule(library, series);
    return () => {
      for (const start of make()) if (start.toTimestamp() > after.getTime()) return [start.toTimestamp()];
      return [];
    };
  },
});

function rule({ DateTime, DtStart, RRule, RRuleSet }: RRuleRust, { rule: text, start, zone }: Series) {
  const rrules = [RRule.fromString(text)];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = start.split(/\D/).map(Number);
  const local = DateTime.local(year, month, day, hour, minute, second);
  return () => {
    const set = new RRuleSet({ dtstart: new DtStart(local, zone), rrules });
    set.cache.disable();
    return set;
  };
}
