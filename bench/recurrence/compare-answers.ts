import { isDeepStrictEqual } from "node:util";
import { crmkit, crmkitWalls } from "./crmkit-engine.js";
import type { Ask, Engine } from "./engine.js";
import type { Question } from "./question.js";
import { askOf } from "./question.js";

/** An engine that answered a question as it must, ready to be timed. */
export interface RightEngine {
  /** The engine. */
  readonly engine: Engine;
  /** Its way to answer. */
  readonly ask: Ask;
  /** How many times as many series the question is of as were asked of the engine. */
  readonly scale: number;
}

/** An engine that is not timed, and why. */
export interface WrongEngine {
  /** The engine. */
  readonly engine: Engine;
  /** How many starts it told; 0 where it failed. */
  readonly told: number;
  /** What is wrong, in words. */
  readonly why: string;
}

/**
 * Has all engines answer, and tells those that agree with the library on every start from the others.
 * @throws Error where nobody agrees with it.
 */
export function compareAnswers(engines: readonly Engine[], question: Question) {
  const right: RightEngine[] = [];
  const wrong: WrongEngine[] = [];
  for (const engine of engines) {
    const most = Math.min(engine.mostSeries, question.series.length);
    const expected = askOf(engine.tells === "instants" ? crmkit : crmkitWalls, question, most)();
    const ask = askOf(engine, question, most);
    const { told, why } = faultOf(ask, expected);
    if (why === null) right.push({ engine, ask, scale: question.series.length / most });
    else wrong.push({ engine, told, why });
  }
  if (right.length < 2) throw new Error(`${question.what}: nobody agrees with crmkit`); // which agrees with itself
  return { right, wrong };
}

function faultOf(ask: Ask, expected: readonly number[]): { readonly told: number; readonly why: string | null } {
  try {
    const told = ask();
    if (isDeepStrictEqual(told, expected)) return { told: told.length, why: null };
    const why =
      told.length === expected.length ? "other starts than ours" : `starts where ${expected.length} are right`;
    return { told: told.length, why };
  } catch (error) {
    return { told: 0, why: `starts: it failed, ${error instanceof Error ? error.message : error}` };
  }
}
