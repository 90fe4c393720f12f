import fc from "fast-check";
import type { Refusal } from "../../src/kernel/decision.js";
import type { Field, FieldKind } from "../../src/model/field-kinds.js";
import type { QueryScope } from "../../src/query/query-scope.js";

const kinds = {
  id: "text",
  text: "text",
  number: "number",
  boolean: "boolean",
  instant: "instant",
  date: "date",
  list: "list",
  json: "json",
  "nested.text": "text",
  "nested.number": "number",
  "custom.number": "number",
} as const satisfies Record<string, FieldKind>;

/** The name of a field that the queries of these tests may ask for: one of each kind, nested ones, one of the host's own. */
export type QueryField = keyof typeof kinds;

/** The fields with a single value. */
export const scalarFields = (Object.keys(kinds) as QueryField[]).filter(
  (field) => kinds[field] !== "list" && kinds[field] !== "json",
);

/** The kind of a field. */
export const kindOf = (field: QueryField): FieldKind => kinds[field];

/** A scope over those fields, and the faults that were noted in it. */
export function queryScope(zone = "Europe/Paris"): { readonly scope: QueryScope; readonly faults: Refusal[] } {
  const fields = new Map(
    Object.entries(kinds).map(([name, kind]): [string, Field] => [name, { kind, nullable: true }]),
  );
  const faults: Refusal[] = [];
  return { scope: { fields, zone, fault: (fault) => void faults.push(fault) }, faults };
}

/** The faults as `CODE path`. */
export const placesOf = (faults: readonly Refusal[]): string[] =>
  faults.map(({ code, path }) => [code, ...(path ?? [])].map(String).join(" "));

/** A record of the tests. */
export type QueryRecord = Readonly<Record<string, unknown>> & { readonly id: string };

const instants = ["1970-01-01T00:00:00.000Z", "2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00.000Z"];

/** Values of a kind, few enough to meet often, near the borders of what orders them. */
export const valuesOf: { readonly [K in FieldKind]: fc.Arbitrary<unknown> } = {
  text: fc.constantFrom("", "a", "A", "b", "é", "Élan", "elan vital", "\uFF21", "\u{1F600}"),
  number: fc.constantFrom(-1, -0, 0, 0.5, 1, 2 ** 53),
  boolean: fc.boolean(),
  instant: fc.constantFrom(...instants).map((iso) => new Date(iso)),
  date: fc.constantFrom("0001-01-01", "2025-12-31", "2026-01-01", "9999-12-31"),
  list: fc.subarray(["a", "b", "é"]),
  json: fc.constant({ deep: [1] }),
};

const orNull = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: values, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });

/** Records with a value or `null` in every field. */
export const queryRecords: fc.Arbitrary<QueryRecord> = fc.record({
  id: fc.uuid(),
  text: orNull(valuesOf.text),
  number: orNull(valuesOf.number),
  boolean: orNull(valuesOf.boolean),
  instant: orNull(valuesOf.instant),
  date: orNull(valuesOf.date),
  list: valuesOf.list,
  json: valuesOf.json,
  nested: orNull(fc.record({ text: orNull(valuesOf.text), number: orNull(valuesOf.number) })),
  custom: fc.oneof(fc.constant({}), fc.record({ number: fc.oneof(orNull(valuesOf.number), valuesOf.text) })),
});

/** Conditions as callers write them, on those fields. */
export const conditions: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.letrec<{
  condition: Readonly<Record<string, unknown>>;
}>((tie) => ({
  condition: fc
    .tuple(
      fc.array(fc.constantFrom(...scalarFields, "list" as const).chain(conditionOn), { maxLength: 2 }),
      fc.oneof(
        { depthSize: "small" },
        fc.constant({}),
        fc.record({ not: tie("condition") }),
        fc.record({ and: fc.array(tie("condition"), { maxLength: 3 }) }),
        fc.record({ or: fc.array(tie("condition"), { maxLength: 3 }) }),
      ),
    )
    .map(([fields, group]) => ({ ...Object.fromEntries(fields), ...group })),
})).condition;

function conditionOn(field: QueryField): fc.Arbitrary<[string, unknown]> {
  const kind = kindOf(field);
  return operatorsOn(kind, field === "id" ? fc.uuid() : valuesOf[kind]).map((condition) => [field, condition]);
}

function operatorsOn(kind: FieldKind, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (kind === "list") return fc.record({ overlaps: valuesOf.list });
  const equal = { eq: orNull(values), in: fc.array(orNull(values), { maxLength: 3 }) };
  const order = kind === "boolean" ? {} : { lt: values, lte: values, gt: values, gte: values };
  const text = kind === "text" ? { contains: values } : {};
  return fc.oneof(orNull(values), fc.record({ ...equal, ...order, ...text }, { requiredKeys: [] }));
}
