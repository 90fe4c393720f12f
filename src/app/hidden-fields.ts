import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { AccessRefusalCode } from "../kernel/fault-codes.js";
import type { Actor } from "../model/actor.js";
import type { Field } from "../model/field-kinds.js";
import { recordSchemas } from "../model/record-schemas.js";
import type { RecordType } from "../model/record-types.js";
import type { Policy } from "../ports/policy.js";

/** Texts and keys that are made of other fields: whoever may not see all of those may not see these either. */
export const digests: Readonly<Record<string, unknown>> = { searchText: "", matchKeys: [], emailDomain: null };

/** What the full name and the score, which are always shown, are made of. */
const shownByOthers: ReadonlySet<string> = new Set([
  "firstName",
  "lastName",
  "companyName",
  "manualScore",
  "proposedScore",
]);

/**
 * The fields of a type that the host hides from an actor; a name that the type does not have hides nothing.
 * @throws CrmError `INPUT_INVALID` for a field that cannot be hidden, and for a name that no type has.
 */
export function hiddenFields(
  policy: Policy,
  actor: Actor,
  type: RecordType,
  fieldsOf: (type: RecordType) => ReadonlyMap<string, Field>,
): ReadonlySet<string> {
  if (policy.hiddenFields === undefined) return none;
  const names = [...policy.hiddenFields(actor, type)];
  const refusals = names.flatMap((name): Refusal<AccessRefusalCode>[] => {
    const code = hidingFault(name, type, fieldsOf);
    return code === null ? [] : [{ code, path: ["policy", "hiddenFields"], params: { field: name } }];
  });
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const made = Object.entries(figures).flatMap(([figure, parts]) =>
    parts.some((part) => names.includes(part)) ? [figure] : [],
  );
  return new Set([...names, ...made]);
}

/** Figures that are made of other fields: whoever may not see one of those may not see these either. */
const figures: Readonly<Record<string, readonly string[]>> = {
  contractValue: ["amount", "recurringAmount"],
  probability: ["manualProbability"],
};

const none: ReadonlySet<string> = new Set();

function hidingFault(
  name: string,
  type: RecordType,
  fieldsOf: (type: RecordType) => ReadonlyMap<string, Field>,
): AccessRefusalCode | null {
  const field = fieldsOf(type).get(name);
  if (field === undefined) {
    const types = Object.keys(recordSchemas) as RecordType[];
    const known = types.some((one) => fieldsOf(one).has(name) || isObject(name, fieldsOf(one)));
    return known ? null : "POLICY_FIELD_UNKNOWN";
  }
  const isPart = name.includes(".") && !name.startsWith("custom.");
  const mayBeEmpty = field.nullable || field.kind === "list" || field.kind === "json";
  return isPart || !mayBeEmpty || shownByOthers.has(name) ? "POLICY_FIELD_NOT_HIDEABLE" : null;
}

/** An object's fields are known by dotted names; it is hidden whole, the host's own fields one by one too. */
const isObject = (name: string, fields: ReadonlyMap<string, Field>): boolean =>
  name === "custom" || [...fields.keys()].some((field) => field.startsWith(`${name}.`));
