import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** Says that a contact belongs to an account. There is at most one for each pair. */
export interface AccountContact extends CrmRecord<"accountContact"> {
  /** The account that the contact belongs to. */
  readonly accountId: Id<"account">;
  /** The contact. */
  readonly contactId: Id<"contact">;
  /** What the contact is within this account, such as decision maker; `null` while nobody said. */
  readonly roleId: Id<"role"> | null;
  /** Whether it is the contact's main account; at most one of a contact's links is. */
  readonly isMain: boolean;
}
