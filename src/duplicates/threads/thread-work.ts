import { withoutFacts } from "../columns/keep-value.js";
import type { MatchTable } from "../columns/match-table.js";
import { addTexts, emptyMatchTable } from "../columns/match-table.js";
import type { Matcher } from "../matcher.js";
import { createMatcher } from "../matcher.js";
import type { MatchRules } from "../rules/match-rules.js";
import { compareRows } from "../scan/compare-rows.js";
import { blocksOf, keysOf } from "./shared-keys.js";
import { useShared } from "./shared-table.js";
import type { NewValues, TaskKind, ThreadMessage, ThreadTasks } from "./thread-task.js";

/** An answer, and the buffers that are handed over with it. */
interface Done<Kind extends TaskKind> {
  readonly answer: ThreadTasks[Kind]["answer"];
  readonly transfer: readonly ArrayBuffer[];
}

/** What one thread knows of a search. */
interface ThreadState {
  readonly rules: MatchRules;
  /** Compares the records that there are. */
  readonly matcher: Matcher;
  /** Reads records; its values are handed on and kept for some while, for they come again. */
  reading: MatchTable;
  /** How many values of each kind were handed on. */
  handedOn: Map<string, number>;
}

/** Does what a thread of a search is asked for, one task after the other. @throws RangeError for a task out of turn. */
export function threadWork(): (message: ThreadMessage) => Done<TaskKind> {
  let state: ThreadState | null = null;
  return (message) => {
    if (message.kind === "rules") {
      state = stateOf(message.task.rules);
      return { answer: null, transfer: [] };
    }
    if (state === null) throw new RangeError(`${message.kind} before there are rules`);
    return stepOf(state, message);
  };
}

const stateOf = (rules: MatchRules): ThreadState => ({
  rules,
  matcher: createMatcher(rules),
  reading: readingTable(rules),
  handedOn: new Map(),
});

const readingTable = (rules: MatchRules): MatchTable => emptyMatchTable(rules, undefined, withoutFacts);

function stepOf(state: ThreadState, message: Exclude<ThreadMessage, { kind: "rules" }>): Done<TaskKind> {
  switch (message.kind) {
    case "read":
      return read(state, message.task);
    case "keys":
      renew(state); // all records are read
      useShared(state.matcher.table, message.task.table);
      return { answer: toTheEnd(keysOf(state.matcher, message.task)), transfer: [] };
    case "compare":
      return compare(state.matcher, message.task);
  }
}

function renew(state: ThreadState): void {
  state.reading = readingTable(state.rules);
  state.handedOn = new Map();
}

function read(state: ThreadState, { texts, renew: anew }: ThreadTasks["read"]["task"]): Done<"read"> {
  if (anew) renew(state);
  const { reading } = state;
  reading.rows = 0; // those before are handed on
  addTexts(reading, texts);
  const cells = reading.cells.ids.slice(0, reading.rows * reading.cells.width);
  const values = [...reading.keepers.keys()].map((kind) => newValues(state, kind));
  const made = values.flatMap(({ units, starts, flags }) => [units, starts, flags]);
  return { answer: { cells, values }, transfer: buffersOf([cells, ...made]) };
}

function newValues({ reading, handedOn }: ThreadState, kind: string): NewValues {
  const store = reading.stores.get(kind);
  if (store === undefined) throw new RangeError(`No values of the kind ${kind}`);
  const { size, units, starts } = store.table;
  const from = handedOn.get(kind) ?? 0;
  handedOn.set(kind, size);
  const begin = starts[from] as number;
  return {
    kind,
    from,
    units: units.slice(begin, starts[size]),
    starts: starts.slice(from, size + 1).map((start) => start - begin),
    flags: store.facts.flags.slice(0, size),
  };
}

/** The buffers of arrays that were made here and are not shared. */
const buffersOf = (arrays: readonly { readonly buffer: ArrayBufferLike }[]): ArrayBuffer[] =>
  arrays.map(({ buffer }) => buffer as ArrayBuffer);

function compare(matcher: Matcher, task: ThreadTasks["compare"]["task"]): Done<"compare"> {
  const { keys, sorted, options, shares, next } = task;
  const comparisons = matcher.evidence.flatMap((piece) => piece.comparisons);
  for (const [c, comparison] of comparisons.entries()) comparison.shares.set(shares[c] ?? comparison.shares);
  const answer = toTheEnd(compareRows(matcher, blocksOf(matcher, keys, sorted), options, next));
  const { left, right, bits } = answer.pairs;
  return { answer, transfer: buffersOf([left, right, bits]) };
}

/** Does all that is left of some work. */
function toTheEnd<Result>(work: Generator<void, Result, undefined>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
