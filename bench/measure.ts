/** One figure of a benchmark. */
export interface Figure {
  /** What was measured. */
  readonly what: string;
  /** The figure. */
  readonly value: number;
  /** Its unit, such as `per second`. */
  readonly unit: string;
}

/** How a benchmark is run. */
interface BenchOptions {
  /** A smoke run: small sizes, few rounds, figures that mean nothing. */
  readonly quick: boolean;
}

/** A benchmark. */
export type Bench = (options: BenchOptions) => Promise<readonly Figure[]>;

/** The middle of some numbers. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long a piece of work takes, in milliseconds. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Rounds of two contenders, in turns, so that both meet the same noise; the median of each, per second. */
export async function sideBySide(
  rounds: number,
  times: number,
  one: () => unknown,
  other: () => unknown,
): Promise<{ readonly one: number; readonly other: number }> {
  const rates: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 1; round++) {
    for (const [i, work] of [one, other].entries()) {
      const ms = await milliseconds(() => {
        for (let k = 0; k < times; k++) work();
      });
      if (round > 0) rates[i]?.push((1_000 * times) / ms); // the first round warms up
    }
  }
  return { one: median(rates[0]), other: median(rates[1]) };
}

/** How often an asynchronous piece of work is done in a second: the median of some rounds after one to warm up. */
export async function perSecond(rounds: number, times: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const rates: number[] = [];
  let i = 0;
  for (let round = 0; round < rounds + 1; round++) {
    const ms = await milliseconds(async () => {
      for (let k = 0; k < times; k++) await work(i++);
    });
    if (round > 0) rates.push((1_000 * times) / ms);
  }
  return median(rates);
}

/**
 * Rounds of any contenders, in turns that begin with another one each time; the median of each, in milliseconds for one
 * time of the work.
 */
export async function inTurns(
  rounds: number,
  times: number,
  contenders: readonly ((i: number) => Promise<unknown>)[],
): Promise<readonly number[]> {
  const took: number[][] = contenders.map(() => []);
  for (let round = 0; round < rounds + 1; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const who = (round + turn) % contenders.length;
      const ms = await milliseconds(async () => {
        for (let k = 0; k < times; k++) await contenders[who]?.(round * times + k);
      });
      if (round > 0) took[who]?.push(ms / times); // the first round warms up
    }
  }
  return took.map(median);
}
