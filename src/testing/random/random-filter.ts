import { foldText } from "../../kernel/fold-text.js";
import type { Filter, Scalar } from "../../query/filter.js";
import type { SeededRandom } from "../build/seeded-random.js";
import type { RandomField, RandomType } from "./random-fields.js";
import { randomFields } from "./random-fields.js";

/** Draws a filter on random records: every operator, groups within groups down to `depth`, and empty ones. */
export function randomFilter(random: SeededRandom, type: RandomType, depth = 3): Filter {
  if (depth <= 0 || random.chance(0.4)) return randomCondition(random, type);
  if (random.chance(0.25)) return { op: "not", filter: randomFilter(random, type, depth - 1) };
  const op = random.chance(0.5) ? "and" : "or";
  const size = random.chance(0.1) ? 0 : 1 + random.below(3);
  return { op, filters: Array.from({ length: size }, () => randomFilter(random, type, depth - 1)) };
}

/** Draws a condition on one field. */
function randomCondition(random: SeededRandom, type: RandomType): Filter {
  const [field, of] = random.pick(Object.entries(randomFields[type]));
  const { kind, pool } = of;
  if (kind === "list") return { op: "overlaps", field, kind, values: randomValues(random, pool).map(String) };
  const op = random.pick(operatorsOf(of));
  const value = random.pick(pool);
  switch (op) {
    case "eq":
      return { op, field, kind, value: random.chance(0.25) ? null : value };
    case "in":
      return { op, field, kind, values: [...randomValues(random, pool), ...(random.chance(0.25) ? [null] : [])] };
    case "contains":
      return { op, field, kind, text: foldText(pieceOf(random, String(value))) };
    default:
      return { op, field, kind, value };
  }
}

const operatorsOf = ({ kind }: RandomField) => {
  if (kind === "boolean") return ["eq", "in"] as const;
  const orders = ["lt", "lte", "gt", "gte"] as const;
  return kind === "text"
    ? (["eq", "eq", "in", "contains", ...orders] as const)
    : (["eq", "eq", "in", ...orders] as const);
};

const randomValues = (random: SeededRandom, pool: readonly Scalar[]): Scalar[] =>
  Array.from({ length: random.below(4) }, () => random.pick(pool));

/** Some signs of a text that stand together, so that folding does not see half of one. */
function pieceOf(random: SeededRandom, text: string): string {
  const signs = [...text];
  const from = random.below(signs.length + 1);
  return signs.slice(from, from + 1 + random.below(3)).join("");
}
