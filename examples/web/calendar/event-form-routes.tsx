import type { GuestInput, NewEvent, UpdateEventCommand } from "crmkit";
import { localDateTimeAt } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import type { Form } from "../http/form.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { dateIn } from "./civil.js";
import { changesIn, entryOfEvent, eventIn, links, typeIn } from "./event-entry.js";
import { editEventPage, newEventPage } from "./event-form-page.js";
import { eventWords } from "./event-words.js";
import type { EventAt } from "./load-event-at.js";
import { loadEventAt, pathAfter, targetIn } from "./load-event-at.js";
import { fieldsOf } from "./recurrence-entry.js";
import { undoing } from "./undoing.js";

/** Entering events and changing them, each with a preview of what comes of it. */
export function eventFormRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/new", (c) => newEventPage(c, { fields: fieldsOf(startingEntry(c)) }));
  app.post("/new", createEvent);
  app.get("/events/:id/edit", async (c) => {
    const at = await loadEventAt(c, c.req.param("id"), c.req.query("occurrence"));
    const scope = at.occurrence === null ? "all" : "this";
    const entry = new Map([...entryOfEvent(at), ["scope", scope], ["version", String(at.event.version)]]);
    return editEventPage(c, at, { fields: fieldsOf(entry) });
  });
  app.post("/events/:id/edit", editEvent);
  return app;
}

/** What a new event begins with: what the address says, else the next full hour. */
function startingEntry(c: WebContext): ReadonlyMap<string, string> {
  const { id, timeZone } = c.var.session.person;
  const said = (name: string): string => c.req.query(name) ?? "";
  const date = dateIn(said("date"));
  const nextHour = new Date(Math.ceil((c.var.opened.clock().getTime() + 1) / 3_600_000) * 3_600_000);
  const start = said("start") || (date === null ? localDateTimeAt(timeZone, nextHour).slice(0, 16) : `${date}T09:00`);
  const named = links.map((field) => [field, said(field.slice(0, -2))] as const);
  const isLinked = named.some(([, value]) => value !== "");
  return new Map([
    ["type", typeIn(said("type"))],
    ["startLocal", start],
    ["endLocal", said("end")],
    ["timeZone", timeZone],
    ["visibility", "public"],
    ["busy", "yes"],
    ["assignedToId", isLinked ? "" : id],
    ["weekday", ""],
    ["colleague", c.req.queries("with")?.join(",") ?? ""],
    ...named,
  ]);
}

async function createEvent(c: WebContext): Promise<Response> {
  const form = await formOf(c);
  const { calendar } = c.var.crm;
  const event = { ...eventIn(form), guests: guestsIn(form) } as NewEvent; // the library says what is missing
  if (form.text("step") === "check") {
    const decision = await attempt(() => calendar.preview.create(event));
    return newEventPage(c, {
      fields: form,
      ...(decision.ok ? { decision: decision.value } : { error: decision.error }),
    });
  }
  const made = await attempt(() => calendar.create(event));
  if (!made.ok) return newEventPage(c, { fields: form, error: made.error }, statusOf(made.error.code));
  const { event: stored } = made.value;
  return goTo(c, `/calendar/events/${stored.id}`, { text: wordsOf(c, eventWords).saved(stored.subject) });
}

/** Colleagues and addresses that a form invites. */
const guestsIn = (form: Form): readonly GuestInput[] => [
  ...form.all("colleague").map((userId) => ({ userId })),
  ...form
    .text("guests")
    .split(/[,;\s]+/)
    .filter((email) => email !== "")
    .map((email) => ({ email })),
];

async function editEvent(c: WebContext): Promise<Response> {
  const { calendar } = c.var.crm;
  const form = await formOf(c);
  const at = await loadEventAt(c, c.req.param("id") ?? "", c.req.query("occurrence"));
  const command = commandOf(at, form);
  if (form.text("step") === "check") {
    const decision = await attempt(() => calendar.preview.update(command));
    const said = decision.ok ? { decision: decision.value } : { error: decision.error };
    return editEventPage(c, at, { fields: form, ...said });
  }
  const saved = await attempt(() => calendar.update(command));
  if (!saved.ok) return editEventPage(c, at, { fields: form, error: saved.error }, statusOf(saved.error.code));
  const { event } = saved.value;
  const said = wordsOf(c, eventWords).saved(event.subject);
  return goTo(c, pathAfter(at, saved.value, form.text("scope")), undoing(c, saved.value, said));
}

function commandOf(at: EventAt, form: Form): UpdateEventCommand {
  const isOneDate = at.occurrence !== null && (form.text("scope") === "this" || at.event.seriesId !== null);
  return { ...targetIn(at, form), changes: changesIn(form, entryOfEvent(at), isOneDate) };
}
