// The one place that reads the machine’s clock and randomness, and that waits; hosts and tests give their own clock and randomness instead.

declare function setTimeout(work: () => void, ms: number): unknown;

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** The machine's clock. */
export const systemClock = (): Date => new Date();

let pool: Uint8Array = new Uint8Array(0);

/** Random bytes of the runtime's own generator, which is asked for many at once: each question takes it long. */
export function systemRandom(length: number): Uint8Array {
  if (pool.length < length) pool = crypto.getRandomValues(new Uint8Array(Math.max(length, 4_096)));
  const bytes = pool.subarray(0, length);
  pool = pool.subarray(length);
  return bytes;
}

/** Lets others have the thread: what waits for it is done first. */
export const yieldToOthers = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
