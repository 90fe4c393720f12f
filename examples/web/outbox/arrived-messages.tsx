import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { ArrivedMessage } from "../open/outbox.js";
import { fileSize, moment } from "../ui/formats.js";
import { outboxWords } from "./outbox-words.js";

interface ArrivedMessagesProps {
  readonly c: WebContext;
  readonly messages: readonly ArrivedMessage[];
  /** Whether they are added above others that are shown already. */
  readonly isMore?: boolean | undefined;
}

/**
 * Messages, the newest first. What arrives later is added above, so that what is open stays open; the next look begins after
 * the last that was shown, for one that just arrived may be seen only when the library has stored that it was sent.
 */
export const ArrivedMessages = ({ c, messages, isMore = false }: ArrivedMessagesProps) => {
  const t = wordsOf(c, outboxWords);
  const newest = messages[0]?.id ?? 0;
  return (
    <>
      <div class="newer" hx-get={`/outbox/since/${newest}`} hx-trigger="every 2s" hx-swap="outerHTML">
        {!isMore && messages.length === 0 && <p>{t.empty}</p>}
      </div>
      {messages.map((message) => (
        <Message c={c} message={message} />
      ))}
    </>
  );
};

const Message = ({
  c,
  message: { id, at, recipients, mail },
}: {
  readonly c: WebContext;
  readonly message: ArrivedMessage;
}) => {
  const t = wordsOf(c, outboxWords);
  return (
    <details class="panel" id={`message-${id}`}>
      <summary>
        <strong>{mail.subject}</strong> {t.to} {recipients.join(", ")} <small>{moment(c, at)}</small>
      </summary>
      {typeof mail.html === "string" ? (
        // No script runs in it and nothing is loaded: the frame has no rights, and the policy of this page.
        <iframe class="mail" sandbox="" title={mail.subject ?? t.subject} srcdoc={mail.html} />
      ) : (
        <pre class="mail">{mail.text}</pre>
      )}
      {mail.attachments.length > 0 && (
        <p>
          {t.attachments}:{" "}
          {mail.attachments.map(({ filename, size }, file) => (
            <a class="chip" href={`/outbox/messages/${id}/files/${file}`} download={filename ?? "file"}>
              {filename} ({fileSize(c, size)})
            </a>
          ))}
        </p>
      )}
    </details>
  );
};
