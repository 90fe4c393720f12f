import type { CrmError } from "crmkit";
import { Hono } from "hono";
import { StoredMeanwhile } from "../contacts/stored-meanwhile.js";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";
import { namesById } from "../ui/named-choices.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { CatalogueForm } from "./catalogue-form.js";
import { catalogueWords } from "./catalogue-words.js";

/** Entering, changing, putting away and taking out again. */
export function catalogueEntryRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/new", (c) => newPage(c, formValues({})));
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const made = await attempt(() => c.var.crm.catalogs.create(inputOf(form)));
    if (!made.ok) return newPage(c, form, made.error);
    return goTo(c, `/catalogues/${made.value.id}`, { text: wordsOf(c, catalogueWords).saved(made.value.name) });
  });
  app.get("/:id/edit", (c) => editPage(c, c.req.param("id")));
  app.post("/:id/edit", async (c) => {
    const form = await formOf(c);
    const catalogId = c.req.param("id");
    const expectedVersion = Number(form.text("expectedVersion"));
    const command = { catalogId, expectedVersion, changes: inputOf(form) };
    const saved = await attempt(() => c.var.crm.catalogs.update(command));
    if (!saved.ok) return editPage(c, catalogId, { form, error: saved.error });
    return goTo(c, `/catalogues/${catalogId}`, { text: wordsOf(c, catalogueWords).saved(saved.value.name) });
  });
  app.post("/:id/archive", async (c) => {
    const { id, name } = await c.var.crm.catalogs.archive({ catalogId: c.req.param("id") });
    const undo = { action: `/catalogues/${id}/restore`, fields: {} };
    return goTo(c, `/catalogues/${id}`, { text: wordsOf(c, catalogueWords).archivedNow(name), undo });
  });
  app.post("/:id/restore", async (c) => {
    const { id, name } = await c.var.crm.catalogs.restore({ catalogId: c.req.param("id") });
    return goTo(c, `/catalogues/${id}`, { text: wordsOf(c, catalogueWords).restoredNow(name) });
  });
  return app;
}

function inputOf(form: FormValues) {
  const type = form.text("catalogTypeId").trim();
  return {
    name: form.text("name"),
    catalogTypeId: type === "" ? null : { name: type },
    description: form.text("description").trim() || null,
  };
}

function newPage(c: WebContext, values: FormValues, error: CrmError | null = null): Response | Promise<Response> {
  const body = (
    <>
      <Problems c={c} error={error} />
      <CatalogueForm c={c} action="/catalogues/new" values={values} error={error} />
    </>
  );
  return page(c, wordsOf(c, catalogueWords).add, body, error === null ? 200 : statusOf(error.code));
}

/** A change that was not carried out. */
interface Failed {
  readonly form: FormValues;
  readonly error: CrmError;
}

/** Shows the form with what is stored, or with what was typed; after a conflict it is sent against what is stored now. */
async function editPage(c: WebContext, catalogId: string, failed?: Failed): Promise<Response> {
  const [catalog, types] = await Promise.all([c.var.crm.catalogs.get(catalogId), namesById(c, "catalogType")]);
  const stored = formValues({
    name: catalog.name,
    catalogTypeId: types.get(catalog.catalogTypeId ?? "") ?? null,
    description: catalog.description,
  });
  const values = failed?.form ?? stored;
  const error = failed?.error ?? null;
  const conflict = error?.code === "VERSION_CONFLICT";
  const version = failed === undefined || conflict ? catalog.version : Number(values.text("expectedVersion"));
  const names = ["name", "catalogTypeId", "description"];
  const body = (
    <>
      <Problems c={c} error={error} />
      {conflict && <StoredMeanwhile c={c} names={names} typed={values} stored={stored} />}
      <CatalogueForm c={c} action={`/catalogues/${catalogId}/edit`} values={values} error={error} version={version} />
    </>
  );
  const title = wordsOf(c, catalogueWords).edit(catalog.name);
  return page(c, title, body, error === null ? 200 : statusOf(error.code));
}
