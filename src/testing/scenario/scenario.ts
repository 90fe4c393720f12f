import type { ToldStep } from "./tell-steps.js";
import { tellSteps } from "./tell-steps.js";

/** A step of a scenario: says what it is, does it, and gives what came of it. */
export type Step = <T>(what: string, run: () => T | Promise<T>) => Promise<T>;

/** What a scenario does, by its three kinds of step, in order; each as often as need be. */
export type ScenarioBody<T> = (given: Step, when: Step, then: Step) => Promise<T>;

/**
 * Runs a test in steps, under any runner: `await scenario("a lead is lost", async (given, when, then) => { … })`. The steps
 * are functions of their own, as an object with a method `then` would be taken for a promise. What a step throws is thrown
 * on, the steps told before its own message; of assertions, what was expected stays for the runner to show.
 * @throws Error for a scenario in which nothing is claimed by a `then`, or a step was not waited for.
 */
export async function scenario<T>(title: string, body: ScenarioBody<T>): Promise<T> {
  const steps: ToldStep[] = [];
  const stepOf =
    (kind: ToldStep["kind"]): Step =>
    async (what, run) => {
      const step: ToldStep = { kind, what, done: false };
      steps.push(step);
      const result = await run();
      step.done = true;
      return result;
    };
  let result: T;
  try {
    result = await body(stepOf("given"), stepOf("when"), stepOf("then"));
  } catch (error) {
    throw tellSteps(title, steps, error);
  }
  const open = steps.find(({ done }) => !done);
  if (open !== undefined) throw tellSteps(title, steps, new Error(`nobody waited for: ${open.kind} ${open.what}`));
  if (!steps.some(({ kind }) => kind === "then")) throw tellSteps(title, steps, new Error("nothing was claimed"));
  return result;
}
