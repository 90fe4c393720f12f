/** A time during which the clocks of a zone keep their offset. */
export interface ZoneStretch {
  /** When it begins, in milliseconds since 1970, itself included. */
  readonly from: number;
  /** When it ends, itself not included. */
  readonly to: number;
  /** What the clocks are ahead of UTC meanwhile, in milliseconds. */
  readonly offset: number;
}

/** The offsets of a zone by instant. */
export interface ZoneTable {
  /** The offset at an instant, in milliseconds. */
  readonly offsetAt: (instant: number) => number;
  /** A stretch that an instant lies in; it may be cut off at an end although the offset holds on. */
  readonly stretchAt: (instant: number) => ZoneStretch;
}

/** Offsets are read from the runtime for so long at a time: about a year. */
const spanMs = 366 * 86_400_000;

/** No offset of any zone held for less than that. */
const stepMs = 3 * 86_400_000;

/** The last instant that there is, and the first with a minus. */
const lastInstant = 8.64e15;

const tables = new Map<string, ZoneTable>();

/** More than there are zones. A zone is known by any capitals, so that callers could otherwise fill the memory. */
const mostTables = 1_000;

/**
 * The table of a zone, made when it is first asked for.
 * @throws RangeError for a zone that the runtime does not know.
 */
export function zoneTable(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  const made = makeTable(offsetReader(zone));
  if (tables.size >= mostTables) tables.clear();
  tables.set(zone, made);
  return made;
}

/** Asks the runtime once for each span that is looked at; afterwards an offset is a look-up, mostly in the last stretch. */
function makeTable(read: (instant: number) => number): ZoneTable {
  const spans = new Map<number, readonly ZoneStretch[]>();
  let last: ZoneStretch = { from: 0, to: 0, offset: 0 };
  const stretchAt = (instant: number): ZoneStretch => {
    if (instant >= last.from && instant < last.to) return last;
    const span = Math.floor(instant / spanMs);
    let stretches = spans.get(span);
    if (stretches === undefined) {
      stretches = stretchesOf(span, read);
      spans.set(span, stretches);
    }
    last = stretches.find(({ to }) => instant < to) ?? last;
    return last;
  };
  return { stretchAt, offsetAt: (instant) => stretchAt(instant).offset };
}

function stretchesOf(span: number, read: (instant: number) => number): readonly ZoneStretch[] {
  const end = Math.min((span + 1) * spanMs, lastInstant + 1);
  const found: ZoneStretch[] = [];
  let from = Math.max(span * spanMs, -lastInstant);
  let offset = read(from);
  for (let low = from; low < end - 1; ) {
    const high = Math.min(low + stepMs, end - 1);
    const next = read(high);
    if (next !== offset) {
      const to = firstInstantOf(next, low, high, read);
      found.push({ from, to, offset });
      from = to;
      offset = next;
    }
    low = high;
  }
  found.push({ from, to: end, offset });
  return found;
}

/** The first instant at which the clocks show an offset that they show at `high` and not at `low`. */
function firstInstantOf(offset: number, low: number, high: number, read: (instant: number) => number): number {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (read(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
}

function offsetReader(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  return (instant) => parseOffset(format.format(instant));
}

/** Reads `GMT`, `GMT+05:30` and `GMT-00:44:30`, as the runtime writes offsets. */
function parseOffset(text: string): number {
  const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  if (hours === undefined) return 0;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === "-" ? -size : size;
}
