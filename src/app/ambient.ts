// The one place that reads the machine's clock and randomness; hosts and tests give their own instead.

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
