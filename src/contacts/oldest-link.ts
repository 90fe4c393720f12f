import type { AccountContact } from "../model/account-contact.js";

/** The link that is the oldest; `undefined` where there is none. */
export const oldestLink = (links: readonly AccountContact[]): AccountContact | undefined =>
  [...links].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))[0];
