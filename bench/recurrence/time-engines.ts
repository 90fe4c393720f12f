import { inTurns, milliseconds } from "../measure.js";
import type { RightEngine } from "./compare-answers.js";
import type { Ask } from "./engine.js";

/** A round of an engine is to take so long, in milliseconds, so that the clock is exact enough. */
const roundMs = 50;
const mostTimes = 50_000;

/** What one answer takes each engine, in milliseconds: the median of rounds in turns, fewer where they take seconds. */
export async function timeEngines(engines: readonly RightEngine[], quick: boolean): Promise<readonly number[]> {
  const works: Work[] = [];
  let together = 0;
  for (const { ask } of engines) {
    const once = quick ? roundMs : Math.min(await milliseconds(ask), await milliseconds(ask));
    const times = Math.max(1, Math.min(mostTimes, Math.ceil(roundMs / once)));
    works.push({ ask, times });
    together += once * times;
  }
  const rounds = quick ? 1 : together > 2_000 ? 3 : 9;
  const took = await inTurns(rounds, 1, works.map(repeated));
  return took.map((ms, k) => (ms * (engines[k]?.scale ?? 1)) / (works[k]?.times ?? 1));
}

/** An answer, and how often it is made in a round. */
interface Work {
  readonly ask: Ask;
  readonly times: number;
}

const repeated =
  ({ ask, times }: Work) =>
  async (): Promise<void> => {
    for (let k = 0; k < times; k++) ask();
  };
