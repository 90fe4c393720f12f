import type { CreateNamedEntry, NamedKind } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import type { Form } from "../../http/form.js";
import { formOf } from "../../http/form.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { enteredOf } from "./entry-fields.js";
import { listKinds } from "./list-kinds.js";
import { listPage } from "./list-page.js";
import { listWords } from "./list-words.js";

/** The lists that are kept for choosing from. */
export function listRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:kind", async (c) => {
    const kind = kindOf(c);
    return kind === undefined ? c.notFound() : listPage(c, kind);
  });
  app.post("/eventCategory/shipped", async (c) => {
    const { added, present } = await c.var.crm.referenceData.addShippedCategories();
    return goTo(c, "/settings/lists/eventCategory", {
      text: wordsOf(c, listWords).addedShipped(added.length, present.length),
    });
  });
  app.post("/:kind", async (c) => {
    const kind = kindOf(c);
    if (kind === undefined) return c.notFound();
    const form = await formOf(c);
    const command = { kind, ...enteredOf(form, kind, "new") } as CreateNamedEntry; // what a list needs varies with it
    const made = await attempt(() => c.var.crm.referenceData.create(command));
    if (!made.ok) return listPage(c, kind, { error: made.error, form, of: "new" });
    return goTo(c, `/settings/lists/${kind}`, { text: wordsOf(c, listWords).added(made.value.name) });
  });
  app.post("/:kind/:id", async (c) => {
    const kind = kindOf(c);
    if (kind === undefined) return c.notFound();
    const form = await formOf(c);
    const done = await attempt(() => changed(c, kind, c.req.param("id"), form));
    if (!done.ok) return listPage(c, kind, { error: done.error, form, of: c.req.param("id") });
    return goTo(c, `/settings/lists/${kind}`, { text: done.value });
  });
  return app;
}

const kindOf = (c: WebContext): NamedKind | undefined => listKinds.find((one) => one === c.req.param("kind"));

/** Does what a button of an entry says, and tells what was done. */
async function changed(c: WebContext, kind: NamedKind, id: string, form: Form): Promise<string> {
  const t = wordsOf(c, listWords);
  const { referenceData } = c.var.crm;
  const command = { kind, id, expectedVersion: Number(form.text("version")) };
  const action = form.text("do");
  if (action === "archive") return t.archivedNow((await referenceData.archive(command)).name);
  if (action === "restore") return t.restoredNow((await referenceData.restore(command)).name);
  if (action === "remove") {
    const { name } = await referenceData.get(kind, id);
    await referenceData.remove(command);
    return t.removedNow(name);
  }
  const { eventType: _fixed, ...changes } = enteredOf(form, kind, id);
  return t.saved((await referenceData.update({ ...command, changes })).name);
}
