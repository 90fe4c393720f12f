import type { EmailSender } from "../email/email-sender.js";
import type { MailerAnswer } from "../email/mailer-answer.js";
import type { EmailMessage } from "../model/email-message.js";
import type { Mailer, OutgoingAttachment } from "../ports/mailer.js";

/** Hands a message to the mailer under its id as the key; what a mailer throws is a failure for now. */
export async function handToMailer(
  mailer: Mailer,
  message: EmailMessage,
  attachments: readonly OutgoingAttachment[] = [],
  replyTo: EmailSender | null = null,
): Promise<MailerAnswer> {
  try {
    return await mailer.send({
      idempotencyKey: message.id,
      messageId: message.messageId,
      from: { address: message.fromAddress, name: message.fromName },
      replyTo,
      to: message.toAddresses,
      cc: message.ccAddresses,
      bcc: message.bccAddresses,
      subject: message.subject,
      text: message.bodyText,
      html: message.bodyHtml,
      attachments,
    });
  } catch (error) {
    return {
      answer: "deferred",
      reason: "MAILER_FAILED",
      text: error instanceof Error ? error.message : String(error),
    };
  }
}
