import type { Filter } from "../../query/filter.js";

/** The parts of a filter that all have to hold. */
export const conjunctsOf = (filter: Filter): readonly Filter[] =>
  filter.op === "and" ? filter.filters.flatMap(conjunctsOf) : [filter];
