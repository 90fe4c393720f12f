import { CrmError } from "../kernel/crm-error.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";
import type { CrmScope } from "./crm-scope.js";

/** Reads a message; one about an event that the actor may not see is not shown either. @throws CrmError `NOT_FOUND`. */
export async function requireEmail({ visible }: CrmScope, messageId: string): Promise<EmailMessage> {
  const message = await visible.require("emailMessage", messageId);
  const events = message.relatedKeys.map(splitKey).filter(({ type }) => type === "calendarEvent");
  const seen = await visible.visibility(
    "calendarEvent",
    events.map(({ id }) => id),
  );
  if ([...seen.values()].includes(false)) throw new CrmError("NOT_FOUND", { record: keyOf("emailMessage", messageId) });
  return message;
}
