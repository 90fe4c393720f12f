import type { CrmError, Template } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import type { Form } from "../../http/form.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import type { FormValues } from "../../ui/form-values.js";
import { formValues } from "../../ui/form-values.js";
import { page } from "../../ui/page.js";
import { Problems } from "../../ui/problems.js";
import { Panel } from "../../ui/small.js";
import { Placeholders, TemplateForm, templateModels } from "./template-form.js";
import { templateList } from "./template-list.js";
import { templateWords } from "./template-words.js";

const path = "/settings/templates";

/** The templates of messages. */
export function templateRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", (c) => templateList(c));
  app.post("/shipped", async (c) => {
    const { added, present } = await c.var.crm.templates.addShipped();
    return goTo(c, path, { text: wordsOf(c, templateWords).addedShipped(added.length, present.length) });
  });
  app.get("/new", (c) => newPage(c, formValues({ model: "lead" })));
  app.post("/new", async (c) => {
    const form = await formOf(c);
    const model = templateModels.find((one) => one === form.text("model")) ?? "lead";
    const made = await attempt(() => c.var.crm.templates.create({ ...enteredOf(form), model }));
    return made.ok ? shownAgain(c, made.value) : newPage(c, form, made.error);
  });
  app.get("/:id", (c) => editPage(c, c.req.param("id")));
  app.post("/:id", async (c) => {
    const form = await formOf(c);
    const templateId = c.req.param("id");
    const command = { templateId, expectedVersion: Number(form.text("version")), changes: enteredOf(form) };
    const saved = await attempt(() => c.var.crm.templates.update(command));
    return saved.ok ? shownAgain(c, saved.value) : editPage(c, templateId, { form, error: saved.error });
  });
  app.post("/:id/archive", async (c) => {
    const { name } = await c.var.crm.templates.archive({ templateId: c.req.param("id") });
    return goTo(c, path, { text: wordsOf(c, templateWords).archivedNow(name) });
  });
  app.post("/:id/restore", async (c) => {
    const { name } = await c.var.crm.templates.restore({ templateId: c.req.param("id") });
    return goTo(c, path, { text: wordsOf(c, templateWords).restoredNow(name) });
  });
  return app;
}

const shownAgain = (c: WebContext, { id, name }: Template): Response =>
  goTo(c, `${path}/${id}`, { text: wordsOf(c, templateWords).saved(name) });

const enteredOf = (form: Form) => ({
  name: form.text("name"),
  subject: form.text("subject"),
  content: form.text("content"),
  signature: form.filled("signature"),
  language: form.filled("language"),
});

function newPage(c: WebContext, values: FormValues, error: CrmError | null = null): Promise<Response> {
  const body = (
    <>
      <Problems c={c} error={error} />
      <TemplateForm c={c} action={`${path}/new`} values={values} error={error} />
    </>
  );
  return page(c, wordsOf(c, templateWords).add, body, error === null ? 200 : statusOf(error.code));
}

/** A change that was refused. */
interface Failed {
  readonly form: FormValues;
  readonly error: CrmError;
}

async function editPage(c: WebContext, templateId: string, failed?: Failed): Promise<Response> {
  const t = wordsOf(c, templateWords);
  const [template, { subject, bodyText }] = await Promise.all([
    c.var.crm.templates.get(templateId),
    c.var.crm.templates.render({ templateId }),
  ]);
  const { name, content, signature, language, version, model } = template;
  const values = failed?.form ?? formValues({ name, content, signature, language, subject: template.subject });
  const body = (
    <>
      <p>
        <a href={path}>{t.back}</a>
      </p>
      <Problems c={c} error={failed?.error ?? null} />
      <div class="panels">
        <TemplateForm
          c={c}
          action={`${path}/${templateId}`}
          values={values}
          error={failed?.error ?? null}
          version={version}
        />
        <div>
          <Panel title={t.preview}>
            <p>
              <strong>{subject}</strong>
            </p>
            <div class="mail">{bodyText}</div>
          </Panel>
          <Placeholders c={c} model={model} />
        </div>
      </div>
    </>
  );
  return page(c, t.edit(name), body, failed === undefined ? 200 : statusOf(failed.error.code));
}
