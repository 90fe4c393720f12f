import type { Id } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";
import type { EmailSender } from "./email-sender.js";
import { messageIdHeader } from "./message-id.js";

/** Whom a message is from, and how it stands before the mailer was asked. */
export const pendingEmail = (
  id: Id<"emailMessage">,
  from: EmailSender,
): Pick<
  EmailMessage,
  "fromAddress" | "fromName" | "state" | "messageId" | "sentAt" | "failureReason" | "failureText"
> => ({
  fromAddress: from.address,
  fromName: from.name,
  state: "pending",
  messageId: messageIdHeader(id, from.address),
  sentAt: null,
  failureReason: null,
  failureText: null,
});
