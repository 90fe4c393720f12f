import type { Filter } from "../../query/filter.js";
import { conjunctsOf } from "./conjuncts-of.js";

/** What a filter says of single fields for every record that it lets through. */
export interface FieldFacts {
  /** The fields that have one value, or none. */
  readonly fixed: ReadonlySet<string>;
  /** Those of them that have none. */
  readonly empty: ReadonlySet<string>;
  /** The fields that have some value. */
  readonly present: ReadonlySet<string>;
}

/** Reads off a filter what it says of single fields, as far as its parts that all have to hold say so. */
export function fieldFacts(filter: Filter): FieldFacts {
  const fixed = new Set<string>();
  const empty = new Set<string>();
  const present = new Set<string>();
  for (const part of conjunctsOf(filter)) {
    if (part.op === "eq") fixed.add(part.field);
    if (part.op === "eq" && part.value === null) empty.add(part.field);
    const field = presentField(part);
    if (field !== null) present.add(field);
  }
  return { fixed, empty, present };
}

/** The field that a part of a filter asks for a value of, whatever it is. */
function presentField(part: Filter): string | null {
  switch (part.op) {
    case "and":
    case "or":
      return null;
    case "not":
      return part.filter.op === "eq" && part.filter.value === null ? part.filter.field : null;
    case "eq":
      return part.value === null ? null : part.field;
    case "in":
      return part.values.includes(null) ? null : part.field;
    default:
      return part.field;
  }
}
