/** One step that was begun. */
export interface ToldStep {
  /** What kind it is. */
  readonly kind: "given" | "when" | "then";
  /** What it says. */
  readonly what: string;
  /** Whether it was carried out. */
  done: boolean;
}

/** Puts the steps of a scenario before what an error says; of what is no error, an error is made. */
export function tellSteps(title: string, steps: readonly ToldStep[], thrown: unknown): Error {
  const told = [title, ...steps.map(({ kind, what, done }) => `  ${done ? "✓" : "✗"} ${kind} ${what}`)].join("\n");
  if (!(thrown instanceof Error)) return new Error(`${told}\n${String(thrown)}`, { cause: thrown });
  const { message, stack } = thrown;
  const whole = `${told}\n\n${message}`;
  try {
    thrown.message = whole;
    if (stack !== undefined) thrown.stack = stack.replace(message, () => whole);
    return thrown;
  } catch {
    return new Error(whole, { cause: thrown }); // it lets nothing be changed
  }
}
