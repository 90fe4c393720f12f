import type { ConvertLeadCommand, Crm, UpdateLeadCommand } from "crmkit";
import type { Context } from "hono";
import { Hono } from "hono";
import { shownPreview } from "../conversion-preview.js";
import { httpProblem, ownProblem } from "../http-problem.js";
import { jsonBody } from "../json-body.js";
import { etagOf, leadCommand, leadQuery, newLeadCommand } from "../lead-command.js";
import { problemResponse } from "../problem-response.js";
import type { Session, Sessions } from "../session.js";
import { actorOf, sessionOf } from "../session.js";

interface Env {
  readonly Variables: { readonly session: Session };
}

/** Serves leads by Hono, on Node or any other runtime. */
export function leadApp(crm: Crm, sessions: Sessions, log: (error: unknown) => void): Hono<Env> {
  const app = new Hono<Env>();
  const as = (c: Context<Env>) => crm.as(actorOf(c.var.session));
  app.use(async (c, next) => {
    const session = await sessionOf(c.req.header("cookie"), sessions);
    if (session === null) return problemResponse(ownProblem(401));
    c.set("session", session);
    return next();
  });

  app.get("/leads", async (c) => c.json(await as(c).leads.open(leadQuery(new URL(c.req.url).searchParams))));

  app.post("/leads", async (c) => {
    const lead = await as(c).leads.create(newLeadCommand(await jsonBody(c.req.raw), c.req.raw.headers));
    return c.json(lead, 201, { Location: `/leads/${lead.id}`, ETag: etagOf(lead) });
  });

  app.get("/leads/:leadId", async (c) => {
    const lead = await as(c).leads.get(c.req.param("leadId"));
    return c.json(lead, 200, { ETag: etagOf(lead) });
  });

  app.patch("/leads/:leadId", async (c) => {
    const lead = await as(c).leads.update(await commandOf<UpdateLeadCommand>(c));
    return c.json(lead, 200, { ETag: etagOf(lead) });
  });

  app.post("/leads/:leadId/conversion/preview", async (c) => {
    const preview = await as(c).leads.preview.convert(await commandOf<ConvertLeadCommand>(c));
    return c.json(shownPreview(preview, c.var.session.locale));
  });

  app.post("/leads/:leadId/conversion", async (c) =>
    c.json(await as(c).leads.convert(await commandOf<ConvertLeadCommand>(c))),
  );

  app.onError((error, c) => problemResponse(httpProblem(error, c.var.session?.locale ?? "en", log)));
  return app;
}

const commandOf = async <Command>(c: Context<Env, "/leads/:leadId">): Promise<Command> =>
  leadCommand(c.req.param("leadId"), await jsonBody(c.req.raw), c.req.raw.headers);
