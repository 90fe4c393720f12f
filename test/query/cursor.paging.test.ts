import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { comparePositions, positionReader } from "../../src/query/compare-values.js";
import { decodeCursor, encodeCursor } from "../../src/query/cursor.js";
import type { Filter } from "../../src/query/filter.js";
import { matcherOf } from "../../src/query/matches.js";
import { parseWhere } from "../../src/query/parse-where.js";
import type { SortKey } from "../../src/query/query.js";
import type { QueryRecord } from "../support/query-fields.js";
import { conditions, queryRecords, queryScope } from "../support/query-fields.js";
import { sortKeys } from "../support/sort-keys.js";

const records = fc.uniqueArray(queryRecords, { maxLength: 30, selector: ({ id }) => id });

/** What happens to the records after a page was read. */
interface Change {
  readonly added: readonly QueryRecord[];
  readonly removed: readonly number[];
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ added: fc.array(queryRecords, { maxLength: 3 }), removed: fc.array(fc.nat(), { maxLength: 2 }) }),
  { maxLength: 40 },
);

/** Reads all pages with a cursor from one to the next, the records changing in between. */
function readAll(
  stored: Map<string, QueryRecord>,
  filter: Filter,
  sort: readonly SortKey[],
  limit: number,
  meanwhile: readonly Change[],
): QueryRecord[] {
  const query = { type: "lead" as const, filter, sort };
  const position = positionReader(sort);
  const compare = comparePositions(sort);
  const read: QueryRecord[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 1_000; page++) {
    const after = cursor === null ? null : decodeCursor(query, cursor);
    if (cursor !== null && after === null) throw new Error("the cursor does not fit its own query");
    const rest = [...stored.values()]
      .filter(matcherOf(filter))
      .filter((record) => after === null || compare(position(record), after) > 0)
      .sort((a, b) => compare(position(a), position(b)));
    const records = rest.slice(0, limit);
    read.push(...records);
    const last = records.at(-1);
    if (rest.length <= limit || last === undefined) return read;
    cursor = encodeCursor(query, position(last));
    change(stored, meanwhile[page]);
  }
  throw new Error("the pages do not end");
}

function change(stored: Map<string, QueryRecord>, { added, removed }: Change = { added: [], removed: [] }): void {
  for (const place of removed) stored.delete([...stored.keys()][place % Math.max(stored.size, 1)] ?? "");
  for (const record of added) stored.set(record.id, record);
}

describe("LEAD-6 paging", () => {
  test.prop([records, conditions, sortKeys, fc.integer({ min: 1, max: 7 }), changes], { numRuns: 400 })(
    "gives every record that was there all the time exactly once, whatever comes and goes meanwhile",
    (before, where, sort, limit, meanwhile) => {
      const { scope } = queryScope();
      const filter = parseWhere(scope, where, []);
      const stored = new Map(before.map((record) => [record.id, record]));
      const ids = readAll(stored, filter, sort, limit, meanwhile).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const staying = before.filter((record) => stored.get(record.id) === record).filter(matcherOf(filter));
      for (const { id } of staying) expect(ids).toContain(id);
    },
  );

  test.prop([records, conditions, sortKeys, fc.integer({ min: 1, max: 7 })])(
    "gives what one page of everything gives, in the same order",
    (before, where, sort, limit) => {
      const filter = parseWhere(queryScope().scope, where, []);
      const stored = () => new Map(before.map((record) => [record.id, record]));
      expect(readAll(stored(), filter, sort, limit, [])).toEqual(readAll(stored(), filter, sort, 1_000, []));
    },
  );
});
