import type { Lead } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import type { Flash } from "../../http/flash.js";
import { goTo } from "../../http/flash.js";
import type { Form } from "../../http/form.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import { Problems } from "../../ui/problems.js";
import { namedOf } from "../entry/lead-input-of.js";
import { leadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import { LeadPage } from "./lead-page.js";
import { readLeadPage } from "./read-lead-page.js";

/** A command on the lead that a page shows. */
interface Command {
  /** What its sentence is called. */
  readonly done: keyof typeof leadWords.en.done;
  readonly run: (c: WebContext, which: Which, form: Form) => Promise<unknown>;
  /** What takes it back. */
  readonly undo?: (before: Lead) => Flash["undo"];
}

interface Which {
  readonly leadId: string;
  readonly expectedVersion: number | undefined;
}

const commands: Readonly<Record<string, Command>> = {
  "take-charge": { done: "takeCharge", run: ({ var: { crm } }, which) => crm.leads.takeCharge(which) },
  move: {
    done: "move",
    run: ({ var: { crm } }, which, form) => crm.leads.move({ ...which, statusId: form.text("statusId") }),
    undo: ({ id, statusId }) => ({ action: `/leads/${id}/move`, fields: { statusId } }),
  },
  lose: {
    done: "lose",
    run: ({ var: { crm } }, which, form) =>
      crm.leads.lose({ ...which, lostReasonId: namedOf(form, "lostReasonId"), note: form.filled("note") }),
  },
  reset: { done: "reset", run: ({ var: { crm } }, which) => crm.leads.reset(which) },
  archive: {
    done: "archive",
    run: ({ var: { crm } }, which) => crm.leads.archive(which),
    undo: ({ id }) => ({ action: `/leads/${id}/restore`, fields: {} }),
  },
  restore: { done: "restore", run: ({ var: { crm } }, which) => crm.leads.restore(which) },
  score: {
    done: "score",
    run: ({ var: { crm } }, which, form) =>
      crm.leads.update({ ...which, changes: { manualScore: Number(form.text("score")) } }),
  },
  email: {
    done: "email",
    run: ({ var: { crm } }, { leadId }, form) =>
      crm.emails.send({ about: [`lead/${leadId}`], subject: form.text("subject"), text: form.text("text") }),
  },
};

/** What is done to one lead; where it is refused, its page says why. */
export function leadCommandRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/:id/copy", async (c) => {
    const { id } = await c.var.crm.leads.copy({ leadId: c.req.param("id") });
    return goTo(c, `/leads/${id}/edit`);
  });
  app.post("/:id/:command", async (c) => {
    const { id, command } = c.req.param();
    return commands[command] === undefined ? c.notFound() : carryOut(c, id, command, commands[command]);
  });
  return app;
}

async function carryOut(c: WebContext, leadId: string, name: string, command: Command): Promise<Response> {
  const { done, run, undo } = command;
  const form = await formOf(c);
  const seen = form.filled("expectedVersion");
  const before = await c.var.crm.leads.get(leadId);
  const tried = await attempt(() =>
    run(c, { leadId, expectedVersion: seen === null ? undefined : Number(seen) }, form),
  );
  if (tried.ok) {
    const text = wordsOf(c, leadWords).done[done](before.fullName);
    return goTo(c, `/leads/${leadId}`, { text, undo: undo?.(before) });
  }
  const [read, lookups] = await Promise.all([readLeadPage(c, leadId), leadLookups(c)]);
  const body = (
    <>
      <Problems c={c} error={tried.error} />
      <LeadPage c={c} read={read} lookups={lookups} failed={{ command: name, form, error: tried.error }} />
    </>
  );
  return page(c, read.lead.fullName, body, statusOf(tried.error.code));
}
