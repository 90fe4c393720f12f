// The adapter is compiled without the types of Node and of browsers; both have it.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

/** Waits 10 to 20 ms before the first retry and twice as long before each further one; no two writers in step. */
export const randomPause = (time: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, 10 * 2 ** (time - 1) * (1 + Math.random())));
