import type { EmailMessage } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { moment } from "../ui/formats.js";
import { Panel } from "../ui/small.js";
import { common } from "../words/common.js";
import { contactWords } from "./contact-words.js";

interface EmailsPanelProps {
  readonly c: WebContext;
  readonly emails: readonly EmailMessage[];
}

/** The messages that were sent from a record, to be read. */
export const EmailsPanel = ({ c, emails }: EmailsPanelProps) => {
  const t = wordsOf(c, contactWords);
  return (
    <Panel title={t.emails}>
      {emails.length === 0 && <p>{wordsOf(c, common).nothing}</p>}
      {emails.map(({ subject, toAddresses, sentAt, createdAt, state, bodyText, failureText }) => (
        <details>
          <summary>
            {subject} <small>{`${toAddresses.join(", ")} · ${moment(c, sentAt ?? createdAt)} · ${t[state]}`}</small>
          </summary>
          {failureText !== null && <p>{failureText}</p>}
          <pre class="mail">{bodyText}</pre>
        </details>
      ))}
    </Panel>
  );
};
