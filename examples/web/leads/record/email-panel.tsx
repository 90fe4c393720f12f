import type { EmailMessage, Lead } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Field } from "../../ui/field.js";
import { moment } from "../../ui/formats.js";
import { Panel } from "../../ui/small.js";
import { leadWords } from "../lead-words.js";
import type { FailedCommand } from "./lead-page.js";

interface EmailPanelProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly emails: readonly EmailMessage[];
  readonly failed?: FailedCommand | undefined;
}

/** The messages to a lead, and a new one. */
export const EmailPanel = ({ c, lead, emails, failed }: EmailPanelProps) => {
  const t = wordsOf(c, leadWords);
  const typed = failed?.command === "email" ? failed.form : null;
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
      <details open={typed !== null}>
        <summary>{t.writeEmail}</summary>
        <form method="post" action={`/leads/${lead.id}/email`}>
          <Field name="subject" label={t.subject} value={typed?.text("subject")} required />
          <Field name="text" label={t.text} value={typed?.text("text")} rows={5} />
          <p class="actions">
            <button type="submit">{t.send}</button>
          </p>
        </form>
      </details>
    </Panel>
  );
};
