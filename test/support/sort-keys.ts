import fc from "fast-check";
import type { SortKey } from "../../src/query/query.js";
import { kindOf, scalarFields } from "./query-fields.js";

const keyOn = (field: (typeof scalarFields)[number]): fc.Arbitrary<SortKey> =>
  fc.record({
    field: fc.constant(field),
    kind: fc.constant(kindOf(field)),
    direction: fc.constantFrom("asc", "desc"),
    nulls: fc.constantFrom("first", "last"),
  });

/** Orders by up to three fields of each kind, made total by the id. */
export const sortKeys: fc.Arbitrary<readonly SortKey[]> = fc
  .tuple(fc.array(fc.constantFrom(...scalarFields).chain(keyOn), { maxLength: 3 }), keyOn("id"))
  .map(([keys, id]) => [...keys.filter(({ field }) => field !== "id"), id]);
