import { splitKey } from "../kernel/id.js";
import { isRecordType } from "../model/record-schemas.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Reference } from "../model/reference-fields.js";
import { references } from "../model/references.js";
import { fieldValue } from "../query/field-value.js";

/** A value of a record that names another one of the library's. */
export interface NamedRecordOf {
  /** The field. */
  readonly field: string;
  /** Whether the field is a list. */
  readonly many: boolean;
  /** The value: an id, or a key. */
  readonly value: string;
  /** The type of the record that is named. */
  readonly to: RecordType;
  /** Its id. */
  readonly id: string;
}

/** They tell of what was, whatever became of it. */
const histories: ReadonlySet<RecordType> = new Set(["timelineEntry", "journal", "duplicateDismissal"]);

/** A host may keep them elsewhere. */
const hosts: ReadonlySet<RecordType> = new Set(["user", "team", "company"]);

/** What has faults of its own, which tell more: statuses, and who holds a claim. */
const isLookedAtElsewhere = (field: string, to: string): boolean => to === "status" || field === "holderKey";

/** The records that one names and that should be stored; those of hosts' own types are none of the library's. */
export function checkedReferences<T extends RecordType>(
  type: T,
  record: RecordTypes[T],
  people: boolean,
): readonly NamedRecordOf[] {
  if (histories.has(type)) return [];
  return Object.entries<Reference>(references[type]).flatMap(([field, { to, many }]) => {
    if (isLookedAtElsewhere(field, to)) return [];
    const held = fieldValue(record, field);
    const values = (Array.isArray(held) ? held : [held]).filter((value) => typeof value === "string");
    return values.flatMap((value): NamedRecordOf[] => {
      const named = to === "any" ? splitKey(value as Parameters<typeof splitKey>[0]) : { type: to, id: value };
      if (!isRecordType(named.type) || (hosts.has(named.type) && !people)) return [];
      return [{ field, many, value, to: named.type, id: named.id }];
    });
  });
}
