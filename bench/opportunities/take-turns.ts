import { milliseconds } from "../measure.js";

/**
 * Rounds of contenders, in turns whose order is turned round each time and begins with another one after both: how long
 * each time of the work took each of them, in milliseconds. The first rounds may warm up.
 */
export async function takeTurns(
  rounds: number,
  times: number,
  contenders: readonly ((i: number) => Promise<unknown>)[],
  warmUps = 0,
): Promise<readonly (readonly number[])[]> {
  const took: number[][] = contenders.map(() => []);
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const who of order(round, contenders.length)) {
      for (let k = 0; k < times; k++) {
        const ms = await milliseconds(async () => contenders[who]?.(round * times + k));
        if (round >= warmUps) took[who]?.push(ms);
      }
    }
  }
  return took;
}

function order(round: number, contenders: number): number[] {
  const first = Math.floor(round / 2) % contenders;
  const turns = Array.from({ length: contenders }, (_, i) => (first + i) % contenders);
  return round % 2 === 0 ? turns : turns.reverse();
}

/** The value below which a share of some numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
