import type { CatalogSending } from "../emails/catalog-sending.js";
import { catalogSending } from "../emails/catalog-sending.js";
import { decideSendCatalog } from "../emails/decide-send-catalog.js";
import { messagesAtOnce } from "../emails/plan-catalog-messages.js";
import { sendCatalogSchema } from "../emails/send-catalog.schema.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Mailer } from "../ports/mailer.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { handOverMessages } from "./hand-over-messages.js";
import { requirePort } from "./host-ports.js";
import { loadCatalogSending } from "./load-catalog-sending.js";
import { maskPlan } from "./mask-plan.js";
import { messagesTo } from "./messages-to.js";
import { parseInput } from "./parse-input.js";
import { pdfFiles } from "./pdf-files.js";
import { runCommand } from "./run-command.js";

/** What sending a catalogue comes to: refused, or the messages as they would be stored before the mailer is asked. */
export type CatalogSendingDecision = Decision<WritePlan<CatalogSending>>;

/** The same messages have the same ids under a key; without one, each sending has its own. */
function sending(scope: CrmScope, input: unknown) {
  requireAction(scope, "catalogs.send");
  const command = parseInput(sendCatalogSchema, input);
  const { mailer } = scope.ports;
  requirePort<Mailer>("mailer", mailer);
  const key = command.idempotencyKey ?? scope.newId("emailMessage");
  const { companyId } = scope.actor;
  const kind = command.idempotencyKey === undefined ? "catalog" : "catalog of a key";
  const messageIdOf = (contactId: string): Id<"emailMessage"> =>
    asId("emailMessage", uuidFromText(JSON.stringify([kind, companyId, key, contactId])));
  const files = pdfFiles(scope);
  const decide = async (most: number): Promise<CatalogSendingDecision> => {
    const state = await loadCatalogSending(scope, command, { messageIdOf, most }, files.ofCatalog);
    return decideSendCatalog(command, state, decisionEnv(scope));
  };
  return { contactIds: command.contactIds, messageIdOf, mailer, decide, files };
}

/** Decides to whom a catalogue is sent without writing, or asking the mailer. */
export async function previewSendCatalog(scope: CrmScope, input: unknown): Promise<CatalogSendingDecision> {
  const decision = await sending(scope, input).decide(Number.POSITIVE_INFINITY);
  return decision.ok ? accept({ ...decision.value, ...maskPlan(scope.visible, decision.value) }) : decision;
}

/** Stores all messages, then hands over what is pending of them, and tells what became of each. */
export async function sendCatalog(scope: CrmScope, input: unknown): Promise<CatalogSending> {
  const { contactIds, messageIdOf, mailer, decide, files } = sending(scope, input);
  let stored: CatalogSending;
  let isMore = true;
  do {
    stored = await runCommand(scope.storage, async () => {
      const decision = await decide(messagesAtOnce);
      isMore = decision.ok && decision.value.writes.length > 0;
      return decision;
    });
  } while (isMore);
  const pending = stored.pending.map(({ emailMessageId }) => emailMessageId);
  await handOverMessages(scope, mailer, pending, files.ofAttachment);
  const { leftOut } = stored;
  const without = new Set<string>(leftOut.map(({ contactId }) => contactId));
  const writtenTo = new Set(contactIds.filter((contactId) => !without.has(contactId)));
  return catalogSending(await messagesTo(scope, writtenTo, messageIdOf), leftOut);
}
