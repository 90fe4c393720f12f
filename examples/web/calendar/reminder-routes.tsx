import type { LocalDateTime, ReminderInput, ReminderUnit } from "crmkit";
import { instantOfLocal } from "crmkit";
import { Hono } from "hono";
import type { Form } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { eventPageWords } from "./event-page-words.js";
import { runOnEvent } from "./run-on-event.js";

/** Setting reminders and taking them back. */
export function reminderRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/events/:id/reminders", (c) =>
    runOnEvent(c, {
      run: async (target, form) => c.var.crm.calendar.remind({ ...target, reminder: await reminderIn(c, form) }),
      said: () => wordsOf(c, eventPageWords).reminded,
    }),
  );
  app.post("/events/:id/reminders/:reminder/remove", (c) =>
    runOnEvent(c, {
      run: (target) => c.var.crm.calendar.unremind({ ...target, reminderId: c.req.param("reminder") }),
      said: () => wordsOf(c, eventPageWords).unreminded,
    }),
  );
  return app;
}

async function reminderIn(c: WebContext, form: Form): Promise<ReminderInput> {
  const at = form.filled("at");
  const unit = form.text("unit") as ReminderUnit; // the library checks it
  return {
    templateId: form.filled("templateId") ?? (await firstTemplate(c)),
    audience: form.text("audience") === "all" ? "all" : "me",
    ...(at === null
      ? { before: { amount: Number(form.text("amount")), unit } }
      : { at: instantOfLocal(c.var.session.person.timeZone, `${at}:00` as LocalDateTime) }), // what the input of a browser gives
  };
}

/** A message for reminders; with the first one, those that come with the library are added. */
async function firstTemplate(c: WebContext): Promise<string> {
  const { templates } = c.var.crm;
  const { added, present } = await templates.addShipped({ locale: c.var.session.language });
  return [...added, ...present].find(({ model }) => model === "eventReminder")?.id ?? "";
}
