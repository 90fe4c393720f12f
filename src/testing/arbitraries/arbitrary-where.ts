import fc from "fast-check";
import type { FieldKind } from "../../model/field-kinds.js";
import { fieldsOf } from "../../model/field-kinds.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import type { Where } from "../../query/where.js";
import { arbitraryScalar, arbitraryTexts } from "./arbitrary-scalar.js";

type Condition = Readonly<Record<string, unknown>>;

/** Any condition on records of a type, as callers of lists write it: on its own fields, combined to a depth of four. */
export function arbitraryWhere<T extends RecordType>(type: T): fc.Arbitrary<Where<RecordTypes[T]>> {
  const fields = [...fieldsOf(type)].filter(([, { kind }]) => kind !== "json");
  const one = fc
    .constantFrom(...fields)
    .chain(([name, { kind }]) => conditionOn(kind).map((condition): Condition => ({ [name]: condition })));
  const several = fc.array(one, { maxLength: 3 }).map((parts): Condition => Object.assign({}, ...parts));
  const { where } = fc.letrec<{ where: Condition }>((tie) => ({
    where: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      several,
      fc.record({ not: tie("where") }, plain),
      fc.record({ and: fc.array(tie("where"), { maxLength: 3 }) }, plain),
      fc.record({ or: fc.array(tie("where"), { maxLength: 3 }) }, plain),
    ),
  }));
  return where as fc.Arbitrary<Where<RecordTypes[T]>>; // of the fields that the type has
}

const plain = { noNullPrototype: true } as const;

function conditionOn(kind: FieldKind): fc.Arbitrary<unknown> {
  if (kind === "list") return fc.record({ overlaps: arbitraryTexts }, plain);
  const value = arbitraryScalar(kind);
  const equal = { eq: fc.option(value), in: fc.array(fc.option(value), { maxLength: 3 }) };
  const order = kind === "boolean" ? {} : { lt: value, lte: value, gt: value, gte: value };
  const text = kind === "text" ? { contains: value } : {};
  return fc.oneof(fc.option(value), fc.record({ ...equal, ...order, ...text }, { requiredKeys: [], ...plain }));
}
