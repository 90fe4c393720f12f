// The one place that reads the machine's clock and randomness; hosts and tests give their own instead.

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** The machine's clock. */
export const systemClock = (): Date => new Date();

/** Random bytes of the runtime's own generator. */
export const systemRandom = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
