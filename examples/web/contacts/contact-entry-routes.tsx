import type { CrmError } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { AccountPicker } from "./account-picker.js";
import { ContactForm } from "./contact-form.js";
import { contactInput, contactInputs, contactValues } from "./contact-values.js";
import { contactWords } from "./contact-words.js";
import { namedOf } from "./named-field.js";
import { recordNames } from "./record-names.js";
import { RoleField } from "./role-field.js";
import { StoredMeanwhile } from "./stored-meanwhile.js";

/** Entering, changing, putting away and taking out again. */
export function contactEntryRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/new", (c) => {
    const { id } = c.var.session.person;
    return newPage(c, formValues({ accountId: c.req.query("account") ?? null, assignedToId: id }));
  });
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const accountId = form.filled("accountId");
    const accounts = accountId === null ? [] : [{ accountId, roleId: namedOf(form, "roleId") }];
    const made = await attempt(() => c.var.crm.contacts.create({ ...contactInput(form), accounts }));
    if (!made.ok) return newPage(c, form, made.error);
    return goTo(c, `/contacts/${made.value.id}`, { text: wordsOf(c, contactWords).saved(made.value.fullName) });
  });
  app.get("/:id/edit", (c) => editPage(c, c.req.param("id")));
  app.post("/:id/edit", async (c) => {
    const form = await formOf(c);
    const contactId = c.req.param("id");
    const expectedVersion = Number(form.text("expectedVersion"));
    const command = { contactId, expectedVersion, changes: contactInput(form) };
    const saved = await attempt(() => c.var.crm.contacts.update(command));
    if (!saved.ok) return editPage(c, contactId, { form, error: saved.error });
    return goTo(c, `/contacts/${contactId}`, { text: wordsOf(c, contactWords).saved(saved.value.fullName) });
  });
  app.post("/:id/archive", async (c) => {
    const { fullName } = await c.var.crm.contacts.archive({ contactId: c.req.param("id") });
    const undo = { action: `/contacts/${c.req.param("id")}/restore`, fields: {} };
    return goTo(c, `/contacts/${c.req.param("id")}`, { text: wordsOf(c, contactWords).archivedNow(fullName), undo });
  });
  app.post("/:id/restore", async (c) => {
    const { fullName } = await c.var.crm.contacts.restore({ contactId: c.req.param("id") });
    return goTo(c, `/contacts/${c.req.param("id")}`, { text: wordsOf(c, contactWords).restoredNow(fullName) });
  });
  return app;
}

function newPage(c: WebContext, values: FormValues, error: CrmError | null = null): Response | Promise<Response> {
  const t = wordsOf(c, contactWords);
  const body = (
    <>
      <Problems c={c} error={error} />
      <ContactForm c={c} action="/contacts/new" values={values} error={error}>
        <fieldset>
          <legend>{t.account}</legend>
          <div class="fields">
            <AccountPicker c={c} value={values.text("accountId")} />
            <RoleField c={c} value={values.text("roleId")} />
          </div>
        </fieldset>
      </ContactForm>
    </>
  );
  return page(c, t.add, body, error === null ? 200 : statusOf(error.code));
}

/** A change that was not carried out. */
interface Failed {
  readonly form: FormValues;
  readonly error: CrmError;
}

/** Shows the form with what is stored, or with what was typed; after a conflict it is sent against what is stored now. */
async function editPage(c: WebContext, contactId: string, failed?: Failed): Promise<Response> {
  const [contact, names] = await Promise.all([c.var.crm.contacts.get(contactId), recordNames(c)]);
  const stored = contactValues(contact, names);
  const values = failed?.form ?? stored;
  const conflict = failed?.error.code === "VERSION_CONFLICT";
  const version = failed === undefined || conflict ? contact.version : Number(values.text("expectedVersion"));
  const body = (
    <>
      <Problems c={c} error={failed?.error ?? null} />
      {conflict && <StoredMeanwhile c={c} names={contactInputs} typed={values} stored={stored} />}
      <ContactForm
        c={c}
        action={`/contacts/${contactId}/edit`}
        values={values}
        error={failed?.error}
        version={version}
      />
    </>
  );
  const title = wordsOf(c, contactWords).edit(contact.fullName);
  return page(c, title, body, failed === undefined ? 200 : statusOf(failed.error.code));
}
