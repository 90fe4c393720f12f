import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { takeFlash } from "../http/flash.js";
import type { WebContext } from "../http/web-context.js";
import { Layout } from "./layout.js";

/** Answers with a whole page. */
export async function page(
  c: WebContext,
  title: string,
  body: Child,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { session } = c.var;
  const flash = takeFlash(c);
  const html = (
    <Layout session={session} language={session.language} title={title} path={c.req.path} flash={flash}>
      {body}
    </Layout>
  );
  return c.html(`<!doctype html>${await html.toString()}`, status);
}
