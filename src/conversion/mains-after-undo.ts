import { oldestLink } from "../contacts/oldest-link.js";
import type { JournalStep } from "../journal/journal-steps.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { AccountContact } from "../model/account-contact.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { replace } from "../plan/write.js";

/**
 * The links that become the main ones, by contact: a contact that loses its main account by the undoing, and was linked
 * to others meanwhile, gets the oldest of those.
 */
export function mainsAfterUndo(
  steps: readonly JournalStep[],
  links: readonly AccountContact[],
): ReadonlyMap<string, AccountContact> {
  const undone = new Set<string>(steps.map(({ key }) => key));
  const left = links.filter(({ id }) => !undone.has(keyOf("accountContact", id)));
  return new Map(
    steps.flatMap(({ key, changes }) => {
      const { type, id } = splitKey(key);
      if (type !== "contact" || changes?.["mainAccountId"]?.from !== null) return [];
      const oldest = oldestLink(left.filter(({ contactId }) => contactId === id));
      return oldest === undefined ? [] : [[id, oldest] as const];
    }),
  );
}

/** Plans that links become the main ones. */
export const planMains = (mains: ReadonlyMap<string, AccountContact>, env: DecisionEnv): Write[] =>
  [...mains.values()].map((link) => replace("accountContact", link, { isMain: true }, env.now));
