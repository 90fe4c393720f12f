import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";
import type { CrmScope } from "./crm-scope.js";

/** Reads the messages that were written to contacts under ids of one sending, by contact, in the order given. */
export async function messagesTo(
  { storage }: Pick<CrmScope, "storage">,
  contactIds: Iterable<string>,
  messageIdOf: (contactId: string) => Id<"emailMessage">,
): Promise<ReadonlyMap<Id<"contact">, EmailMessage>> {
  const named = [...contactIds].map((contactId) => ({
    contactId: asId("contact", contactId),
    id: messageIdOf(contactId),
  }));
  const stored = await storage.get(
    "emailMessage",
    named.map(({ id }) => id),
  );
  const byId = new Map(stored.map((message) => [message.id, message]));
  const messages = new Map<Id<"contact">, EmailMessage>();
  for (const { contactId, id } of named) {
    const message = byId.get(id);
    if (message !== undefined) messages.set(contactId, message);
  }
  return messages;
}
