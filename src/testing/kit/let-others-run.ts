// The kit is compiled without the types of Node and of browsers; both have it.
declare const setTimeout: (run: () => void, milliseconds: number) => unknown;

/** Lets files, sockets and timers have their turn: a storage whose reads wait for none of them would keep them from it. */
export const letOthersRun = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
