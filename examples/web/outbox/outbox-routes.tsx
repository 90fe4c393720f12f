import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { moment } from "../ui/formats.js";
import { page } from "../ui/page.js";
import { common } from "../words/common.js";
import { outboxWords } from "./outbox-words.js";

/** The messages that arrived at the application's own mail server. */
export function outboxRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", (c) => {
    const t = wordsOf(c, outboxWords);
    const messages = c.var.opened.outbox.messages();
    return page(
      c,
      wordsOf(c, common).outbox,
      <>
        <p>{t.about}</p>
        <div hx-get="/outbox" hx-select="#messages" hx-target="#messages" hx-swap="outerHTML" hx-trigger="every 2s">
          <div id="messages">
            {messages.length === 0 && <p>{t.empty}</p>}
            {messages.map(({ id, at, recipients, mail }) => (
              <details class="panel" id={`message-${id}`}>
                <summary>
                  <strong>{mail.subject}</strong> {t.to} {recipients.join(", ")} <small>{moment(c, at)}</small>
                </summary>
                <pre class="mail">{mail.text}</pre>
                {mail.attachments.length > 0 && (
                  <p>
                    {t.attachments}:{" "}
                    {mail.attachments.map(({ filename, size }) => `${filename} (${size} B)`).join(", ")}
                  </p>
                )}
              </details>
            ))}
          </div>
        </div>
      </>,
    );
  });
  return app;
}
