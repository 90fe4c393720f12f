import type { CrmError } from "crmkit";
import { Hono } from "hono";
import { contactWords } from "../contacts/contact-words.js";
import { recordNames } from "../contacts/record-names.js";
import { StoredMeanwhile } from "../contacts/stored-meanwhile.js";
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
import { AccountForm } from "./account-form.js";
import { accountInput, accountInputs, accountValues } from "./account-values.js";
import { accountWords } from "./account-words.js";

/** Entering, changing, putting away and taking out again. */
export function accountEntryRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/new", (c) => {
    const { id } = c.var.session.person;
    return newPage(c, formValues({ kinds: ["prospect"], assignedToId: id, addressIndex: ["0"] }));
  });
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const made = await attempt(() => c.var.crm.accounts.create(accountInput(form)));
    if (!made.ok) return newPage(c, form, made.error);
    return goTo(c, `/accounts/${made.value.id}`, { text: wordsOf(c, accountWords).saved(made.value.name) });
  });
  app.get("/:id/edit", (c) => editPage(c, c.req.param("id")));
  app.post("/:id/edit", async (c) => {
    const form = await formOf(c);
    const accountId = c.req.param("id");
    const expectedVersion = Number(form.text("expectedVersion"));
    const command = { accountId, expectedVersion, changes: accountInput(form) };
    const saved = await attempt(() => c.var.crm.accounts.update(command));
    if (!saved.ok) return editPage(c, accountId, { form, error: saved.error });
    return goTo(c, `/accounts/${accountId}`, { text: wordsOf(c, accountWords).saved(saved.value.name) });
  });
  app.post("/:id/archive", async (c) => {
    const path = `/accounts/${c.req.param("id")}`;
    const { name } = await c.var.crm.accounts.archive({ accountId: c.req.param("id") });
    const undo = { action: `${path}/restore`, fields: {} };
    return goTo(c, path, { text: wordsOf(c, contactWords).archivedNow(name), undo });
  });
  app.post("/:id/restore", async (c) => {
    const { name } = await c.var.crm.accounts.restore({ accountId: c.req.param("id") });
    return goTo(c, `/accounts/${c.req.param("id")}`, { text: wordsOf(c, contactWords).restoredNow(name) });
  });
  return app;
}

function newPage(c: WebContext, values: FormValues, error: CrmError | null = null): Promise<Response> {
  const body = (
    <>
      <Problems c={c} error={error} />
      <AccountForm c={c} action="/accounts/new" values={values} error={error} />
    </>
  );
  return page(c, wordsOf(c, accountWords).add, body, error === null ? 200 : statusOf(error.code));
}

/** A change that was not carried out. */
interface Failed {
  readonly form: FormValues;
  readonly error: CrmError;
}

/** Shows the form with what is stored, or with what was typed; after a conflict it is sent against what is stored now. */
async function editPage(c: WebContext, accountId: string, failed?: Failed): Promise<Response> {
  const [account, names] = await Promise.all([c.var.crm.accounts.get(accountId), recordNames(c)]);
  const stored = accountValues(account, names);
  const values = failed?.form ?? stored;
  const conflict = failed?.error.code === "VERSION_CONFLICT";
  const version = failed === undefined || conflict ? account.version : Number(values.text("expectedVersion"));
  const body = (
    <>
      <Problems c={c} error={failed?.error ?? null} />
      {conflict && <StoredMeanwhile c={c} names={accountInputs} typed={values} stored={stored} />}
      <AccountForm
        c={c}
        action={`/accounts/${accountId}/edit`}
        values={values}
        error={failed?.error}
        version={version}
      />
    </>
  );
  const title = wordsOf(c, accountWords).edit(account.name);
  return page(c, title, body, failed === undefined ? 200 : statusOf(failed.error.code));
}
