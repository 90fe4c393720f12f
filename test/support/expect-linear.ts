import { expect } from "vitest";

const times = 8;

/** What a piece of work costs the processor, the least of a few times; never so little that noise would count. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return Math.max(least, 3_000);
}

/**
 * Holds work on eight times as much to less than thirty-two times the cost: that of squares would be sixty-four times. A
 * measure that is over it is taken again, for another process may have been in the way; what is a square stays one.
 */
export async function expectLinear(work: (length: number) => Promise<unknown>, size = 4_000): Promise<void> {
  const most = times * 4;
  let ratio = most;
  for (let i = 0; i < 3 && ratio >= most; i++) {
    const [small, large] = [await cost(() => work(size)), await cost(() => work(size * times))];
    ratio = Math.min(ratio, large / small);
  }
  expect(ratio).toBeLessThan(most);
}
