import { decideSendEmail } from "../emails/decide-send-email.js";
import { replyToOf } from "../emails/email-sender.js";
import { planAnsweredEmail } from "../emails/plan-answered-email.js";
import { retryEmailSchema, sendEmailSchema } from "../emails/send-email.schema.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import type { Attachment } from "../model/attachment.js";
import type { EmailMessage } from "../model/email-message.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Mailer } from "../ports/mailer.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { decliningAddresses } from "./declining-addresses.js";
import type { LoadedFile } from "./email-files.js";
import { keepFiles, keptFiles, newFiles, outgoing, partFiles } from "./email-files.js";
import { everyPage, everyRecord } from "./every-record.js";
import { handToMailer } from "./hand-to-mailer.js";
import { requirePort } from "./host-ports.js";
import { idOfKey } from "./id-of-key.js";
import { loadEmailState } from "./load-email-state.js";
import { parseInput } from "./parse-input.js";
import { requireEmail } from "./require-email.js";
import { acceptedPlan, runCommand } from "./run-command.js";

/** A decision on a message that is to be sent: the message as it would be stored before the mailer is asked. */
export type EmailDecision = Decision<WritePlan<EmailMessage>>;

/** Makes a message ready to be decided on, as often as it takes: it has one id whatever happens in between. */
function sending(scope: CrmScope, input: unknown) {
  requireAction(scope, "emails.send");
  const parted = partFiles(input);
  const command = parseInput(sendEmailSchema, parted.command);
  const id = idOfKey(scope, "emailMessage", ["email"], command.idempotencyKey);
  const given = newFiles(parted.files);
  const decide = async () => {
    const state = await loadEmailState(scope, command, id, given);
    return { files: state.files, decision: decideSendEmail(command, state, decisionEnv(scope)) };
  };
  return { given, decide };
}

/** Decides on a message without writing, or asking the mailer. */
export const previewEmail = async (scope: CrmScope, input: unknown): Promise<EmailDecision> =>
  (await sending(scope, input).decide()).decision;

/** Stores a message, hands it to the mailer, and stores what became of it. */
export async function sendEmail(scope: CrmScope, input: unknown): Promise<EmailMessage> {
  const { given, decide } = sending(scope, input);
  const { mailer } = scope.ports;
  requirePort<Mailer>("mailer", mailer);
  let { files, decision } = await decide();
  if (given.length > 0) {
    acceptedPlan(decision); // what is refused keeps no files
    await keepFiles(scope, given);
  }
  let first: EmailDecision | null = decision;
  const message = await runCommand(scope.storage, async () => {
    if (first === null) ({ files, decision } = await decide());
    first = null;
    return decision;
  });
  if (message.state !== "pending") return message;
  const isNew = decision.ok && decision.value.writes.length > 0;
  return isNew ? deliver(scope, mailer, message, files) : handOverAgain(scope, mailer, message);
}

/** Hands a message over again under its key. */
export async function retryEmail(scope: CrmScope, input: unknown): Promise<EmailMessage> {
  requireAction(scope, "emails.send");
  const { emailMessageId } = parseInput(retryEmailSchema, input);
  const { mailer } = scope.ports;
  requirePort<Mailer>("mailer", mailer);
  const message = await requireEmail(scope, emailMessageId);
  const { state, subject } = message;
  if (await isOfReminder(scope, message))
    throw new CrmError("NOT_FOUND", { record: keyOf("emailMessage", message.id) });
  if (state !== "pending")
    throw new CrmError("REFUSED", { refusals: [{ code: "EMAIL_NOT_PENDING", params: { subject, state } }] });
  return handOverAgain(scope, mailer, message);
}

/** Messages of reminders are the workers' to send. */
async function isOfReminder({ storage }: CrmScope, { id }: EmailMessage): Promise<boolean> {
  const ofMessage = { op: "eq", field: "emailMessageId", kind: "text", value: id } as const;
  return !(await everyPage(storage, "delivery", ofMessage, 1).next()).done;
}

/** Hands over what was stored before, with its files, unless somebody has come to wish no e-mail since. */
async function handOverAgain(scope: CrmScope, mailer: Mailer, message: EmailMessage): Promise<EmailMessage> {
  const { toAddresses, ccAddresses, bccAddresses } = message;
  const declining = await decliningAddresses(scope, [...toAddresses, ...ccAddresses, ...bccAddresses]);
  const refusals = [...declining].map((recipient) => ({ code: "RECIPIENT_DECLINES_EMAIL", params: { recipient } }));
  if (refusals.length > 0) throw new CrmError("REFUSED", { refusals });
  const { files, missing } = await keptFiles(scope, await filesOf(scope, message));
  const lost = missing.map((file) => ({ code: "EMAIL_FILE_MISSING", params: { file } }));
  if (lost.length > 0) throw new CrmError("REFUSED", { refusals: lost });
  return deliver(scope, mailer, message, files);
}

async function filesOf({ storage }: CrmScope, { id }: EmailMessage): Promise<readonly Attachment[]> {
  const found: Attachment[] = [];
  const ofMessage = {
    op: "overlaps",
    field: "relatedKeys",
    kind: "list",
    values: [keyOf("emailMessage", id)],
  } as const;
  for await (const attachment of everyRecord(storage, "attachment", ofMessage)) found.push(attachment);
  return found;
}

async function deliver(
  scope: CrmScope,
  mailer: Mailer,
  message: EmailMessage,
  files: readonly LoadedFile[],
): Promise<EmailMessage> {
  const [user] = message.senderId === null ? [] : await scope.storage.get("user", [message.senderId]);
  const answer = await handToMailer(mailer, message, outgoing(files), replyToOf(message.fromAddress, user));
  return runCommand(scope.storage, async () => {
    const [current = message] = await scope.storage.get("emailMessage", [message.id]);
    return accept(planAnsweredEmail(current, answer, decisionEnv(scope)));
  });
}
