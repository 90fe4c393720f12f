import { attempt } from "../http/attempt.js";
import type { WebContext } from "../http/web-context.js";
import type { ArrivedMessage } from "../open/outbox.js";

/**
 * The messages that arrived and that the person may see, newer than one of a number, the newest first. All companies share
 * the mail server: the Message-ID of a message begins with the id of the record that the library keeps of it, and only
 * whoever may read that record sees the message.
 */
export async function visibleMessages(c: WebContext, newerThan = 0, most = 50): Promise<readonly ArrivedMessage[]> {
  const seen: ArrivedMessage[] = [];
  for (const message of c.var.opened.outbox.messages()) {
    if (message.id <= newerThan || seen.length >= most) break;
    if (await maySee(c, message)) seen.push(message);
  }
  return seen;
}

/** A message of a number, if it arrived and the person may see it. */
export async function visibleMessage(c: WebContext, id: string): Promise<ArrivedMessage | null> {
  const message = c.var.opened.outbox.messages().find((one) => String(one.id) === id);
  return message !== undefined && (await maySee(c, message)) ? message : null;
}

async function maySee(c: WebContext, { mail }: ArrivedMessage): Promise<boolean> {
  const [recordId] = /^<(.+)@[^@]*>$/.exec(mail.messageId ?? "")?.slice(1) ?? [];
  if (recordId === undefined) return false;
  const { ok } = await attempt(() => c.var.crm.emails.get(recordId));
  return ok;
}
