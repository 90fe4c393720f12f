import type { Contact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Panel } from "../ui/small.js";
import { contactWords } from "./contact-words.js";
import { nameOf } from "./record-names.js";

interface LinkedContactsProps {
  readonly c: WebContext;
  readonly contact: Contact;
  readonly linked: readonly Contact[];
  readonly names: ReadonlyMap<string, string>;
}

/** Those who work for the same organisation, by the domain of their addresses. */
export const LinkedContacts = ({ c, contact, linked, names }: LinkedContactsProps) => {
  const t = wordsOf(c, contactWords);
  return (
    <Panel title={t.linked}>
      <p>
        <small>
          {linked.length === 0 ? t.noLinked : t.linkedAbout}
          {contact.emailDomain !== null && ` ${contact.emailDomain}`}
        </small>
      </p>
      <ul class="links">
        {linked.map(({ id, fullName, jobFunctionId }) => (
          <li>
            <a href={`/contacts/${id}`}>{fullName}</a> <small>{nameOf(names, jobFunctionId)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
