import { Hono } from "hono";
import { goTo } from "../http/flash.js";
import type { Form } from "../http/form.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { eventPage } from "./event-page.js";
import { eventPageWords } from "./event-page-words.js";
import { eventWords } from "./event-words.js";
import { loadEventAt } from "./load-event-at.js";
import { runOnEvent } from "./run-on-event.js";

/** The page of an event, and what becomes of it. */
export function eventRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/events/:id", async (c) => {
    const at = await loadEventAt(c, c.req.param("id"), c.req.query("occurrence"));
    return eventPage(c, at);
  });
  app.post("/events/:id/status", changeStatus);
  app.post("/events/:id/archive", archiveEvent);
  app.post("/undo", undoEdit);
  return app;
}

function changeStatus(c: WebContext): Promise<Response> {
  const commandIn = (form: Form) => {
    const command = form.text("command");
    return command === "done" || command === "replan" ? command : "cancel";
  };
  return runOnEvent(c, {
    run: (target, form) => c.var.crm.calendar[commandIn(form)](target),
    said: (_, form) => wordsOf(c, eventPageWords).told[commandIn(form)],
  });
}

async function archiveEvent(c: WebContext): Promise<Response> {
  const form = await formOf(c);
  const eventId = c.req.param("id") ?? "";
  const command = form.text("command") === "restore" ? "restore" : "archive";
  await c.var.crm.calendar[command]({ eventId, expectedVersion: Number(form.text("version")) });
  const { told } = wordsOf(c, eventPageWords);
  return goTo(c, `/calendar/events/${eventId}`, { text: told[command] });
}

async function undoEdit(c: WebContext): Promise<Response> {
  const form = await formOf(c);
  const event = await c.var.crm.calendar.undo({ journalId: form.text("journalId") });
  return goTo(c, `/calendar/events/${event.id}`, { text: wordsOf(c, eventWords).undone });
}
