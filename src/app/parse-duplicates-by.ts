import type * as z from "zod";
import type { ChosenField } from "../duplicates/comparable-value.js";
import type { ComparedType } from "../duplicates/compared-record.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { QueryScope } from "../query/query-scope.js";
import { fieldNamed } from "../query/query-scope.js";
import type { CrmScope } from "./crm-scope.js";
import { duplicatesBySchema, leadDuplicatesSchema } from "./duplicates-by.schema.js";
import { inStatusesThatAre } from "./list-filters.js";
import { parseConditions } from "./list-records.js";
import { parseInput } from "./parse-input.js";

/** A search for records that are equal in chosen fields. */
export interface DuplicateSearch {
  /** The fields, each once. */
  readonly fields: readonly ChosenField[];
  /** Which records are looked at; none that was merged into another. */
  readonly filter: Filter;
  /** How many groups are shown at most. */
  readonly limit: number;
  /** How many records of a group are shown at most. */
  readonly perGroup: number;
}

/** Checks a search, its conditions and fields included, which the actor must be able to see. */
export async function parseDuplicatesBy(scope: CrmScope, type: ComparedType, query: unknown): Promise<DuplicateSearch> {
  const schema: z.ZodType<z.output<typeof leadDuplicatesSchema>> =
    type === "lead" ? leadDuplicatesSchema : duplicatesBySchema;
  const { fields: names, limit = 50, perGroup = 20, closed, ...conditions } = parseInput(schema, query);
  const refusals: Refusal[] = [];
  const queryScope: QueryScope = {
    fields: scope.visible.fields(type),
    zone: scope.actor.timeZone,
    fault: (refusal) => void refusals.push(refusal),
  };
  const fields = new Map(names.flatMap((name, i) => chosenField(queryScope, name, i)).map((one) => [one.name, one]));
  const asked = parseConditions(queryScope, conditions);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  const within = type === "lead" ? await statusFilter(scope, closed) : allOf();
  return { fields: [...fields.values()], filter: allOf(within, unmerged, asked), limit, perGroup };
}

const unmerged: Filter = { op: "eq", field: "mergedIntoId", kind: "text", value: null };

function chosenField(scope: QueryScope, name: string, i: number): ChosenField[] {
  const path = ["fields", i];
  const field = fieldNamed(scope, name, path);
  if (field === null) return [];
  if (field.kind !== "list" && field.kind !== "json") return [{ name, kind: field.kind }];
  const params = { operator: "duplicatesBy", field: name, kind: field.kind };
  scope.fault({ code: "QUERY_OPERATOR_UNFIT", path, params });
  return [];
}

async function statusFilter(scope: CrmScope, closed: "without" | "only" | "with" = "without"): Promise<Filter> {
  return closed === "with" ? allOf() : inStatusesThatAre(scope, "lead", closed === "without");
}
