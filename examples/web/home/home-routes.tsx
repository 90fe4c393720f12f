import { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { sections } from "../ui/layout.js";
import { page } from "../ui/page.js";
import { common } from "../words/common.js";

/** The first page. */
export function homeRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", (c) => {
    const t = wordsOf(c, common);
    return page(
      c,
      t.home,
      <ul class="tiles">
        {sections.slice(1).map(([name, to]) => (
          <li>
            <a href={to}>{t[name]}</a>
          </li>
        ))}
      </ul>,
    );
  });
  return app;
}
