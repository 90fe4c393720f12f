import type { EmailSender } from "../../email/email-sender.js";
import type { OutgoingAttachment, OutgoingEmail } from "../../ports/mailer.js";

/**
 * A message in nodemailer's form. Addresses are objects, which it does not take apart into several; it leaves the hidden
 * copies out of the header, and reads neither files nor addresses of the web.
 */
export const transportMessage = (email: OutgoingEmail): object => ({
  messageId: email.messageId,
  from: mailbox(email.from),
  ...(email.replyTo === null ? {} : { replyTo: mailbox(email.replyTo) }),
  to: email.to.map(mailboxAt),
  cc: email.cc.map(mailboxAt),
  bcc: email.bcc.map(mailboxAt),
  subject: oneLine(email.subject),
  text: email.text === "" && !email.html ? "\n" : email.text, // without a text the first file would take its place
  ...(email.html === null ? {} : { html: email.html }),
  attachments: email.attachments.map(attached),
  maxRecipients: 0, // the server says how many it takes
  xMailer: false,
  disableFileAccess: true,
  disableUrlAccess: true,
});

const mailbox = ({ address, name }: EmailSender): object => ({ address, name: oneLine(name ?? "") });

const mailboxAt = (address: string): object => mailbox({ address, name: null });

/** Headers have no place for line ends and other control characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

/** All are in base64, so that no line end of a text is changed on the way. */
const attached = ({ fileName, mediaType, content }: OutgoingAttachment): object => ({
  filename: oneLine(fileName),
  content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  contentType: plainType.test(mediaType) ? mediaType : "application/octet-stream",
  contentDisposition: "attachment",
  contentTransferEncoding: "base64",
});

/** A media type without parameters. Messages within a message may not be in base64, and are sent as any other file. */
const plainType = /^(?!multipart\/|message\/)[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/i;
