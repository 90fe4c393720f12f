import fc from "fast-check";
import { foldText } from "../../kernel/fold-text.js";
import type { Field, FieldKind } from "../../model/field-kinds.js";
import { fieldsOf } from "../../model/field-kinds.js";
import type { RecordType } from "../../model/record-types.js";
import type { Filter } from "../../query/filter.js";
import type { AggregateQuery, GroupKey, Measure, SortKey } from "../../query/query.js";
import { arbitraryScalar, arbitraryTexts } from "./arbitrary-scalar.js";

/** A field that a query names. */
type NamedField = Pick<Field, "kind"> & { readonly field: string };

/** The custom fields that queries name; each may be asked for as any kind, whatever its name says. */
export const customNames = ["text", "number", "boolean", "date", "list"] as const;

const zones = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"];

/** The fields that queries may name. A custom field is declared as any kind, whatever it holds. */
function fieldsFor(type: RecordType): NamedField[] {
  const own = [...fieldsOf(type)].map(([field, { kind }]) => ({ field, kind }));
  const kinds: FieldKind[] = ["text", "number", "boolean", "date", "list"];
  const custom = customNames.flatMap((name) => kinds.map((kind) => ({ field: `custom.${name}`, kind })));
  return [...own.filter(({ kind }) => kind !== "json"), ...custom];
}

const among = (fields: readonly NamedField[], ...kinds: FieldKind[]): fc.Arbitrary<NamedField> =>
  fc.constantFrom(...fields.filter(({ kind }) => kinds.includes(kind)));

/** Any filter that a storage may be asked for on records of a type. */
export function arbitraryFilter(type: RecordType): fc.Arbitrary<Filter> {
  const fields = fieldsFor(type);
  const scalars = among(fields, "text", "number", "boolean", "instant", "date");
  const eq = scalars.chain((at) =>
    fc.option(arbitraryScalar(at.kind)).map((value): Filter => ({ op: "eq", ...at, value })),
  );
  const oneOf = scalars.chain((at) =>
    fc
      .array(fc.option(arbitraryScalar(at.kind)), { maxLength: 4 })
      .map((values): Filter => ({ op: "in", ...at, values })),
  );
  const order = fc
    .tuple(fc.constantFrom("lt", "lte", "gt", "gte"), among(fields, "text", "number", "instant", "date"))
    .chain(([op, at]) => arbitraryScalar(at.kind).map((value): Filter => ({ op, ...at, value })));
  const contains = among(fields, "text").chain((at) =>
    arbitraryScalar("text").map((text): Filter => ({ op: "contains", ...at, text: foldText(String(text)) })),
  );
  const overlaps = among(fields, "list").chain((at) =>
    arbitraryTexts.map((values): Filter => ({ op: "overlaps", ...at, values })),
  );
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      ...[eq, oneOf, order, contains, overlaps],
      fc.record({ op: fc.constantFrom("and", "or"), filters: fc.array(tie("filter"), { maxLength: 3 }) }),
      fc.record({ op: fc.constant("not"), filter: tie("filter") }),
    ),
  })).filter;
}

/** Any order that a storage may be asked for; it ends with the id. */
export function arbitrarySort(type: RecordType): fc.Arbitrary<SortKey[]> {
  const field = among(fieldsFor(type), "text", "number", "boolean", "instant", "date");
  const key = fc
    .tuple(field, fc.constantFrom("asc", "desc"), fc.constantFrom("first", "last"))
    .map(([at, direction, nulls]): SortKey => ({ ...at, direction, nulls }));
  const byId = fc
    .constantFrom("asc", "desc")
    .map((direction): SortKey => ({ field: "id", kind: "text", direction, nulls: "last" }));
  return fc.tuple(fc.array(key, { maxLength: 3 }), byId).map(([keys, last]) => [...keys, last]);
}

/** Any figures that a storage may be asked for. */
export function arbitraryAggregate(type: RecordType): fc.Arbitrary<AggregateQuery> {
  const fields = fieldsFor(type);
  const plain = among(fields, "text", "number", "boolean", "date").map(
    (at): GroupKey => ({ ...at, period: null, zone: "UTC" }),
  );
  const periods = fc
    .tuple(among(fields, "instant", "date"), fc.constantFrom("day", "week", "month", "year"), fc.constantFrom(...zones))
    .map(([at, period, zone]): GroupKey => ({ ...at, period, zone }));
  const count = fc.constant<Measure>({ op: "count", field: null, kind: "number" });
  const figure = fc
    .tuple(fc.constantFrom("sum", "average"), among(fields, "number"))
    .map(([op, at]): Measure => ({ op, ...at }));
  const extreme = fc
    .tuple(fc.constantFrom("min", "max"), among(fields, "text", "number", "boolean", "instant", "date"))
    .map(([op, at]): Measure => ({ op, ...at }));
  return fc.record({
    type: fc.constant(type),
    filter: arbitraryFilter(type),
    groupBy: fc.array(fc.oneof(plain, periods), { maxLength: 3 }),
    measures: fc.array(fc.oneof(count, figure, extreme), { minLength: 1, maxLength: 4 }),
  });
}
