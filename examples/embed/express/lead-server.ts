import type { ConvertLeadCommand, Crm, UpdateLeadCommand } from "crmkit";
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import express from "express";
import { shownPreview } from "../conversion-preview.js";
import { httpProblem, ownProblem, problemType } from "../http-problem.js";
import { etagOf, leadCommand, leadQuery, newLeadCommand } from "../lead-command.js";
import type { Session, Sessions } from "../session.js";
import { actorOf, sessionOf } from "../session.js";

/** Serves leads by Express. */
export function leadServer(crm: Crm, sessions: Sessions, log: (error: unknown) => void): Express {
  const app = express();
  app.use(signedIn(sessions), express.json({ limit: "100kb" }));
  const as = (res: Response) => crm.as(actorOf(sessionIn(res)));

  app.get("/leads", async (req, res) => {
    const { searchParams } = new URL(req.originalUrl, "http://localhost");
    res.json(await as(res).leads.open(leadQuery(searchParams)));
  });

  app.post("/leads", async (req, res) => {
    const lead = await as(res).leads.create(newLeadCommand(req.body, headersOf(req)));
    res.status(201).location(`/leads/${lead.id}`).set("ETag", etagOf(lead)).json(lead);
  });

  app.get("/leads/:leadId", async (req, res) => {
    const lead = await as(res).leads.get(req.params.leadId);
    res.set("ETag", etagOf(lead)).json(lead);
  });

  app.patch("/leads/:leadId", async (req, res) => {
    const lead = await as(res).leads.update(commandOf<UpdateLeadCommand>(req));
    res.set("ETag", etagOf(lead)).json(lead);
  });

  app.post("/leads/:leadId/conversion/preview", async (req, res) => {
    const preview = await as(res).leads.preview.convert(commandOf<ConvertLeadCommand>(req));
    res.json(shownPreview(preview, sessionIn(res).locale));
  });

  app.post("/leads/:leadId/conversion", async (req, res) => {
    res.json(await as(res).leads.convert(commandOf<ConvertLeadCommand>(req)));
  });

  return app.use(answerProblem(log));
}

/** Lets nobody in who is not signed in. */
const signedIn =
  (sessions: Sessions): RequestHandler =>
  async (req, res, next) => {
    const session = await sessionOf(req.headers.cookie, sessions);
    res.locals["session"] = session;
    if (session !== null) return next();
    res
      .status(401)
      .type(problemType)
      .send(JSON.stringify(ownProblem(401)));
  };

const sessionIn = (res: Response): Session => res.locals["session"] as Session; // `signedIn` put it there

const commandOf = <Command>(req: Request<{ leadId: string }>): Command =>
  leadCommand(req.params.leadId, req.body, headersOf(req));

const headersOf = ({ headers }: Pick<Request, "headers">): Headers =>
  new Headers(Object.entries(headers).map(([name, value]) => [name, `${value}`]));

/** Express knows a handler of errors by its four arguments. */
const answerProblem =
  (log: (error: unknown) => void): ErrorRequestHandler =>
  (error, _req, res, _next) => {
    const session: Session | undefined = res.locals["session"]; // none where to look it up has failed
    const problem = httpProblem(error, session?.locale ?? "en", log);
    res.status(problem.status).type(problemType).send(JSON.stringify(problem));
  };
