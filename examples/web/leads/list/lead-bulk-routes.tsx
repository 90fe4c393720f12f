import type { Lead, Outcome } from "crmkit";
import { Hono } from "hono";
import type { Attempt } from "../../http/attempt.js";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import type { Form } from "../../http/form.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import { Problems, reasonsOf } from "../../ui/problems.js";
import { RecordTable } from "../../ui/record-table.js";
import { namedOf } from "../entry/lead-input-of.js";
import { listPathOf } from "./lead-list-query.js";
import { leadListWords } from "./lead-list-words.js";

type Outcomes = readonly Outcome<Lead>[];

const commands: Readonly<Record<string, (c: WebContext, form: Form) => Promise<Outcomes>>> = {
  "take-charge": (c, form) => c.var.crm.leads.takeChargeMany({ leadIds: form.all("lead") }),
  move: (c, form) => c.var.crm.leads.moveMany({ leadIds: form.all("lead"), statusId: form.text("statusId") }),
  lose: (c, form) => c.var.crm.leads.loseMany({ leadIds: form.all("lead"), lostReasonId: namedOf(form, "reason") }),
};

/** What is done to many leads at once, told for each. */
export function leadBulkRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/bulk/:command", async (c) => {
    const command = commands[c.req.param("command")];
    if (command === undefined) return c.notFound();
    const form = await formOf(c);
    const back = listPathOf(form.text("back"));
    const t = wordsOf(c, leadListWords);
    if (form.all("lead").length === 0) return goTo(c, back, { text: t.noneSelected });
    const tried = await attempt(() => command(c, form));
    const all = tried.ok && tried.value.every(({ ok }) => ok);
    if (all) return goTo(c, back, { text: t.doneAll(tried.value.length) });
    return page(c, t.outcomes, await told(c, tried, back), tried.ok ? 200 : statusOf(tried.error.code));
  });
  return app;
}

async function told(c: WebContext, tried: Attempt<Outcomes>, back: string) {
  const t = wordsOf(c, leadListWords);
  return (
    <>
      {tried.ok ? <OutcomeTable c={c} outcomes={tried.value} /> : <Problems c={c} error={tried.error} />}
      <p class="actions">
        <a class="button" href={back}>
          {t.back}
        </a>
      </p>
    </>
  );
}

const OutcomeTable = async ({ c, outcomes }: { readonly c: WebContext; readonly outcomes: Outcomes }) => {
  const t = wordsOf(c, leadListWords);
  const ids = outcomes.map(({ id }) => id);
  const { records } = await c.var.crm.leads.list({ where: { id: { in: ids } }, archived: "with", limit: 1_000 });
  const names = new Map<string, string>(records.map(({ id, fullName }) => [id, fullName]));
  return (
    <>
      <p>{t.doneSome(outcomes.filter(({ ok }) => ok).length, outcomes.length)}</p>
      <RecordTable
        caption={t.outcomes}
        records={outcomes}
        empty={t.none}
        columns={[
          {
            label: messagesOf(c).fields["fullName"],
            cell: ({ id }) => <a href={`/leads/${id}`}>{names.get(id) ?? id}</a>,
          },
          { label: t.outcome, cell: (one) => (one.ok ? t.done : reasonsOf(c, one.error).join(" ")) },
        ]}
      />
    </>
  );
};
