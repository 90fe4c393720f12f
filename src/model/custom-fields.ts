import type { Refusal } from "../kernel/decision.js";
import type { Field } from "./field-kinds.js";
import { fieldsOf } from "./field-kinds.js";
import type { RecordType } from "./record-types.js";

/** A field of the host's own. */
export interface CustomField {
  /** What it holds; `list` is a list of texts, `date` a civil date. */
  readonly kind: "text" | "number" | "boolean" | "date" | "list";
  /** The only texts that it takes, for `text` and `list`. */
  readonly oneOf?: readonly string[] | undefined;
  /** Whether a record must have it. */
  readonly required?: boolean | undefined;
  /** `false` for what tells nothing of a person, such as a budget: the erasure of a person keeps it. Otherwise it empties it. */
  readonly personal?: boolean | undefined;
}

/** The host's own fields, by record type and name. */
export type CustomFields = { readonly [T in RecordType]?: Readonly<Record<string, CustomField>> | undefined };

/** The fields of a type that queries may name: its own and the host's, as `custom.name`. */
export function withCustomFields(
  own: ReadonlyMap<string, Field>,
  custom: Readonly<Record<string, CustomField>> = {},
): ReadonlyMap<string, Field> {
  const fields = new Map(own);
  fields.delete("custom");
  for (const [name, { kind }] of Object.entries(custom)) fields.set(`custom.${name}`, { kind, nullable: true });
  return fields;
}

/** The fields that queries may name, of each type; worked out once. */
export function fieldsWith(custom: CustomFields): (type: RecordType) => ReadonlyMap<string, Field> {
  const known = new Map<RecordType, ReadonlyMap<string, Field>>();
  return (type) => {
    const fields = known.get(type) ?? withCustomFields(fieldsOf(type), custom[type]);
    known.set(type, fields);
    return fields;
  };
}

/** What may be wrong with the declaration of the host's own fields. */
export type CustomFieldFaultCode = "CUSTOM_FIELD_NAME_WRONG" | "CUSTOM_FIELD_CHOICES_EMPTY";

/** Checks a declaration; every path begins with the record type. */
export function verifyCustomFields(
  customFields: CustomFields,
): (Refusal<CustomFieldFaultCode> & { readonly path: readonly PropertyKey[] })[] {
  return Object.entries(customFields).flatMap(([type, fields]) =>
    Object.entries(fields ?? {}).flatMap(([name, { oneOf }]) => {
      const fault = (code: CustomFieldFaultCode) => [{ code, path: [type, name], params: { field: name } }];
      // every object answers to a name such as `constructor`, also one that was not given such a field
      if (!/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(name) || name in Object.prototype)
        return fault("CUSTOM_FIELD_NAME_WRONG");
      return oneOf?.length === 0 ? fault("CUSTOM_FIELD_CHOICES_EMPTY") : [];
    }),
  );
}
