import type { EventResult, GuestAnswer } from "crmkit";
import { Hono } from "hono";
import type { Form } from "../http/form.js";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { eventPageWords } from "./event-page-words.js";
import { runOnEvent } from "./run-on-event.js";

/** Inviting guests, what they answer, and taking them off the list. */
export function guestRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/events/:id/guests", (c) =>
    runOnEvent(c, {
      run: (target, form) => c.var.crm.calendar.invite({ ...target, guests: [guestIn(form)] }),
      said: (result, form) => wordsOf(c, eventPageWords).invited(invitedName(result, form)),
    }),
  );
  app.post("/events/:id/guests/:guest/answer", (c) =>
    runOnEvent(c, {
      run: (target, form) =>
        c.var.crm.calendar.answer({ ...target, guestId: c.req.param("guest"), answer: answerIn(form) }),
      said: () => wordsOf(c, eventPageWords).guestsSaved,
    }),
  );
  app.post("/events/:id/guests/:guest/remove", (c) =>
    runOnEvent(c, {
      run: (target) => c.var.crm.calendar.uninvite({ ...target, guestId: c.req.param("guest") }),
      said: () => wordsOf(c, eventPageWords).guestsSaved,
    }),
  );
  return app;
}

function guestIn(form: Form) {
  const userId = form.filled("userId");
  return userId === null ? { email: form.text("email") } : { userId };
}

const answerIn = (form: Form) => form.filled("answer") as GuestAnswer | null; // the library checks it

/** What a guest is called who was just invited. */
function invitedName({ guests }: EventResult, form: Form): string {
  const email = form.text("email").trim().toLowerCase();
  const guest = guests.find((one) => (email === "" ? one.userId === form.text("userId") : one.email === email));
  return guest?.name || (guest?.email ?? email);
}
