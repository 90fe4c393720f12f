import type { MailerAnswer } from "../email/mailer-answer.js";
import { replyToOf } from "../emails/email-sender.js";
import { planAnsweredEmail } from "../emails/plan-answered-email.js";
import { accept } from "../kernel/decision.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Attachment } from "../model/attachment.js";
import type { EmailMessage } from "../model/email-message.js";
import { mergePlans } from "../plan/merge-plans.js";
import type { Mailer, OutgoingAttachment } from "../ports/mailer.js";
import { claimMessages } from "./claim-messages.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { handToMailer } from "./hand-to-mailer.js";
import { runCommand } from "./run-command.js";

/** So many messages are taken, handed over at the same time, and settled together. */
const atOnce = 10;

/** Reads the file of an attachment. */
export type OpenAttachment = (attachment: Attachment) => Promise<OutgoingAttachment>;

/**
 * Hands messages that are stored to the mailer with their files, and stores what became of each. A mailer that takes none
 * of ten now is not asked for the others.
 */
export async function handOverMessages(
  scope: CrmScope,
  mailer: Mailer,
  ids: readonly Id<"emailMessage">[],
  open: OpenAttachment,
): Promise<void> {
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce);
    const files = await filesOf(scope, some, open);
    const answers = await handOver(scope, mailer, await claimMessages(scope, some), files);
    if (answers.size > 0) await settle(scope, answers);
    if (answers.size === atOnce && [...answers.values()].every(({ answer }) => answer === "deferred")) return;
  }
}

type Files = ReadonlyMap<RecordKey, readonly OutgoingAttachment[]>;
type Answers = ReadonlyMap<Id<"emailMessage">, MailerAnswer>;

/** The files of messages, by the messages' keys: what was sent with them, whatever they came from is now. */
async function filesOf({ storage }: CrmScope, ids: readonly string[], open: OpenAttachment): Promise<Files> {
  const keys = ids.map((id) => keyOf("emailMessage", id));
  const files = new Map<RecordKey, OutgoingAttachment[]>();
  const ofThem = { op: "overlaps", field: "relatedKeys", kind: "list", values: keys } as const;
  for await (const attachment of everyRecord(storage, "attachment", ofThem)) {
    const file = await open(attachment);
    for (const key of attachment.relatedKeys) files.set(key, [...(files.get(key) ?? []), file]);
  }
  return files;
}

async function handOver(
  { storage }: CrmScope,
  mailer: Mailer,
  messages: readonly EmailMessage[],
  files: Files,
): Promise<Answers> {
  const senderIds = [...new Set(messages.flatMap(({ senderId }) => senderId ?? []))];
  const senders = new Map((await storage.get("user", senderIds)).map((user) => [user.id, user]));
  const answered = messages.map(async (message): Promise<[Id<"emailMessage">, MailerAnswer]> => {
    const sender = message.senderId === null ? undefined : senders.get(message.senderId);
    const replyTo = replyToOf(message.fromAddress, sender);
    const attached = files.get(keyOf("emailMessage", message.id));
    return [message.id, await handToMailer(mailer, message, attached, replyTo)];
  });
  return new Map(await Promise.all(answered));
}

function settle(scope: CrmScope, answers: Answers): Promise<void> {
  return runCommand(scope.storage, async () => {
    const messages = await scope.storage.get("emailMessage", [...answers.keys()]);
    const env = decisionEnv(scope);
    const plans = messages.flatMap((message) => {
      const answer = answers.get(message.id);
      return answer === undefined ? [] : [planAnsweredEmail(message, answer, env)];
    });
    return accept({ ...mergePlans(plans), warnings: [], result: undefined });
  });
}
