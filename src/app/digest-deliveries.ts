import type { Delivery } from "../model/delivery.js";
import type { EmailMessage } from "../model/email-message.js";
import { insert, nextVersion, storeNext } from "../plan/write.js";
import type { ComposedDelivery } from "../reminders/compose-reminder.js";
import { digestMessage } from "../reminders/digest-message.js";
import type { Handover } from "../reminders/handover.js";
import type { CrmContext } from "./crm-scope.js";
import { isRace } from "./run-command.js";

/** A message that settles one delivery; it is stored when it was sent. */
export const aloneOf = ({ delivery, message, isLate }: ComposedDelivery): Handover => ({
  deliveries: [delivery],
  message,
  isStored: false,
  reason: isLate ? "DELIVERY_LATE" : null,
});

/**
 * Puts what comes together into one message for each recipient, and stores it before it is sent: whoever goes on after a
 * crash hands over the same message under the same key.
 */
export async function digestHandovers(
  { storage, clock }: CrmContext,
  late: readonly ComposedDelivery[],
): Promise<readonly Handover[]> {
  const handovers: Handover[] = [];
  for (const [first, ...rest] of byRecipient(late)) {
    if (rest.length === 0) {
      handovers.push(aloneOf(first));
      continue;
    }
    const parts = [first, ...rest] as const;
    const message = digestMessage(parts);
    const now = clock();
    const deliveries = parts.map(({ delivery }) => nextVersion(delivery, { emailMessageId: message.id }, now));
    const writes = [insert("emailMessage", message), ...deliveries.map((one) => storeNext("delivery", one))];
    try {
      await storage.commit({ writes, entries: [] });
      handovers.push({ deliveries, message, isStored: true, reason: "DELIVERY_LATE" });
    } catch (error) {
      if (!isRace(error)) throw error; // somebody else took one of them: they come again
    }
  }
  return handovers;
}

type Parts = readonly [ComposedDelivery, ...ComposedDelivery[]];

function byRecipient(late: readonly ComposedDelivery[]): readonly Parts[] {
  const groups = new Map<string, Parts>();
  for (const part of late) {
    const key = JSON.stringify([part.delivery.companyId, part.message.toAddresses]);
    const group = groups.get(key);
    groups.set(key, group === undefined ? [part] : [...group, part]);
  }
  return [...groups.values()];
}

/** Takes up messages that were stored before they were sent, where a worker ended or the mailer did not take them. */
export async function resumedHandovers(
  { storage }: CrmContext,
  begun: readonly Delivery[],
): Promise<readonly Handover[]> {
  const ids = [...new Set(begun.flatMap(({ emailMessageId }) => emailMessageId ?? []))];
  const messages = ids.length === 0 ? [] : await storage.get("emailMessage", ids);
  return messages.map(
    (message: EmailMessage): Handover => ({
      deliveries: begun.filter(({ emailMessageId }) => emailMessageId === message.id),
      message,
      isStored: true,
      reason: "DELIVERY_LATE",
    }),
  );
}
