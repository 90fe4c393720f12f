import type { Id } from "../kernel/id.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import { entryClaimId } from "../reference-data/entry-claim-id.js";
import type { NamedEntry, NamedKind } from "../reference-data/named-kinds.js";
import { namedKinds } from "../reference-data/named-kinds.js";
import { uniqueValues } from "../reference-data/own-fields.js";
import { templateNameIds } from "../templates/template-names.js";

/** A value that a record holds for itself alone, and the claim that says so. */
export interface HeldValue {
  /** Where it stands. */
  readonly field: string;
  /** The claim on it. */
  readonly claimId: Id<"claim">;
}

/** Whether records of a type hold their names for themselves. */
export const holdsValues = (type: RecordType): type is NamedKind | "template" =>
  type === "template" || namedKinds.some((kind) => kind === type);

/** The values that a record holds, with their claims. */
export function heldValues<T extends RecordType>(type: T, record: RecordTypes[T]): readonly HeldValue[] {
  if (!holdsValues(type)) return [];
  const { companyId, name } = record as NamedEntry | RecordTypes["template"]; // the type says so
  if (type === "template")
    return templateNameIds(companyId, name)
      .slice(0, 1)
      .map((claimId) => ({ field: "name", claimId }));
  return uniqueValues(type, record as NamedEntry).map((value) => ({
    field: value.field,
    claimId: entryClaimId(type, companyId, value),
  }));
}
