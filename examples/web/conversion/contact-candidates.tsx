import type { Candidate, Contact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { conversionWords } from "./conversion-words.js";
import type { PlannedConversion } from "./plan-conversion.js";
import { Reasons } from "./reasons.js";

interface ContactCandidatesProps {
  readonly c: WebContext;
  readonly candidates: readonly Candidate<Contact>[];
  readonly chosen: readonly string[];
}

/** The contacts that may be meant. */
export const ContactCandidates = ({ c, candidates, chosen }: ContactCandidatesProps) => (
  <ul class="candidates">
    {candidates.map(({ record, by }) => (
      <li>
        <ContactBox contact={record} chosen={chosen} /> <Reasons c={c} by={by} />
      </li>
    ))}
  </ul>
);

interface OfAccountProps {
  readonly c: WebContext;
  readonly planned: PlannedConversion;
  readonly chosen: readonly string[];
  /** Whether the list takes the place of the one on the page. */
  readonly swapped?: boolean | undefined;
}

/** The other contacts of the account that is chosen. */
export const OfAccount = ({ c, planned, chosen, swapped = false }: OfAccountProps) => {
  const known = new Set(planned.candidates.contacts.map(({ record }) => record.id));
  const others = planned.ofAccount.filter(({ contact }) => !known.has(contact.id) && contact.archivedAt === null);
  return (
    <div id="of-account" hx-swap-oob={swapped ? "true" : undefined}>
      {others.length > 0 && <strong>{wordsOf(c, conversionWords).ofAccount}</strong>}
      <ul class="candidates">
        {others.map(({ contact }) => (
          <li>
            <ContactBox contact={contact} chosen={chosen} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const ContactBox = ({ contact, chosen }: { readonly contact: Contact; readonly chosen: readonly string[] }) => (
  <label class="box">
    <input
      id={`contact-${contact.id}`}
      type="checkbox"
      name="contactId"
      value={contact.id}
      checked={chosen.includes(contact.id)}
    />{" "}
    {contact.fullName} <small>{contact.email}</small>
  </label>
);
