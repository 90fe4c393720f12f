import type { Id } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";
import { nextVersion, storeNext } from "../plan/write.js";
import type { CrmScope } from "./crm-scope.js";
import { isRace } from "./run-command.js";

const attempts = 5;

/**
 * Takes messages that are to be handed over, so that of several who hand over the same ones at the same time each message
 * has one. Who took one and never said what became of it holds it for as long as a worker holds a reminder.
 */
export async function claimMessages(
  { storage, clock, settings }: CrmScope,
  ids: readonly Id<"emailMessage">[],
): Promise<readonly EmailMessage[]> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = clock();
    const before = now.getTime() - settings.reminders.leaseSeconds * 1_000;
    const free = (await storage.get("emailMessage", ids)).filter((message) => isFree(message, before));
    if (free.length === 0) return [];
    const claimed = free.map((message) => nextVersion(message, { failureReason: null, failureText: null }, now));
    try {
      await storage.commit({ writes: claimed.map((message) => storeNext("emailMessage", message)), entries: [] });
      return claimed;
    } catch (error) {
      if (!isRace(error)) throw error;
    }
  }
  return [];
}

/** Nobody took it yet, or whoever did was told why not now, or has held it for too long. */
const isFree = ({ state, version, failureReason, updatedAt }: EmailMessage, before: number): boolean =>
  state === "pending" && (version === 1 || failureReason !== null || updatedAt.getTime() <= before);
