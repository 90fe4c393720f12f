import { emailKey } from "../duplicates/match-keys.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { accept, acceptUnless, refuse } from "../kernel/decision.js";
import { keyUsed } from "../kernel/under-key.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CatalogRecipients } from "./catalog-recipients.js";
import { catalogRecipients } from "./catalog-recipients.js";
import type { CatalogSending } from "./catalog-sending.js";
import { catalogSending } from "./catalog-sending.js";
import { mostBytes } from "./decide-send-email.js";
import { templateObjections } from "./email-content.js";
import { planCatalogMessages } from "./plan-catalog-messages.js";
import type { SendCatalogCommand } from "./send-catalog.schema.js";
import type { SendCatalogRefusalCode, SendCatalogState } from "./send-catalog-state.js";

/**
 * Decides which messages are written to send a catalogue. What was written under the same key stands, whatever became of
 * the catalogue since; nothing is asked of the catalogue and the template where nobody is left to be written to.
 */
export function decideSendCatalog(
  command: SendCatalogCommand,
  state: SendCatalogState,
  env: DecisionEnv,
): Decision<WritePlan<CatalogSending>, SendCatalogRefusalCode> {
  const written = [...state.messages.values()];
  const isOther = written.some(
    ({ catalogId, templateId }) => catalogId !== state.catalog.id || templateId !== command.templateId,
  );
  if (isOther) return refuse(keyUsed);
  const recipients = catalogRecipients(command.contactIds, state);
  const { kept, added, leftOut } = recipients;
  if (written.length > 0 && added.length === 0)
    return accept({ writes: [], entries: [], warnings: [], result: catalogSending(kept, leftOut) });
  return acceptUnless(objections(command, state, recipients), () => {
    const planned = planCatalogMessages(added.slice(0, state.most), state, env);
    const messages = new Map([...kept, ...planned.messages]);
    return { ...planned.plan, warnings: [], result: catalogSending(messages, leftOut) };
  });
}

function objections(
  { contactIds, templateId }: SendCatalogCommand,
  { catalog, fileObjections, template, from, declining }: SendCatalogState,
  { added, leftOut }: CatalogRecipients,
): Refusal<SendCatalogRefusalCode>[] {
  const bytes = catalog.pdfSize ?? 0;
  const size = { megabytes: Math.ceil(bytes / 1e6), most: mostBytes / 1e6 };
  const fits = template?.model === "catalog" ? {} : null;
  const copies = template?.recipients.filter((address) => declining.has(emailKey(address))) ?? [];
  const away = { type: "catalog", id: catalog.id };
  return [
    ...(catalog.archivedAt === null
      ? []
      : [{ code: "REFERENCE_ARCHIVED", path: ["catalogId"], params: away } as const]),
    ...fileObjections,
    ...(bytes > mostBytes ? [{ code: "EMAIL_TOO_LARGE", path: ["catalogId"], params: size } as const] : []),
    ...templateObjections(templateId, { template, values: fits, signature: null }),
    ...copies.map(
      (recipient) => ({ code: "RECIPIENT_DECLINES_EMAIL", path: ["templateId"], params: { recipient } }) as const,
    ),
    ...(from === null ? [{ code: "EMAIL_SENDER_MISSING" } as const] : []),
    ...(added.length > 0 ? [] : [{ code: "EMAIL_RECIPIENT_MISSING", path: ["contactIds"] } as const]),
    ...(added.length > 0
      ? []
      : leftOut.flatMap(({ contactId, reasons }) =>
          reasons.map((code) => ({ code, path: ["contactIds", contactIds.indexOf(contactId)] })),
        )),
  ];
}
