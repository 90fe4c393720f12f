import type { CrmError, ReferencedType } from "crmkit";
import { formatReference } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Field } from "../../ui/field.js";
import type { FormValues } from "../../ui/form-values.js";
import { formValues } from "../../ui/form-values.js";
import { page } from "../../ui/page.js";
import { Problems } from "../../ui/problems.js";
import { Panel } from "../../ui/small.js";
import { common } from "../../words/common.js";
import { settingsWords } from "../settings-words.js";
import { sequenceWords } from "./sequence-words.js";

const types: readonly ReferencedType[] = ["account", "contact", "opportunity"];

/** How references are written. */
export function sequenceRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", (c) => sequencePage(c));
  app.post("/:type", async (c) => {
    const recordType = types.find((one) => one === c.req.param("type"));
    if (recordType === undefined) return c.notFound();
    const form = await formOf(c);
    const number = form.filled(`nextNumber.${recordType}`);
    const command = {
      recordType,
      format: form.text(`format.${recordType}`),
      ...(number === null ? {} : { nextNumber: Number(number) }),
    };
    const saved = await attempt(() => c.var.crm.sequences.define(command));
    if (!saved.ok) return sequencePage(c, { type: recordType, form, error: saved.error });
    return goTo(c, "/settings/sequences", { text: wordsOf(c, sequenceWords).saved });
  });
  return app;
}

/** A definition that was refused. */
interface Failed {
  readonly type: ReferencedType;
  readonly form: FormValues;
  readonly error: CrmError;
}

async function sequencePage(c: WebContext, failed?: Failed): Promise<Response> {
  const t = wordsOf(c, sequenceWords);
  const panels = await Promise.all(types.map((type) => sequencePanel(c, type, failed)));
  return page(
    c,
    t.sequences,
    <>
      <p>
        <a href="/settings">{wordsOf(c, settingsWords).back}</a>
      </p>
      <p>{t.about}</p>
      <div class="panels">{panels}</div>
    </>,
    failed === undefined ? 200 : statusOf(failed.error.code),
  );
}

async function sequencePanel(c: WebContext, type: ReferencedType, failed?: Failed) {
  const t = wordsOf(c, sequenceWords);
  const sequence = await c.var.crm.sequences.get(type);
  const refused = failed?.type === type ? failed : undefined;
  const stored = { [`format.${type}`]: sequence?.format ?? "", [`nextNumber.${type}`]: sequence?.nextNumber ?? "" };
  const values = refused?.form ?? formValues(stored);
  return (
    <Panel title={t.type[type]}>
      <Problems c={c} error={refused?.error ?? null} />
      <p>{sequence === null ? t.none : t.next(referenceOf(c, sequence.format, sequence.nextNumber))}</p>
      <form method="post" action={`/settings/sequences/${type}`}>
        <div class="fields">
          <Field name={`format.${type}`} label={t.format} value={values.text(`format.${type}`)} required />
          <Field
            name={`nextNumber.${type}`}
            label={t.nextNumber}
            type="number"
            value={values.text(`nextNumber.${type}`)}
            attributes={{ min: 1 }}
          />
        </div>
        <button type="submit">{wordsOf(c, common).save}</button>
      </form>
    </Panel>
  );
}

/** How a reference of today is written; the companies of the example have no codes. */
const referenceOf = (c: WebContext, format: string, number: number): string =>
  formatReference(format, { number, year: c.var.opened.clock().getFullYear(), companyCode: null });
