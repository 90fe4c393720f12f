import type { FacadeWorld } from "./facade-world.js";

/** A key under which nothing was made: another one after each commit. */
export const underNewKey = ({ storage }: FacadeWorld) => ({ idempotencyKey: `form-${storage.commits.length}` });
