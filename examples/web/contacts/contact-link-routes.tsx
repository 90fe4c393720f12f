import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { contactRecordPage } from "./contact-record-page.js";
import { contactWords } from "./contact-words.js";
import { namedOf } from "./named-field.js";

/** The accounts of a contact: link, role, main account, unlink. */
export function contactLinkRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/:id/link", async (c) => {
    const form = await formOf(c);
    const contactId = c.req.param("id");
    const roleId = form.text("keepRole") === "" ? namedOf(form, "roleId") : undefined;
    const isMain = form.ticked("main") ? (true as const) : undefined;
    const command = { contactId, accountId: form.text("accountId"), roleId, isMain };
    const linked = await attempt(() => c.var.crm.contacts.link(command));
    if (!linked.ok) return contactRecordPage(c, contactId, linked.error);
    const account = await c.var.crm.accounts.get(linked.value.accountId);
    return goTo(c, `/contacts/${contactId}`, { text: wordsOf(c, contactWords).linkedNow(account.name) });
  });
  app.post("/:id/unlink", async (c) => {
    const form = await formOf(c);
    const contactId = c.req.param("id");
    const accountId = form.text("accountId");
    const unlinked = await attempt(() => c.var.crm.contacts.unlink({ contactId, accountId }));
    if (!unlinked.ok) return contactRecordPage(c, contactId, unlinked.error);
    const { name } = await c.var.crm.accounts.get(accountId);
    const fields = { accountId, roleId: form.text("roleId"), ...(form.ticked("main") ? { main: "yes" } : {}) };
    const undo = { action: `/contacts/${contactId}/link`, fields };
    return goTo(c, `/contacts/${contactId}`, { text: wordsOf(c, contactWords).unlinkedNow(name), undo });
  });
  return app;
}
