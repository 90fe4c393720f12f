import { withRoom } from "../columns/int-lists.js";
import type { MatchColumn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { storeOf } from "../columns/match-table.js";
import type { Texts } from "../columns/record-texts.js";
import type { ValueTable } from "../columns/value-table.js";
import { valueText } from "../columns/value-table.js";
import type { RecordReader } from "../scan/record-reader.js";
import type { ThreadPool } from "./thread-pool.js";
import type { NewValues, ReadValues } from "./thread-task.js";

/** So many batches are with each thread at a time: it need not wait for the next. */
const batchesAhead = 2;
/** After so many batches a thread begins anew, so that it needs no more memory than for their values. */
const batchesRemembered = 10;

/** The numbers that the values of a thread have in the table, by their kind and the number that the thread gave them. */
type ValueNumbers = Map<string, Int32Array>;

/** A batch that a thread reads. */
interface Asked {
  readonly thread: number;
  readonly renew: boolean;
  readonly answer: Promise<ReadValues>;
}

/** Reads records on other threads: these normalise, and this one gives each value its number, batch by batch in the order of reading. */
export function threadedReader(table: MatchTable, pool: ThreadPool, recordsAtOnce: number): RecordReader {
  const numbers = Array.from({ length: pool.size }, (): ValueNumbers => new Map());
  const asked: Asked[] = [];
  let batches = 0;
  const takeNext = async (): Promise<void> => {
    const next = asked.shift();
    if (next === undefined) return;
    const own = numbers[next.thread] as ValueNumbers; // each thread has its own
    if (next.renew) own.clear();
    takeValues(table, own, await next.answer);
  };
  let texts: Texts = [];
  let records = 0;
  const handOver = async (): Promise<void> => {
    while (asked.length >= pool.size * batchesAhead) await takeNext();
    const thread = batches % pool.size;
    const renew = Math.floor(batches / pool.size) % batchesRemembered === 0;
    asked.push({ thread, renew, answer: pool.ask(thread, "read", { texts, renew }) });
    batches++;
    [texts, records] = [[], 0];
  };
  return {
    add: async (some) => {
      for (const record of some) {
        table.readTexts(record, texts, texts.length);
        if (++records >= recordsAtOnce) await handOver();
      }
    },
    end: async () => {
      if (records > 0) await handOver();
      while (asked.length > 0) await takeNext();
    },
  };
}

/** Takes what a thread read into the table, by the numbers that values have there. */
function takeValues(table: MatchTable, numbers: ValueNumbers, { cells, values }: ReadValues): void {
  for (const one of values) numbers.set(one.kind, keepValues(table, numbers.get(one.kind) ?? new Int32Array(0), one));
  const { width } = table.cells;
  const [first, count] = [table.rows, cells.length / width];
  table.rows += count;
  table.cells.ids = withRoom(table.cells.ids, table.rows * width);
  for (const column of table.columns.values()) {
    const own = numbers.get(column.kind) ?? new Int32Array(0);
    column.counts = withRoom(column.counts, column.store.table.size);
    for (let row = 0; row < count; row++) takeCells(column, own, cells, row * width, (first + row) * width);
  }
}

function takeCells(column: MatchColumn, numbers: Int32Array, from: Int32Array, start: number, to: number): void {
  const { ids } = column.cells;
  for (let i = column.from; i < column.from + column.width; i++) {
    const value = from[start + i] as number;
    const id = value < 0 ? -1 : (numbers[value] as number);
    ids[to + i] = id;
    if (id >= 0) column.counts[id] = (column.counts[id] as number) + 1;
  }
}

/** Gives new values their numbers in the table, and known ones the flags that they got; tells the numbers of all of them. */
function keepValues(
  table: MatchTable,
  before: Int32Array,
  { kind, from, units, starts, flags }: NewValues,
): Int32Array {
  const keep = table.keepers.get(kind);
  if (keep === undefined) throw new RangeError(`No values of the kind ${kind}`);
  const added: ValueTable = { size: starts.length - 1, units, starts, slots: new Int32Array(0) };
  const numbers = withRoom(before, from + added.size);
  numbers.set(keep(Array.from({ length: added.size }, (_, value) => valueText(added, value))), from);
  const { facts } = storeOf(table, kind);
  for (let value = 0; value < flags.length; value++) {
    if (flags[value] === 0) continue;
    const id = numbers[value] as number;
    facts.flags = withRoom(facts.flags, id + 1);
    facts.flags[id] = (facts.flags[id] as number) | (flags[value] as number);
  }
  return numbers;
}
