import type { CrmError } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { personOf } from "../../open/people.js";
import { page } from "../../ui/page.js";
import { Problems } from "../../ui/problems.js";
import { common } from "../../words/common.js";
import { leadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import { LeadForm } from "./lead-form.js";
import { leadInputOf } from "./lead-input-of.js";
import type { LeadValues } from "./lead-values.js";
import { blankValues, differencesOf, valuesOf } from "./lead-values.js";

/** Entering and changing leads. */
export function leadEntryRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/new", async (c) => newLead(c, blankValues(c.var.session.person.id)));
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const made = await attempt(() => c.var.crm.leads.create(leadInputOf(form)));
    if (!made.ok) return newLead(c, form, made.error);
    return goTo(c, `/leads/${made.value.id}`, { text: wordsOf(c, leadWords).saved(made.value.fullName) });
  });
  app.get("/:id/edit", async (c) => changedLead(c, c.req.param("id")));
  app.post("/:id/edit", async (c) => {
    const form = await formOf(c);
    const leadId = c.req.param("id");
    const expectedVersion = Number(form.text("expectedVersion"));
    const saved = await attempt(() => c.var.crm.leads.update({ leadId, expectedVersion, changes: leadInputOf(form) }));
    if (!saved.ok) return changedLead(c, leadId, { form, expectedVersion, error: saved.error });
    return goTo(c, `/leads/${saved.value.id}`, { text: wordsOf(c, leadWords).saved(saved.value.fullName) });
  });
  return app;
}

async function newLead(c: WebContext, values: LeadValues, error: CrmError | null = null): Promise<Response> {
  const body = (
    <>
      <Problems c={c} error={error} />
      <LeadForm c={c} values={values} lookups={await leadLookups(c)} error={error} />
    </>
  );
  return page(c, wordsOf(c, leadWords).add, body, error === null ? 200 : statusOf(error.code));
}

/** A change that was not taken. */
interface Failed {
  readonly form: LeadValues;
  readonly expectedVersion: number;
  readonly error: CrmError;
}

/** Shows what is stored or, after a change that was not taken, what was typed. */
async function changedLead(c: WebContext, leadId: string, failed?: Failed): Promise<Response> {
  const [stored, lookups] = await Promise.all([c.var.crm.leads.get(leadId), leadLookups(c)]);
  const conflict = failed?.error.code === "VERSION_CONFLICT";
  const version = failed === undefined || conflict ? stored.version : failed.expectedVersion;
  const values = failed?.form ?? valuesOf(stored, lookups);
  const body = (
    <>
      <Problems c={c} error={failed?.error ?? null} />
      {conflict && <Meanwhile c={c} values={values} stored={valuesOf(stored, lookups)} />}
      <LeadForm c={c} values={values} lookups={lookups} error={failed?.error} lead={{ id: stored.id, version }} />
    </>
  );
  const status = failed === undefined ? 200 : statusOf(failed.error.code);
  return page(c, wordsOf(c, leadWords).editOf(stored.fullName), body, status);
}

interface MeanwhileProps {
  readonly c: WebContext;
  readonly values: LeadValues;
  readonly stored: LeadValues;
}

/** What somebody else saved while the form was open, so that nobody writes over it without knowing. */
const Meanwhile = ({ c, values, stored }: MeanwhileProps) => {
  const t = wordsOf(c, leadWords);
  return (
    <div class="told">
      <div>
        <p>{t.changedMeanwhile}</p>
        <ul>
          {differencesOf(values, stored).map(([name, text]) => (
            <li>
              {wordsOf(c, common).about(
                messagesOf(c).fields[name] ?? name,
                text === "" ? "–" : (personOf(text)?.name ?? text),
              )}
            </li>
          ))}
        </ul>
        <p>{t.saveOver}</p>
      </div>
    </div>
  );
};
