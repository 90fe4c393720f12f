import { CrmError } from "../kernel/crm-error.js";
import type { Field } from "../model/field-kinds.js";

/** A record without the fields that are hidden from an actor: they read as if there was nothing. */
export function maskRecord<R extends object>(
  record: R,
  hidden: ReadonlySet<string>,
  fields: ReadonlyMap<string, Field>,
): R {
  if (hidden.size === 0) return record;
  const masked = { ...record } as Record<string, unknown>;
  for (const field of hidden) hide(masked, field, fields);
  if ("searchText" in masked) masked["searchText"] = "";
  if ("matchKeys" in masked) masked["matchKeys"] = [];
  return masked as R;
}

function hide(masked: Record<string, unknown>, field: string, fields: ReadonlyMap<string, Field>): void {
  const dot = field.indexOf(".");
  if (dot < 0) {
    if (Object.hasOwn(masked, field)) masked[field] = emptyOf(field, masked[field], fields.get(field));
    return;
  }
  const outer = field.slice(0, dot);
  const inner = field.slice(dot + 1);
  const nested = masked[outer];
  if (typeof nested !== "object" || nested === null || !Object.hasOwn(nested, inner)) return;
  masked[outer] = { ...nested, [inner]: emptyOf(field, (nested as Record<string, unknown>)[inner], fields.get(field)) };
}

function emptyOf(name: string, value: unknown, field: Field | undefined): unknown {
  if (Array.isArray(value)) return [];
  if (field?.nullable === true || field === undefined) return null; // an object's own fields are known by dotted names only
  throw new CrmError("INPUT_INVALID", {
    refusals: [{ code: "POLICY_FIELD_NOT_HIDEABLE", path: ["hiddenFields", name], params: { field: name } }],
  });
}
