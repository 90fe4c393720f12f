import { sameValue } from "../kernel/same-value.js";
import type { Lead } from "../model/lead.js";
import type { Json } from "../model/timeline-entry.js";
import type { Carrying } from "./carried-fields.js";
import { leadValue, saysSomething } from "./carried-fields.js";
import type { CarriedField, ConversionReport, FieldConflict } from "./conversion-report.js";
import type { FieldChoices } from "./convert-lead.schema.js";

/** What a record takes from the lead, and what is told of it. */
export interface CarriedOver<Details> {
  /** The fields that change. */
  readonly changes: Partial<Details>;
  /** What is told of them. */
  readonly report: ConversionReport;
}

/** Fills a new record with what the lead holds. */
export function carryToNew<Details>(lead: Lead, fields: Carrying<Details>, target: string): CarriedOver<Details> {
  const changes: Record<string, unknown> = {};
  const carried: CarriedField[] = [];
  for (const [from, to] of fields) {
    const value = leadValue(lead, from);
    if (!saysSomething(value)) continue;
    changes[to] = value;
    carried.push({ from, to: `${target}.${to}` });
  }
  return { changes: changes as Partial<Details>, report: { ...nothing, carried } }; // the table names fields of the record
}

/**
 * Fills what is empty in an existing record; lists are united, and of do-not-contact marks the stricter one wins. Where
 * both have a value, the record keeps its own unless the lead's was chosen.
 */
export function carryToExisting<Details extends object>(
  lead: Lead,
  own: Details,
  fields: Carrying<Details>,
  target: string,
  choices: FieldChoices<Details> = {},
): CarriedOver<Details> {
  const changes: Record<string, unknown> = {};
  const told = { filled: [] as CarriedField[], same: [] as CarriedField[], conflicts: [] as FieldConflict[] };
  for (const [from, to] of fields) {
    const value = leadValue(lead, from);
    if (!saysSomething(value)) continue;
    const place = { from, to: `${target}.${to}` };
    const next = mergedValue(to, value, own[to]);
    if (next === "conflict") {
      const taken = choices[to] ?? "kept";
      if (taken === "lead") changes[to] = value;
      told.conflicts.push({ ...place, leadValue: value as Json, ownValue: own[to] as Json, taken });
    } else if (sameValue(next, own[to])) told.same.push(place);
    else {
      changes[to] = next;
      told.filled.push(place);
    }
  }
  return { changes: changes as Partial<Details>, report: { ...nothing, ...told } };
}

const nothing: ConversionReport = { carried: [], filled: [], conflicts: [], same: [], unmapped: [] };

function mergedValue(field: string, leads: unknown, own: unknown): unknown | "conflict" {
  if (field === "doNotCall" || field === "doNotEmail") return true;
  if (Array.isArray(leads) && Array.isArray(own)) return [...new Set([...own, ...leads])];
  if (own === null || own === undefined || own === "") return leads;
  return sameValue(leads, own) ? own : "conflict";
}
