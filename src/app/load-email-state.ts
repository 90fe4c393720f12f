import type { Contactable } from "../eligibility/can-contact.js";
import type { SendEmailState } from "../emails/decide-send-email.js";
import type { FilledTemplate } from "../emails/email-content.js";
import { emailRecipients } from "../emails/email-recipients.js";
import { emailSender } from "../emails/email-sender.js";
import type { SendEmailCommand } from "../emails/send-email.schema.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { isRecordType } from "../model/record-schemas.js";
import type { User } from "../model/user.js";
import type { ValueSources } from "../templates/record-values.js";
import { recordValues } from "../templates/record-values.js";
import type { CrmScope } from "./crm-scope.js";
import { decliningAddresses } from "./declining-addresses.js";
import type { LoadedFile } from "./email-files.js";
import { keptFiles } from "./email-files.js";
import { loadSender, loadValueSources } from "./load-values.js";

type Command = Omit<SendEmailCommand, "files">;

/** What is loaded before it is decided whether a message is sent, with the files themselves. */
export interface LoadedEmailState extends SendEmailState {
  /** The files that go with it. */
  readonly files: readonly LoadedFile[];
}

/** Loads what is to be known before a message is sent. @throws CrmError `NOT_FOUND` for a record that the actor may not see. */
export async function loadEmailState(
  scope: CrmScope,
  command: Command,
  id: Id<"emailMessage">,
  files: readonly LoadedFile[],
): Promise<LoadedEmailState> {
  const { visible, settings } = scope;
  const [existing] = command.idempotencyKey === undefined ? [] : await scope.storage.get("emailMessage", [id]);
  const sender = await loadSender(scope);
  const about = await Promise.all(command.about.map((key) => loadAbout(scope, key as RecordKey)));
  const people = peopleOf(about.map(({ sources }) => sources));
  const filled = await loadFilled(scope, command.templateId, about, sender);
  const recipients = emailRecipients(command, people, filled?.template?.recipients ?? []);
  const attached = await requireAttachments(scope, command.attachmentIds ?? []);
  const kept = await keptFiles(scope, attached);
  return {
    id,
    existing: existing !== undefined && visible.sees("emailMessage", existing) ? existing : undefined,
    relatedKeys: [...new Set(about.map(({ key }) => key))],
    people,
    recipients,
    declining: await decliningAddresses(scope, Object.values(recipients).flat()),
    from: emailSender(settings.emailFrom, sender),
    filled,
    files: [...kept.files, ...files],
    missing: kept.missing,
  };
}

interface About {
  readonly key: RecordKey;
  readonly sources: ValueSources;
}

/** A record that was merged is taken for what it was merged into; one of the host's own is taken as it is named. */
async function loadAbout(scope: CrmScope, key: RecordKey): Promise<About> {
  const { type, id } = splitKey(key);
  if (!isRecordType(type)) return { key, sources: {} };
  const found = await scope.visible.require(type, id);
  const own = keyOf(type, found.id);
  return { key: own, sources: await loadValueSources(scope, own) };
}

/** Whom a message goes to by itself: the people that it is about, else those of the opportunities. */
function peopleOf(sources: readonly ValueSources[]): readonly Contactable[] {
  const named = sources
    .filter(({ opportunity }) => opportunity === undefined)
    .flatMap(({ lead, contact, account }) => lead ?? contact ?? account ?? []);
  return named.length > 0 ? named : sources.flatMap(({ contact, account }) => contact ?? account ?? []);
}

async function loadFilled(
  { visible }: CrmScope,
  templateId: string | undefined,
  about: readonly About[],
  sender: User | undefined,
): Promise<FilledTemplate | null> {
  if (templateId === undefined) return null;
  const template = (await visible.get("template", [templateId])).get(templateId);
  const one = about.find(({ key }) => splitKey(key).type === template?.model);
  return {
    template,
    values: one === undefined ? null : recordValues(one.sources),
    signature: sender?.signature ?? null,
  };
}

async function requireAttachments({ visible }: CrmScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await visible.get("attachment", ids);
  return [...new Set(ids)].map((id) => {
    const attachment = found.get(id);
    if (attachment === undefined) throw new CrmError("NOT_FOUND", { record: keyOf("attachment", id) });
    return attachment;
  });
}
