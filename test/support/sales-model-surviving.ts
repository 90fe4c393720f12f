import type { ModelAccount, ModelParty } from "./sales-model.js";
import type { Parties } from "./sales-model-merges.js";

const filledIn = {
  leads: ["lastName", "companyName", "email", "assignedToId", "teamId"],
  accounts: ["email", "assignedToId", "teamId"],
  contacts: ["lastName", "email", "assignedToId", "teamId"],
} as const;

const united = { leads: ["convertedContactIds"], accounts: ["kinds"], contacts: [] } as const;

/** What remains in the fields of a record that others are merged into. */
export function survivingFields(of: Parties, original: ModelParty, duplicates: readonly ModelParty[]): object {
  const records = [original, ...duplicates];
  const valuesOf = (field: string): unknown[] => records.map((one) => one[field as keyof ModelParty]);
  const filled = filledIn[of].map((field) => [field, valuesOf(field).find((value) => value !== null) ?? null]);
  const lists = united[of].map((field) => [field, [...new Set(valuesOf(field).flat())]]);
  const doNotCall = records.some((one) => one.doNotCall);
  const fields = { ...Object.fromEntries([...filled, ...lists]), doNotCall };
  if (of !== "accounts") return fields;
  return { ...fields, ...standing(records as ModelAccount[], fields.kinds) }; // the kind says so
}

/** An account that becomes a prospect stands where the first of the others stands that does. */
function standing([original, ...others]: readonly ModelAccount[], kinds: readonly string[]): Partial<ModelAccount> {
  if (original?.statusId !== null || !kinds.includes("prospect")) return {};
  const first = others.find(({ statusId }) => statusId !== null);
  if (first === undefined) return {};
  const { statusId, statusSince, lostReasonId, lostNote, lostAt } = first;
  return { statusId, statusSince, lostReasonId, lostNote, lostAt };
}
