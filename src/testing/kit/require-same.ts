import type { SameNumber } from "./difference-of.js";
import { differenceOf } from "./difference-of.js";
import { showValue } from "./show-value.js";

/**
 * Throws unless a call gave what was expected. `call` says which call it was, and is only asked when the two differ; the message tells where the two differ.
 * The error has both as `actual` and `expected`, which test runners show side by side.
 */
export function requireSame(
  actual: unknown,
  expected: unknown,
  call: string | (() => string),
  sameNumber?: SameNumber,
): void {
  const difference = differenceOf(actual, expected, sameNumber);
  if (difference === null) return;
  const lines = [
    typeof call === "string" ? call : call(),
    `  expected: ${showValue(expected)}`,
    `  came:     ${showValue(actual)}`,
  ];
  if (difference.at !== "") {
    lines.push(
      `  differ at ${difference.at}: expected ${showValue(difference.expected)}, came ${showValue(difference.actual)}`,
    );
  }
  throw Object.assign(new Error(lines.join("\n")), { actual, expected });
}

/** Throws unless something holds. */
export function requireThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
