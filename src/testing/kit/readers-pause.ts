// The kit is compiled without the types of Node and of browsers; both have it.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

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
    if (reads % readsInARow === 0) await new Promise<void>((resolve) => void setTimeout(resolve, 0));
  };
}
