import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** Colleagues who work together. Who they are is said by each user. */
export interface Team extends CrmRecord<"team"> {
  /** Shown in lists. Never blank. */
  readonly name: string;
  /** The user who leads the team; `null` while nobody does. */
  readonly managerId: Id<"user"> | null;
}
