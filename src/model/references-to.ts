import type { RecordType } from "./record-types.js";
import type { Reference } from "./reference-fields.js";
import { references } from "./references.js";

/** A field of a type of record that can point at records of another. */
export interface ReferenceTo {
  /** The type of record that has the field. */
  readonly type: RecordType;
  /** The field's name. */
  readonly field: string;
  /** Whether the field is a list. */
  readonly many: boolean;
  /** Whether it holds record keys (`type/id`), which can point at any type, rather than ids. */
  readonly byKey: boolean;
}

const known = new Map<string, readonly ReferenceTo[]>();

/**
 * Every field that can point at records of a type, in the order of types and fields. At a type of the host's own,
 * such as `quote`, only record keys can.
 */
export function referencesTo(type: string): readonly ReferenceTo[] {
  let found = known.get(type);
  if (found === undefined) {
    found = allReferences().flatMap(([from, field, { to, many }]) =>
      to === type || to === "any" ? [{ type: from, field, many, byKey: to === "any" }] : [],
    );
    known.set(type, found);
  }
  return found;
}

function allReferences(): [RecordType, string, Reference][] {
  const types = Object.entries(references) as [RecordType, Readonly<Record<string, Reference>>][];
  return types.flatMap(([from, fields]) =>
    Object.entries(fields).map(([field, reference]): [RecordType, string, Reference] => [from, field, reference]),
  );
}
