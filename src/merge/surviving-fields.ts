import type { CustomValues } from "../model/record.js";
import type { Json } from "../model/timeline-entry.js";
import type { FieldRule, FieldRules } from "./merge-rules.js";
import type { Mergeable } from "./mergeable-type.js";
import type { Candidates, FieldSource, SurvivingField } from "./surviving-field.js";
import { survivingField } from "./surviving-field.js";

/** A field in which records differ, and which of the values remains. */
export interface MergeConflict {
  /** The field; the host's own as `custom.name`. */
  readonly field: string;
  /** What remains. */
  readonly kept: FieldSource;
  /** What does not, though it was said. */
  readonly lost: readonly FieldSource[];
}

/** Where the value of a field comes from. */
export interface FieldProvenance {
  /** The field; the host's own as `custom.name`. */
  readonly field: string;
  /** The records, of a list that was united several. */
  readonly from: readonly string[];
}

/** What remains in the fields of records that are merged. */
export interface SurvivingFields {
  /** The values, `custom` whole. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where they differ, by field. */
  readonly conflicts: readonly MergeConflict[];
  /** Where each value comes from; fields without a value are left out. */
  readonly provenance: readonly FieldProvenance[];
}

/** Which record's value a field gets, by field. */
export type MergeChoices = Readonly<Record<string, string>>;

/** Decides what remains in every field. @param records the original first, then the duplicates in their order. */
export function survivingFields(
  rules: FieldRules,
  records: readonly Mergeable[],
  choose: MergeChoices,
): SurvivingFields {
  const told = Object.entries(rules).filter(([, rule]) => rule !== "own");
  const fields = told.map(([field, rule]): Decided => {
    const candidates = records.map((record) => ({ recordId: record.id, value: fieldOf(record, field) }));
    return [field, survivingField(rule, candidates, choose[field]), candidates];
  });
  const custom = customFields(records, choose);
  const decided = [...fields, ...custom];
  return {
    values: {
      ...Object.fromEntries(fields.map(([field, { value }]) => [field, value])),
      custom: Object.fromEntries(custom.map(([field, { value }]) => [nameOf(field), value])),
    },
    conflicts: decided.flatMap(conflictOf),
    provenance: decided.flatMap(([field, { from }]) => (from.length === 0 ? [] : [{ field, from }])),
  };
}

type Decided = readonly [field: string, decided: SurvivingField, candidates: Candidates];

/** The host's own fields key by key; lists are united. */
function customFields(records: readonly Mergeable[], choose: MergeChoices): Decided[] {
  const names = new Set(records.flatMap(({ custom }) => Object.keys(custom)));
  return [...names].map((name): Decided => {
    const values = records.map(({ custom }) => (Object.hasOwn(custom, name) ? (custom[name] ?? null) : null));
    const candidates = records.map(({ id }, i) => ({ recordId: id, value: values[i] ?? null }));
    const rule: FieldRule = values.every((value) => value === null || Array.isArray(value)) ? "union" : "fill";
    const field = `custom.${name}`;
    return [field, survivingField(allNull(values) ? "fill" : rule, candidates, choose[field]), candidates];
  });
}

const allNull = (values: readonly CustomValues[string][]): boolean => values.every((value) => value === null);

function conflictOf([field, { value, from, lost }, candidates]: Decided): MergeConflict[] {
  if (lost.length === 0) return [];
  const recordId = from[0] ?? candidates[0]?.recordId ?? "";
  return [{ field, kept: { recordId, value: jsonOf(value) }, lost: lost.map(sourceOf) }];
}

const sourceOf = ({ recordId, value }: Candidates[number]): FieldSource => ({ recordId, value: jsonOf(value) });

const fieldOf = (record: Mergeable, field: string): unknown => record[field as keyof Mergeable];

const nameOf = (field: string): string => field.slice("custom.".length);

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;
