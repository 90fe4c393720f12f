import type { MailerAnswer, MailerFailure } from "../../email/mailer-answer.js";
import { clipText } from "../../kernel/clip-text.js";
import type { OutgoingEmail } from "../../ports/mailer.js";

/** One address, and nothing that ends it, is a second one or another line. */
const address = /^[^\p{Cc}\p{Cs}\p{Z}<>]+@[^\p{Cc}\p{Cs}\p{Z}<>()",;\\@]+$/u;

/** A Message-ID: visible signs of ASCII in angle brackets. */
const messageId = /^<[!-;=?-~]{1,253}>$/;

/** The answer to a message that no server is to be asked about; `null` for one that can be sent. */
export function unsendable({ from, replyTo, to, cc, bcc, ...email }: OutgoingEmail): MailerAnswer | null {
  const recipients = [...to, ...cc, ...bcc];
  const unfit = recipients.find((recipient) => !address.test(recipient));
  if (!address.test(from.address)) return refused("SENDER_REFUSED", `This is no address: ${from.address}`);
  if (recipients.length === 0) return refused("RECIPIENT_REFUSED", "The message goes to nobody.");
  if (unfit !== undefined) return refused("RECIPIENT_REFUSED", `This is no address: ${unfit}`);
  if (replyTo !== null && !address.test(replyTo.address))
    return refused("MESSAGE_REFUSED", `This is no address for answers: ${replyTo.address}`);
  if (!messageId.test(email.messageId)) return refused("MESSAGE_REFUSED", `This is no Message-ID: ${email.messageId}`);
  return null;
}

const refused = (reason: MailerFailure, text: string): MailerAnswer => ({
  answer: "refused",
  reason,
  text: clipText(text, 2_000),
});
