import type { Storage } from "../../ports/storage.js";
import type { Filter, OrderFilter, Scalar } from "../../query/filter.js";
import type { StorageCase } from "../kit/storage-case.js";
import { requireMatches } from "./ask.js";
import type { Ladder, Rung } from "./ladders.js";
import { ladders, rungsOf, storeLadder } from "./ladders.js";

/** A filter and the places of the values that it lets through; `null` is the place of what has no value. */
type Expectation = readonly [Filter, (place: number | null) => boolean];

/** Every operator on every kind of field that has an order, with records that have no value. */
export const filterCases: readonly StorageCase[] = ladders.flatMap((ladder) => [
  caseOn(
    ladder,
    "eq",
    "finds one value, `null` like any other, and nothing for a value that no record has",
    equalities,
  ),
  caseOn(ladder, "in", "finds any of several values, `null` among them, and nothing for none", lists),
  ...(ladder.kind === "boolean" ? [] : [caseOn(ladder, "order", "compares, never holding for `null`", orders)]),
  caseOn(ladder, "not", "holds wherever the other does not, also for `null`", negations),
]);

function caseOn(
  ladder: Ladder,
  operator: string,
  proves: string,
  expectations: (ladder: Ladder) => readonly Expectation[],
): StorageCase {
  return {
    id: `find.filter/${operator} on ${ladder.name}`,
    proves: `\`${operator}\` on ${ladder.name} ${proves}.`,
    check: async (storage) => {
      await storeLadder(storage, ladder);
      const rungs = rungsOf(ladder);
      for (const expectation of expectations(ladder)) await requireRungs(storage, ladder, rungs, expectation);
    },
  };
}

function requireRungs(
  storage: Storage,
  { type }: Ladder,
  rungs: readonly Rung[],
  [filter, holds]: Expectation,
): Promise<void> {
  const expected = rungs.filter(({ place }) => holds(place)).map(({ id }) => id);
  return requireMatches(storage, type, filter, expected);
}

const eq = ({ field, kind }: Ladder, value: Scalar | null): Filter => ({ op: "eq", field, kind, value });
const isIn = ({ field, kind }: Ladder, values: readonly (Scalar | null)[]): Filter => ({
  op: "in",
  field,
  kind,
  values,
});

function equalities(ladder: Ladder): Expectation[] {
  const found = ladder.values.map((value, i): Expectation => [eq(ladder, value), (place) => place === i]);
  const absent: Expectation[] = ladder.absent === null ? [] : [[eq(ladder, ladder.absent), () => false]];
  return [...found, ...absent, [eq(ladder, null), (place) => place === null]];
}

function lists(ladder: Ladder): Expectation[] {
  const [first = null, second = null] = ladder.values;
  return [
    [isIn(ladder, []), () => false],
    [isIn(ladder, [second]), (place) => place === 1],
    [isIn(ladder, [second, first, second]), (place) => place === 0 || place === 1],
    [isIn(ladder, [null]), (place) => place === null],
    [isIn(ladder, [first, null]), (place) => place === null || place === 0],
    [isIn(ladder, ladder.values), (place) => place !== null],
  ];
}

const holdsFor: Readonly<Record<OrderFilter["op"], (place: number, of: number) => boolean>> = {
  lt: (place, of) => place < of,
  lte: (place, of) => place <= of,
  gt: (place, of) => place > of,
  gte: (place, of) => place >= of,
};

function orders({ field, kind, values }: Ladder): Expectation[] {
  return (["lt", "lte", "gt", "gte"] as const).flatMap((op) =>
    values.map((value, of): Expectation => {
      const holds = (place: number | null): boolean => place !== null && holdsFor[op](place, of);
      return [{ op, field, kind, value }, holds];
    }),
  );
}

function negations(ladder: Ladder): Expectation[] {
  const all = [...equalities(ladder), ...lists(ladder), ...(ladder.kind === "boolean" ? [] : orders(ladder))];
  return all.flatMap(([filter, holds]): Expectation[] => {
    const not: Filter = { op: "not", filter };
    return [
      [not, (place) => !holds(place)],
      [{ op: "not", filter: not }, holds],
    ];
  });
}
