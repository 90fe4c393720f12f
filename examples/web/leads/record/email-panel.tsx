import type { EmailMessage, Lead } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Field } from "../../ui/field.js";
import { moment } from "../../ui/formats.js";
import { Panel } from "../../ui/small.js";
import { leadWords } from "../lead-words.js";

interface EmailPanelProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly emails: readonly EmailMessage[];
}

/** The messages to a lead, and a new one. */
export const EmailPanel = ({ c, lead, emails }: EmailPanelProps) => {
  const t = wordsOf(c, leadWords);
  return (
    <Panel title={t.emails}>
      {emails.length === 0 && <p>{t.noEmails}</p>}
      <ol class="activity">
        {emails.map(({ subject, state, createdAt }) => (
          <li>
            <strong>{subject}</strong> <span>({t.sent[state]})</span>
            <small>{moment(c, createdAt)}</small>
          </li>
        ))}
      </ol>
      <details>
        <summary>{t.writeEmail}</summary>
        <form method="post" action={`/leads/${lead.id}/email`}>
          <Field name="subject" label={t.subject} required />
          <Field name="text" label={t.text} rows={5} />
          <p class="actions">
            <button type="submit">{t.send}</button>
          </p>
        </form>
      </details>
    </Panel>
  );
};
