import type { Contact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Chip, Facts, Panel } from "../ui/small.js";
import { addressText } from "./address-text.js";
import { contactWords } from "./contact-words.js";
import { nameOf } from "./record-names.js";
import { MailTo, Wishes } from "./wishes.js";

interface ContactFactsProps {
  readonly c: WebContext;
  readonly contact: Contact;
  readonly names: ReadonlyMap<string, string>;
}

/** What is known of a contact. */
export const ContactFacts = ({ c, contact, names }: ContactFactsProps) => {
  const t = wordsOf(c, contactWords);
  const { fields } = messagesOf(c);
  const { language } = c.var.session;
  return (
    <Panel title={t.facts}>
      <Wishes c={c} record={contact} />
      <Facts
        facts={[
          [fields.title, contact.title],
          [fields.jobFunctionId, nameOf(names, contact.jobFunctionId)],
          [fields.departmentId, nameOf(names, contact.departmentId)],
          [fields.email, <MailTo record={contact} />],
          [fields.fixedPhone, contact.fixedPhone],
          [fields.mobilePhone, contact.mobilePhone],
          [fields.address, contact.address === null ? null : addressText(contact.address, language)],
          [fields.assignedToId, nameOf(names, contact.assignedToId)],
          [t.reference, contact.reference],
          [t.language, contact.language],
          [t.country, contact.countryCode],
          [fields.tagIds, contact.tagIds.length === 0 ? null : <TagChips ids={contact.tagIds} names={names} />],
          [fields.description, contact.description],
        ]}
      />
    </Panel>
  );
};

interface TagChipsProps {
  readonly ids: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

/** The tags of a record. */
export const TagChips = ({ ids, names }: TagChipsProps) => (
  <span class="chips">
    {ids.map((id) => (
      <Chip text={nameOf(names, id) ?? id} />
    ))}
  </span>
);
