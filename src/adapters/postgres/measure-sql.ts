import type { Measure } from "../../query/query.js";
import type { QueryContext } from "./operand.js";
import { operandOf } from "./operand.js";

/** A figure in SQL: of all records at once, or of parts of them and then of those parts. */
export interface MeasureSql {
  /** The figure of all records. */
  readonly figure: string;
  /** What is computed of each part. */
  readonly ofPart: readonly string[];
  /** The figure of all parts, by the names that {@link MeasureSql.ofPart} got. */
  readonly ofParts: (...names: readonly string[]) => string;
}

/** The SQL of a figure. */
export function measureSql(context: QueryContext, { op, field, kind }: Measure): MeasureSql {
  if (op === "count" || field === null) return inParts("count(*)", (name) => `sum(${name})`);
  const { sql, kind: stored } = operandOf(context, field, kind);
  if (op === "sum") return inParts(`coalesce(sum(${sql}), 0)`, (name) => `sum(${name})`);
  if (op === "average")
    return {
      figure: `avg(${sql})`,
      ofPart: [`sum(${sql})`, `count(${sql})`],
      ofParts: (sum, count) => `sum(${sum}) / nullif(sum(${count}), 0)`,
    };
  const choose = stored === "boolean" ? (op === "min" ? "bool_and" : "bool_or") : op;
  const figure = `${choose}(${sql})`;
  return inParts(stored === "instant" ? `timezone('UTC', ${figure})` : figure, (name) => `${choose}(${name})`);
}

const inParts = (figure: string, ofParts: (name?: string) => string): MeasureSql => ({
  figure,
  ofPart: [figure],
  ofParts,
});
