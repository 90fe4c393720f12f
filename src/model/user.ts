import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** A colleague who works with the library. Who they are and what they may do is the host's to say. */
export interface User extends CrmRecord<"user"> {
  /** First and last name, shown in lists. Never blank. */
  readonly name: string;
  /** E-mail address that reminders go to; `null` for none, and then reminders say so. */
  readonly email: string | null;
  /** Phone, as it was entered. */
  readonly phone: string | null;
  /** Language tag of the texts that the user gets, such as `fr`. */
  readonly language: string;
  /** IANA time zone of the user's calendar. */
  readonly timeZone: string;
  /** The teams that the user is in. */
  readonly teamIds: readonly Id<"team">[];
  /** The team that the user's new records go to; one of the teams. */
  readonly activeTeamId: Id<"team"> | null;
  /** The companies whose records the user may work with. */
  readonly companyIds: readonly Id<"company">[];
  /** The company that the user's new records belong to; one of the companies. */
  readonly activeCompanyId: Id<"company"> | null;
  /** What stands below the user's messages; `null` for nothing. */
  readonly signature: string | null;
  /** Where the host keeps the picture: a key or URL, never the picture itself. */
  readonly picture: string | null;
  /** What the host's sign-in calls the user; unique there, not here. */
  readonly externalId: string | null;
}
