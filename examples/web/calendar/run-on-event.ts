import type { EventResult, EventTarget } from "crmkit";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import type { Form } from "../http/form.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { eventPage } from "./event-page.js";
import { loadEventAt, pathAfter, targetIn } from "./load-event-at.js";
import { undoing } from "./undoing.js";

/** A command on the event of an address, and what is said once it is carried out. */
export interface EventCommand {
  readonly run: (target: EventTarget, form: Form) => Promise<EventResult>;
  readonly said: (result: EventResult, form: Form) => string;
}

/** Carries a form's command out on the event of the address; the page of the event says it, or why not. */
export async function runOnEvent(c: WebContext, { run, said }: EventCommand): Promise<Response> {
  const form = await formOf(c);
  const at = await loadEventAt(c, c.req.param("id") ?? "", c.req.query("occurrence"));
  const done = await attempt(() => run(targetIn(at, form), form));
  if (!done.ok) return eventPage(c, at, { error: done.error, form }, statusOf(done.error.code));
  const path = pathAfter(at, done.value, form.text("scope"));
  return goTo(c, path, undoing(c, done.value, said(done.value, form)));
}
