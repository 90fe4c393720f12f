import type { MemoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { Storage } from "../../src/ports/storage.js";
import type { CrashingCalls } from "./crashing-calls.js";
import { crashingStorage } from "./crashing-storage.js";

/** A store that one call of which can be made to fail, and that can be looked at meanwhile. */
export interface FaultStore extends Pick<CrashingCalls, "calls" | "crashAt" | "idle"> {
  /** What the library is opened on. */
  readonly storage: Storage;
  /** How many calls have changed what is stored. */
  readonly effects: () => number;
  /** What was stored after each of them, as far as `watch` was on. */
  readonly states: readonly string[];
  /** Everything that is stored, as one text. */
  readonly state: () => Promise<string>;
}

/** Opens a store with the same content each time. */
export type OpenFaultStore = (watch?: "watched") => Promise<FaultStore>;

/** The calls that change what is stored. */
export const changing: ReadonlySet<string> = new Set(["commit", "draw", "claim"]);

/** Counts the effects of calls, and keeps what was stored after each. */
export function watchEffects(state: () => Promise<string>, watch: "watched" | undefined) {
  const states: string[] = [];
  let effects = 0;
  return {
    states,
    effects: () => effects,
    carriedOut: async (name: string): Promise<void> => {
      if (!changing.has(name)) return;
      effects++;
      if (watch !== undefined) states.push(await state());
    },
  };
}

/** Opens copies of a memory store. */
export const memoryFaultStores =
  (filled: MemoryStorage): OpenFaultStore =>
  async (watch) => {
    const memory = filled.copy();
    const state = async () => JSON.stringify(memory.snapshot());
    const { carriedOut, ...watched } = watchEffects(state, watch);
    const storage = crashingStorage(memory, carriedOut);
    return { storage, state, ...watched, calls: storage.calls, crashAt: storage.crashAt, idle: storage.idle };
  };
