import type { Migration } from "./migration.js";
import { foundation } from "./migrations/0001-foundation.js";

/** Every migration there is, first to last. */
export const migrations: readonly Migration[] = [foundation];
