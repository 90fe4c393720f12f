import type { ActorCrm } from "crmkit";
import { httpProblem, ownProblem } from "../../http-problem.js";
import { problemResponse } from "../../problem-response.js";
import type { Session } from "../../session.js";
import { actorOf, sessionOf } from "../../session.js";
import { crm, signedIn } from "./crm.js";

/** What Next gives a route: the parts of the address in brackets. */
export interface RouteContext<Params> {
  readonly params: Promise<Params>;
}

/** What a route gets to do its work. */
export interface RouteCall<Params> {
  readonly request: Request;
  readonly params: Params;
  readonly session: Session;
  /** What the user of the request can do. */
  readonly user: ActorCrm;
}

/** Makes a route handler: who is signed in comes from the session, whatever is thrown becomes a problem. */
export const handler =
  <Params>(work: (call: RouteCall<Params>) => Promise<Response>) =>
  async (request: Request, { params }: RouteContext<Params>): Promise<Response> => {
    let locale: Session["locale"] = "en";
    try {
      const session = await sessionOf(request.headers.get("cookie"), async (token) => signedIn.get(token) ?? null);
      if (session === null) return problemResponse(ownProblem(401));
      locale = session.locale;
      return await work({ request, params: await params, session, user: crm.as(actorOf(session)) });
    } catch (error) {
      return problemResponse(httpProblem(error, locale, (unexpected) => console.error(unexpected)));
    }
  };
