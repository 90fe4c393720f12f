import type { CrmError, Refusal } from "crmkit";
import { Hono } from "hono";
import { recordNames } from "../contacts/record-names.js";
import { StoredMeanwhile } from "../contacts/stored-meanwhile.js";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { OpportunityForm } from "./opportunity-form.js";
import { opportunityInput, opportunityInputs, opportunityValues, withNames } from "./opportunity-values.js";
import { opportunityWords } from "./opportunity-words.js";
import { ContactOptions } from "./party-fields.js";
import { partyNamesById } from "./party-names.js";
import { LeadHint, startingValues } from "./starting-values.js";
import { toldOf } from "./told-of.js";

/** Entering and changing what is known of an opportunity. */
export function opportunityEntryRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/new", async (c) => {
    const { values, missing } = await startingValues(c);
    return newPage(c, values, null, missing);
  });
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const made = await attempt(() => c.var.crm.opportunities.create(opportunityInput(form)));
    if (!made.ok) return newPage(c, form, made.error);
    const { id, name } = made.value.opportunity;
    return goTo(c, `/opportunities/${id}`, { text: toldOf(c, wordsOf(c, opportunityWords).saved(name), made.value) });
  });
  app.get("/contact-options", (c) => {
    const { accountId = "", contactId = "" } = c.req.query();
    return c.html(<ContactOptions c={c} accountId={accountId} value={contactId} />);
  });
  app.get("/:id/edit", (c) => editPage(c, c.req.param("id")));
  app.post("/:id/edit", async (c) => {
    const form = await formOf(c);
    const opportunityId = c.req.param("id");
    const expectedVersion = Number(form.text("expectedVersion"));
    const command = { opportunityId, expectedVersion, changes: opportunityInput(form) };
    const saved = await attempt(() => c.var.crm.opportunities.update(command));
    if (!saved.ok) return editPage(c, opportunityId, { form, error: saved.error });
    const text = wordsOf(c, opportunityWords).saved(saved.value.opportunity.name);
    return goTo(c, `/opportunities/${opportunityId}`, { text: toldOf(c, text, saved.value) });
  });
  return app;
}

function newPage(
  c: WebContext,
  values: FormValues,
  error: CrmError | null,
  missing: readonly Refusal[] = [],
): Promise<Response> {
  const body = (
    <>
      <Problems c={c} error={error} />
      <LeadHint c={c} leadId={values.text("leadId")} missing={missing} />
      <OpportunityForm c={c} action="/opportunities/new" values={values} error={error} />
    </>
  );
  return page(c, wordsOf(c, opportunityWords).add, body, error === null ? 200 : statusOf(error.code));
}

/** A change that was not carried out. */
interface Failed {
  readonly form: FormValues;
  readonly error: CrmError;
}

/** Shows the form with what is stored, or with what was typed; after a conflict it is sent against what is stored now. */
async function editPage(c: WebContext, opportunityId: string, failed?: Failed): Promise<Response> {
  const [opportunity, names] = await Promise.all([c.var.crm.opportunities.get(opportunityId), recordNames(c)]);
  const stored = opportunityValues(opportunity, names);
  const values = failed?.form ?? stored;
  const conflict = failed?.error.code === "VERSION_CONFLICT";
  const version = failed === undefined || conflict ? opportunity.version : Number(values.text("expectedVersion"));
  const readable = withNames(stored, new Map([...names, ...(await partyNamesById(c, [opportunity]))]));
  const body = (
    <>
      <Problems c={c} error={failed?.error ?? null} />
      {conflict && <StoredMeanwhile c={c} names={changed(values, stored)} typed={values} stored={readable} />}
      <OpportunityForm
        c={c}
        action={`/opportunities/${opportunityId}/edit`}
        values={values}
        error={failed?.error}
        version={version}
      />
    </>
  );
  const title = wordsOf(c, opportunityWords).edit(opportunity.name);
  return page(c, title, body, failed === undefined ? 200 : statusOf(failed.error.code));
}

const changed = (typed: FormValues, stored: FormValues): readonly string[] =>
  opportunityInputs.filter((name) => typed.text(name).trim() !== stored.text(name));
