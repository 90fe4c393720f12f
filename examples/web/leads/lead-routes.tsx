import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebEnv } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Activity } from "../ui/activity.js";
import { Field } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { common } from "../words/common.js";
import { leadWords } from "./lead-words.js";

/** Leads: lists, entry, what happened to each. */
export function leadRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) => {
    const t = wordsOf(c, leadWords);
    const { records } = await c.var.crm.leads.list();
    return page(
      c,
      wordsOf(c, common).leads,
      <>
        <p class="actions">
          <a class="button" href="/leads/new">
            {t.add}
          </a>
        </p>
        <div class="table">
          <table>
            <thead>
              <tr>
                <th>{t.name}</th>
                <th>{t.email}</th>
              </tr>
            </thead>
            <tbody>
              {records.map((lead) => (
                <tr>
                  <td>
                    <a href={`/leads/${lead.id}`}>{lead.fullName}</a>
                  </td>
                  <td>{lead.email}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>,
    );
  });
  app.get("/new", (c) =>
    page(
      c,
      wordsOf(c, leadWords).add,
      <form method="post" action="/leads/new">
        <Field name="lastName" label={messagesOf(c).fields.lastName} />
        <button type="submit">{wordsOf(c, common).save}</button>
      </form>,
    ),
  );
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const made = await attempt(() => c.var.crm.leads.create({ lastName: form.text("lastName") }));
    if (made.ok) return goTo(c, `/leads/${made.value.id}`, { text: made.value.fullName });
    return page(c, wordsOf(c, leadWords).add, <Problems c={c} error={made.error} />, statusOf(made.error.code));
  });
  app.get("/:id", async (c) => {
    const id = c.req.param("id");
    const [lead, { records }] = await Promise.all([c.var.crm.leads.get(id), c.var.crm.leads.activity(id)]);
    return page(c, lead.fullName, <Activity c={c} entries={records} />);
  });
  return app;
}
