import { emailKey } from "../duplicates/match-keys.js";
import { addressesOf } from "../emails/catalog-recipients.js";
import { emailSender } from "../emails/email-sender.js";
import type { SendCatalogCommand } from "../emails/send-catalog.schema.js";
import type { SendCatalogRefusalCode, SendCatalogState } from "../emails/send-catalog-state.js";
import { isCrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import type { Catalog } from "../model/catalog.js";
import type { Contact } from "../model/contact.js";
import type { CrmScope } from "./crm-scope.js";
import { decliningAddresses } from "./declining-addresses.js";
import { loadSender } from "./load-values.js";
import { messagesTo } from "./messages-to.js";
import { visibleCatalog } from "./open-catalog-file.js";

/** Reads a PDF, as often as it is asked for. */
export type OpenPdf = (catalog: Catalog) => Promise<unknown>;

/** Loads what is to be known before a catalogue is sent, as the actor may see it. @throws CrmError `NOT_FOUND` for the catalogue. */
export async function loadCatalogSending(
  scope: CrmScope,
  command: SendCatalogCommand,
  { messageIdOf, most }: Pick<SendCatalogState, "messageIdOf" | "most">,
  open: OpenPdf,
): Promise<SendCatalogState> {
  const { visible, settings } = scope;
  const { templateId } = command;
  const contactIds = [...new Set(command.contactIds)];
  const catalog = await visibleCatalog(scope, command.catalogId);
  const template = (await visible.get("template", [templateId])).get(templateId);
  const sender = await loadSender(scope);
  const contacts = maskedContacts(scope, await visible.get("contact", contactIds));
  const messages = await messagesTo(scope, contactIds, messageIdOf);
  const addresses = [...contacts.values()].map(({ email }) => emailKey(email ?? "")).filter((one) => one !== "");
  const copies = template?.recipients.map(emailKey) ?? [];
  return {
    catalog,
    fileObjections: await objectionsOf(() => open(catalog)),
    template: template && visible.mask("template", template),
    sender,
    from: emailSender(settings.emailFrom, sender),
    contacts,
    accounts: await accountsOf(scope, [...contacts.values()]),
    messages,
    messageIdOf,
    declining: await decliningAddresses(scope, [
      ...new Set([...addresses, ...copies, ...[...messages.values()].flatMap(addressesOf)]),
    ]),
    most,
  };
}

function maskedContacts({ visible }: CrmScope, found: ReadonlyMap<string, Contact>): ReadonlyMap<string, Contact> {
  const masked = visible.maskAll("contact", [...found.values()]);
  return new Map([...found.keys()].map((id, i) => [id, masked[i] as Contact])); // as many, in the same order
}

async function accountsOf({ visible }: CrmScope, contacts: readonly Contact[]): Promise<SendCatalogState["accounts"]> {
  const found = await visible.get("account", [
    ...new Set(contacts.flatMap(({ mainAccountId }) => mainAccountId ?? [])),
  ]);
  return new Map([...found].map(([id, account]) => [id, visible.mask("account", account)]));
}

/** What a call is refused with, as a part of a decision. */
async function objectionsOf(call: () => Promise<unknown>): Promise<readonly Refusal<SendCatalogRefusalCode>[]> {
  try {
    await call();
    return [];
  } catch (error) {
    if (!isCrmError(error, "REFUSED")) throw error;
    return error.refusals as readonly Refusal<SendCatalogRefusalCode>[]; // of opening a file
  }
}
