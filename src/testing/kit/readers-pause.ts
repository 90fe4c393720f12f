// The kit is compiled without the types of Node and of browsers; both have the first, Node the second.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;
declare const setImmediate: ((run: () => void) => unknown) | undefined;

/** Between so many reads the others are not waited for, so that reads come close upon each other too. */
const readsInARow = 10;

/**
 * Makes a pause for readers that go on while others write: every few reads, files, sockets and timers get their turn. A
 * storage whose reads wait for none of them would keep them from it for ever.
 */
export function readersPause(): () => Promise<void> {
  let reads = 0;
  return async () => {
    reads++;
    if (reads % readsInARow === 0) await new Promise<void>(later);
  };
}

/** In Node timers that are due again when they have run keep files waiting; what runs immediately comes after those. */
function later(run: () => void): void {
  if (typeof setImmediate === "function") setImmediate(run);
  else setTimeout(run, 0);
}
