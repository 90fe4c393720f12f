import { Hono } from "hono";
import { fileAnswer } from "../http/file-answer.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { common } from "../words/common.js";
import { ArrivedMessages } from "./arrived-messages.js";
import { LedgerPanel } from "./ledger-panel.js";
import { outboxWords } from "./outbox-words.js";
import { visibleMessage, visibleMessages } from "./visible-messages.js";

/** The messages that arrived at the application's own mail server, as far as the person may see them. */
export function outboxRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) =>
    page(
      c,
      wordsOf(c, common).outbox,
      <>
        <p>{wordsOf(c, outboxWords).about}</p>
        <LedgerPanel c={c} />
        <h2>{wordsOf(c, outboxWords).arrivedTitle}</h2>
        <ArrivedMessages c={c} messages={await visibleMessages(c)} />
      </>,
    ),
  );
  app.get("/since/:id", newMessages);
  app.get("/messages/:id/files/:at", attachment);
  return app;
}

/** What arrived since, to stand above the others; nothing is swapped where there is nothing new. */
async function newMessages(c: WebContext): Promise<Response> {
  const messages = await visibleMessages(c, Number(c.req.param("id")));
  if (messages.length === 0) return c.body(null, 204);
  const announced = (
    <div id="announcements" hx-swap-oob="innerHTML">
      {wordsOf(c, outboxWords).arrived(messages.length)}
    </div>
  );
  const html = (
    <>
      <ArrivedMessages c={c} messages={messages} isMore />
      {announced}
    </>
  );
  return c.html(await html.toString());
}

async function attachment(c: WebContext): Promise<Response> {
  const message = await visibleMessage(c, c.req.param("id") ?? "");
  const file = message?.mail.attachments[Number(c.req.param("at"))];
  if (file === undefined) return c.notFound();
  const { filename: name = "file", contentType: type, content } = file;
  return fileAnswer(c, { name, type, content });
}
