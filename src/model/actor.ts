import type { Id } from "../kernel/id.js";

/** On whose behalf something is done. Every call of the library has one. */
export interface Actor {
  /** The user; `null` for a job of the host that runs on nobody's behalf. */
  readonly userId: Id<"user"> | null;
  /** The company that the user is working in: what the user sees, and what new records belong to. `null` where the host has one company only. */
  readonly companyId: Id<"company"> | null;
  /** Every company that the user may put records into, the active one included. */
  readonly companyIds: readonly Id<"company">[];
  /** The team that new records go to. */
  readonly teamId: Id<"team"> | null;
  /** Every team that the user is in, the active one included. */
  readonly teamIds: readonly Id<"team">[];
  /** Language tag for texts, such as `fr` (BCP 47). */
  readonly locale: string;
  /** IANA time zone of the user's calendar. */
  readonly timeZone: string;
}
