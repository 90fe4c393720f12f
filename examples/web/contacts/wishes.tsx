import type { Account, Contact } from "crmkit";
import { canContact } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { contactWords } from "./contact-words.js";

interface WishesProps {
  readonly c: WebContext;
  readonly record: Contact | Account;
}

/** What somebody does not want, in plain sight. */
export const Wishes = ({ c, record }: WishesProps) => {
  const t = wordsOf(c, contactWords);
  const wishes = [record.doNotEmail ? t.noEmail : null, record.doNotCall ? t.noCall : null].filter(Boolean);
  return wishes.length === 0 ? null : (
    <ul class="wishes" aria-label={t.wishes}>
      {wishes.map((wish) => (
        <li>{wish}</li>
      ))}
    </ul>
  );
};

/** An e-mail address, to be written to where that is wanted. */
export const MailTo = ({ record }: { readonly record: Contact | Account }) => {
  if (record.email === null) return null;
  return canContact(record, "email").allowed ? <a href={`mailto:${record.email}`}>{record.email}</a> : record.email;
};
