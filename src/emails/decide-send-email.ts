import type { Contactable } from "../eligibility/can-contact.js";
import type { EmailSender } from "../email/email-sender.js";
import { pendingEmail } from "../email/pending-email.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { accept, acceptUnless, refuse } from "../kernel/decision.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import { keyUsed } from "../kernel/under-key.js";
import type { Attachment } from "../model/attachment.js";
import type { EmailMessage } from "../model/email-message.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newEntry } from "../timeline/new-entry.js";
import type { ContentRefusalCode, FilledTemplate } from "./email-content.js";
import { contentObjections, emailContent } from "./email-content.js";
import type { EmailRecipients, RecipientRefusalCode } from "./email-recipients.js";
import { emailRecipients, recipientObjections } from "./email-recipients.js";
import type { SendEmailCommand } from "./send-email.schema.js";

/** Why a message is not sent. */
export type SendEmailRefusalCode =
  | RecipientRefusalCode
  | ContentRefusalCode
  | "EMAIL_SENDER_MISSING"
  | "EMAIL_TOO_LARGE"
  | "EMAIL_FILE_MISSING"
  | "IDEMPOTENCY_KEY_USED";

/** A file that goes with a message, as it is told of beside the file itself. */
export type EmailFileFacts = Pick<Attachment, "blob" | "fileName" | "mediaType" | "size" | "sha256">;

/** What is loaded before it is decided whether a message is sent. */
export interface SendEmailState {
  /** The id that the message is to have. */
  readonly id: Id<"emailMessage">;
  /** The message that was sent under the same key before. */
  readonly existing: EmailMessage | undefined;
  /** The records that it is listed on. */
  readonly relatedKeys: readonly RecordKey[];
  /** Whom it goes to where no address is entered. */
  readonly people: readonly Contactable[];
  /** Whom it goes to. */
  readonly recipients: EmailRecipients;
  /** The addresses among them of people who wish to get no e-mail. */
  readonly declining: ReadonlySet<string>;
  /** Whom it is from. */
  readonly from: EmailSender | null;
  /** What it is made with; `null` for one written by hand. */
  readonly filled: FilledTemplate | null;
  /** The files that go with it. */
  readonly files: readonly EmailFileFacts[];
  /** The attachments that there are no files of. */
  readonly missing: readonly string[];
}

/** What the files of a message come to at most, in bytes: what mail servers take at large. */
export const mostBytes = 25_000_000;

/** Decides whether a message is written, to be handed to the mailer when it is stored. Under a key it is written once. */
export function decideSendEmail(
  command: Omit<SendEmailCommand, "files">,
  state: SendEmailState,
  env: DecisionEnv,
): Decision<WritePlan<EmailMessage>, SendEmailRefusalCode> {
  const { existing, recipients } = state;
  if (existing !== undefined) {
    return isSameMessage(existing, command, state)
      ? accept({ writes: [], entries: [], warnings: [], result: existing })
      : refuse(keyUsed);
  }
  const { from } = state;
  const objections: Refusal<SendEmailRefusalCode>[] = [
    ...(from === null ? [{ code: "EMAIL_SENDER_MISSING" } as const] : []),
    ...recipientObjections(command, state.people, recipients, state.declining),
    ...contentObjections(command, state.filled),
    ...fileObjections(state),
  ];
  return acceptUnless(objections, () => planEmail(command, state, from ?? { address: "", name: null }, env));
}

/** Whether a command asks for what was written under its key. */
function isSameMessage(
  existing: EmailMessage,
  command: Omit<SendEmailCommand, "files">,
  { relatedKeys, recipients }: SendEmailState,
): boolean {
  const { to, cc, bcc, templateId } = command;
  const copies = emailRecipients({ to: existing.toAddresses, cc, bcc }, [], []);
  return (
    sameValue(existing.relatedKeys, relatedKeys) &&
    (to === undefined || sameValue(existing.toAddresses, recipients.to)) &&
    sameValue(existing.ccAddresses, copies.cc) &&
    existing.templateId === (templateId ?? null) &&
    (templateId === undefined
      ? isSameText(existing, command) && sameValue(existing.bccAddresses, copies.bcc)
      : isUnwritten(command) && copies.bcc.every((address) => existing.bccAddresses.includes(address)))
  );
}

function isSameText(existing: EmailMessage, command: Omit<SendEmailCommand, "files">): boolean {
  const { subject, bodyText, bodyHtml } = emailContent(command, null);
  return existing.subject === subject && existing.bodyText === bodyText && existing.bodyHtml === bodyHtml;
}

/** What a template makes, and to whom it sends copies, may have changed since. */
const isUnwritten = ({ subject, text, html }: Omit<SendEmailCommand, "files">): boolean =>
  subject === undefined && text === undefined && html === undefined;

function planEmail(
  command: Omit<SendEmailCommand, "files">,
  { id, relatedKeys, recipients, filled, files }: SendEmailState,
  from: EmailSender,
  env: DecisionEnv,
): WritePlan<EmailMessage> {
  const message: EmailMessage = {
    ...newRecord("emailMessage", env, { id }),
    relatedKeys,
    senderId: env.actor.userId,
    toAddresses: recipients.to,
    ccAddresses: recipients.cc,
    bccAddresses: recipients.bcc,
    ...emailContent(command, filled),
    templateId: filled?.template?.id ?? null,
    catalogId: null,
    ...pendingEmail(id, from),
  };
  const facts = { kind: "emailWritten", related: relatedKeys, data: { subject: message.subject } } as const;
  return {
    writes: [
      insert("emailMessage", message),
      ...files.map((file) => insert("attachment", attached(file, message, env))),
    ],
    entries: [newEntry("emailMessage", message, facts, env)],
    warnings: [],
    result: message,
  };
}

/** What was sent is told by records of its own, whatever becomes of those that the files came from. */
const attached = (file: EmailFileFacts, message: EmailMessage, env: DecisionEnv): Attachment => ({
  ...newRecord("attachment", env),
  relatedKeys: [keyOf("emailMessage", message.id)],
  blob: file.blob,
  fileName: file.fileName,
  mediaType: file.mediaType,
  size: file.size,
  sha256: file.sha256,
  description: null,
  addedById: env.actor.userId,
});

function fileObjections({ files, missing }: SendEmailState): Refusal<SendEmailRefusalCode>[] {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const tooMuch = {
    code: "EMAIL_TOO_LARGE",
    params: { megabytes: Math.ceil(bytes / 1e6), most: mostBytes / 1e6 },
  } as const;
  return [
    ...missing.map(
      (fileName) => ({ code: "EMAIL_FILE_MISSING", path: ["attachmentIds"], params: { file: fileName } }) as const,
    ),
    ...(bytes > mostBytes ? [tooMuch] : []),
  ];
}
