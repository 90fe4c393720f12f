/** Calls one of which can be made to fail. */
export interface CrashingCalls {
  /** The calls that were made so far, those that crashed included, by their names. */
  readonly calls: readonly string[];
  /** Lets the n-th call from now crash, before or after it has had its effect; every call after it works. */
  readonly crashAt: (call: number, moment: "before" | "after") => void;
  /** Makes a call. */
  readonly call: <T>(name: string, run: () => Promise<T>) => Promise<T>;
  /** Waits until no call is under way, and none follows from those that were. */
  readonly idle: () => Promise<void>;
}

/** Is told of a call that has had its effect, and of what it gives. */
export type CarriedOut = (name: string, result: unknown) => unknown;

/**
 * Calls that work until one is told to crash.
 * @param carriedOut what to do once a call has had its effect, before it is answered.
 */
export function crashingCalls(carriedOut: CarriedOut = () => undefined): CrashingCalls {
  const calls: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  let fatal = 0;
  let moment: "before" | "after" = "before";
  const carryOut = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const dies = calls.push(name) === fatal;
    if (dies && moment === "before") throw new Error("crashed before the call");
    const result = await run();
    await carriedOut(name, result);
    if (dies) throw new Error("crashed after the call");
    return result;
  };
  return {
    calls,
    crashAt: (from, when) => {
      fatal = calls.length + from;
      moment = when;
    },
    call: (name, run) => {
      const made = carryOut(name, run);
      const ended = () => void underWay.delete(made);
      underWay.add(made);
      made.then(ended, ended);
      return made;
    },
    idle: async () => {
      for (let made = -1; made !== calls.length; ) {
        made = calls.length;
        await Promise.allSettled(underWay);
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
  };
}
