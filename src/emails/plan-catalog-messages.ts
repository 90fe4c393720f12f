import { emailKey } from "../duplicates/match-keys.js";
import { pendingEmail } from "../email/pending-email.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { Attachment } from "../model/attachment.js";
import type { EmailMessage } from "../model/email-message.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { mergePlans } from "../plan/merge-plans.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { check, insert } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { recordValues } from "../templates/record-values.js";
import { renderTemplate } from "../templates/render-template.js";
import { newEntry } from "../timeline/new-entry.js";
import type { CatalogRecipients } from "./catalog-recipients.js";
import type { SendCatalogState } from "./send-catalog-state.js";

type Recipient = CatalogRecipients["added"][number];

/** So many messages have one record that tells of their file, and are committed together. */
export const messagesAtOnce = 100;

/** Plans messages with the PDF of a catalogue. They are stored only if the catalogue and whom they go to are as they were found. */
export function planCatalogMessages(
  recipients: readonly Recipient[],
  state: SendCatalogState,
  env: DecisionEnv,
): {
  readonly messages: ReadonlyMap<Id<"contact">, EmailMessage>;
  readonly plan: Pick<WritePlan, "writes" | "entries">;
} {
  const messages = new Map<Id<"contact">, EmailMessage>();
  const plans: Pick<WritePlan, "writes" | "entries">[] = [];
  for (let i = 0; i < recipients.length; i += messagesAtOnce) {
    const some = recipients.slice(i, i + messagesAtOnce).map((one) => planMessage(one, state, env));
    for (const { contactId, message } of some) messages.set(contactId, message);
    const file = attached(
      state,
      some.map(({ message }) => message),
      env,
    );
    const { id, version } = state.catalog;
    plans.push({
      writes: [check("catalog", id, version), insert("attachment", file), ...some.flatMap(({ writes }) => writes)],
      entries: some.map(({ entry }) => entry),
    });
  }
  return { messages, plan: mergePlans(plans) };
}

function planMessage(recipient: Recipient, state: SendCatalogState, env: DecisionEnv) {
  const { contact } = recipient;
  const { catalog } = state;
  const account = state.accounts.get(contact.mainAccountId ?? "");
  const ofAccount = account === undefined ? [] : [account];
  const relatedKeys = [
    keyOf("contact", contact.id),
    ...ofAccount.map(({ id }) => keyOf("account", id)),
    keyOf("catalog", catalog.id),
  ];
  const message = messageTo(recipient, relatedKeys, state, env);
  const related = [...relatedKeys, keyOf("emailMessage", message.id)];
  const facts = { kind: "catalogSent", related, data: { catalog: catalog.name } } as const;
  const entry: TimelineEntry = newEntry("contact", contact, facts, env);
  const writes: Write[] = [
    check("contact", contact.id, contact.version),
    ...ofAccount.map(({ id, version }) => check("account", id, version)),
    insert("emailMessage", message),
  ];
  return { contactId: contact.id, message, writes, entry };
}

function messageTo(
  { contact, address }: Recipient,
  relatedKeys: readonly RecordKey[],
  { catalog, template, sender, from, accounts, messageIdOf }: SendCatalogState,
  env: DecisionEnv,
): EmailMessage {
  const id = messageIdOf(contact.id);
  const account = accounts.get(contact.mainAccountId ?? "");
  const values = {
    ...recordValues({ contact, account, sender }),
    "catalog.name": catalog.name,
    "catalog.description": catalog.description ?? "",
  };
  return {
    ...newRecord("emailMessage", env, { id }),
    relatedKeys,
    senderId: env.actor.userId,
    toAddresses: [address],
    ccAddresses: [],
    bccAddresses: [...new Set(template?.recipients.map(emailKey))].filter((copy) => copy !== address),
    ...renderTemplate(template ?? blank, values, sender?.signature ?? null),
    templateId: template?.id ?? null,
    catalogId: catalog.id,
    ...pendingEmail(id, from ?? { address: "", name: null }),
  };
}

const blank = { subject: "", content: "", format: "text", signature: null } as const; // nothing is sent without a template

/** Tells which file was sent, whatever becomes of the catalogue: the host's files keep it for as long as this is there. */
const attached = (
  { catalog: { id, pdf, pdfFileName, pdfSize, pdfSha256 } }: SendCatalogState,
  messages: readonly EmailMessage[],
  env: DecisionEnv,
): Attachment => ({
  ...newRecord("attachment", env),
  relatedKeys: [keyOf("catalog", id), ...messages.map((message) => keyOf("emailMessage", message.id))],
  blob: pdf ?? "",
  fileName: pdfFileName ?? "catalogue.pdf",
  mediaType: "application/pdf",
  size: pdfSize ?? 0,
  sha256: pdfSha256,
  description: null,
  addedById: env.actor.userId,
});
