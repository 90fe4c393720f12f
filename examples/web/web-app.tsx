import { isCrmError } from "crmkit";
import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { areas } from "./areas.js";
import type { Asset } from "./http/assets.js";
import { sessionOf } from "./http/session.js";
import { statusOf } from "./http/status-of.js";
import type { WebContext, WebEnv } from "./http/web-context.js";
import { wordsOf } from "./http/web-context.js";
import type { OpenedCrm } from "./open/open-crm.js";
import { signInRoutes } from "./sign-in/sign-in-routes.js";
import { page } from "./ui/page.js";
import { Problems, reasonsOf } from "./ui/problems.js";
import { common } from "./words/common.js";

/** The whole application as a function from requests to responses; a server or a test serves it. */
export function webApp(opened: OpenedCrm, assets: ReadonlyMap<string, Asset>): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(secured());
  app.use(csrf());
  app.get("/assets/:name", etag(), (c) => {
    const asset = assets.get(c.req.param("name"));
    if (asset === undefined) return c.notFound();
    return c.body(asset.body, 200, { "Content-Type": asset.type, "Cache-Control": "no-cache" });
  });
  app.route("/", signInRoutes());
  app.use(async (c, next) => {
    const session = sessionOf(c);
    if (session === null) return c.redirect("/sign-in", 303);
    const { person, firm, language } = session;
    c.set("session", session);
    c.set("opened", opened);
    c.set("crm", opened.as({ userId: person.id, companyId: firm.id, locale: language, timeZone: person.timeZone }));
    await next();
    c.header("Cache-Control", "no-store");
    return undefined;
  });
  for (const [path, routes] of areas) app.route(path, routes());
  app.notFound((c) =>
    c.var.session === undefined ? c.text("404", 404) : page(c, "404", wordsOf(c, common).notFound, 404),
  );
  app.onError((error, c) => failed(c, error));
  return app;
}

/** Scripts and styles of the application alone; a style attribute may colour a status. */
const secured = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      objectSrc: ["'self'"],
      frameAncestors: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: "SAMEORIGIN",
  });

/** Says what the library has against a request; what fails besides is logged, and the page says that nothing was written. */
async function failed(c: WebContext, error: Error): Promise<Response> {
  if (c.var.session === undefined) throw error;
  const t = wordsOf(c, common);
  const known = isCrmError(error);
  const status = known ? statusOf(error.code) : 500;
  if (status >= 500) console.error(error);
  if (c.req.header("HX-Request") === "true") return c.text(known ? reasonsOf(c, error).join("\n") : t.broken, status);
  return page(c, t.problems, known ? <Problems c={c} error={error} /> : <p role="alert">{t.broken}</p>, status);
}
