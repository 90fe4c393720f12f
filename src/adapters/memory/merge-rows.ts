import type { Row } from "./row.js";

/** Reads several runs of rows, each in order, as one. Of equal rows that of the earlier run comes first. */
export function* mergeRows(runs: readonly Iterable<Row>[], compare: (a: Row, b: Row) => number): Generator<Row> {
  const [only, second] = runs;
  if (only !== undefined && second === undefined) return yield* only;
  const heads = runs.flatMap((run) => {
    const rest = run[Symbol.iterator]();
    const next = rest.next();
    return next.done === true ? [] : [{ row: next.value, rest }];
  });
  for (;;) {
    const [first, ...others] = heads;
    if (first === undefined) return;
    const least = others.reduce((best, head) => (compare(head.row, best.row) < 0 ? head : best), first);
    yield least.row;
    const next = least.rest.next();
    if (next.done === true) heads.splice(heads.indexOf(least), 1);
    else least.row = next.value;
  }
}
