import type { Opportunity, OpportunityResult, Outcome } from "crmkit";
import { Hono } from "hono";
import { lossOf } from "../board/loss-fields.js";
import type { Attempt } from "../http/attempt.js";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import type { Form } from "../http/form.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { page } from "../ui/page.js";
import { Problems, reasonsOf } from "../ui/problems.js";
import { closingOf } from "./closing-forms.js";
import { opportunityStatuses, roleOf } from "./opportunity-lookups.js";
import { OthersForm } from "./others-form.js";
import { othersWords } from "./others-words.js";

type Outcomes = readonly Outcome<OpportunityResult>[];

/** The answer to the proposal to close what else is open with a prospect of whom one opportunity was won. */
export function othersRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id/others", async (c) => {
    const won = await c.var.crm.opportunities.get(c.req.param("id"));
    const isWon = roleOf(won.statusId, await opportunityStatuses(c)) === "won";
    return isWon ? othersPage(c, won) : goTo(c, `/opportunities/${won.id}`); // it may have been opened again
  });
  app.post("/:id/others", async (c) => {
    const form = await formOf(c);
    const won = await c.var.crm.opportunities.get(c.req.param("id"));
    const path = `/opportunities/${won.id}`;
    const t = wordsOf(c, othersWords);
    if (form.all("opportunity").length === 0) return goTo(c, `${path}/others`, { text: t.noneTicked });
    const tried = await attempt(() => closeOthers(c, won, form));
    const all = tried.ok && tried.value.every(({ ok }) => ok);
    return all ? goTo(c, path, { text: t.closedOthers(tried.value.length) }) : othersPage(c, won, form, tried);
  });
  return app;
}

function closeOthers(c: WebContext, won: Opportunity, form: Form): Promise<Outcomes> {
  const as = form.text("as") === "won" ? "won" : "lost";
  const command = {
    wonOpportunityId: won.id,
    opportunityIds: form.all("opportunity"),
    as,
    ...closingOf(form),
  } as const;
  return c.var.crm.opportunities.closeOthers(as === "won" ? command : { ...command, ...lossOf(form) });
}

async function othersPage(c: WebContext, won: Opportunity, form?: Form, tried?: Attempt<Outcomes>): Promise<Response> {
  const { accountId } = won;
  const { opportunities, accounts } = c.var.crm;
  const [open, account] =
    accountId === null
      ? [[], null]
      : await Promise.all([
          opportunities.open({ where: { accountId }, limit: 1_000 }).then(({ records }) => records),
          accounts.get(accountId),
        ]);
  const others = open.filter(({ id }) => id !== won.id);
  const refused = tried === undefined || tried.ok ? null : tried.error;
  const failed = tried?.ok ? tried.value.filter((one) => !one.ok) : [];
  const body = (
    <>
      <Problems c={c} error={refused} />
      <NotClosed c={c} outcomes={failed} names={new Map(others.map(({ id, name }) => [id, name]))} />
      <OthersForm c={c} won={won} account={account?.name ?? ""} others={others} form={form} error={refused} />
    </>
  );
  const status = refused === null ? (failed.length === 0 ? 200 : 422) : statusOf(refused.code);
  return page(c, wordsOf(c, othersWords).others(won.name), body, status);
}

interface NotClosedProps {
  readonly c: WebContext;
  readonly outcomes: Outcomes;
  readonly names: ReadonlyMap<string, string>;
}

/** Those that stay open, each with its reasons. */
const NotClosed = ({ c, outcomes, names }: NotClosedProps) =>
  outcomes.length === 0 ? null : (
    <div class="problems" role="alert">
      <p>{wordsOf(c, othersWords).notClosed}</p>
      <ul>
        {outcomes.map((one) => (
          <li>
            {names.get(one.id) ?? one.id} – {one.ok ? "" : reasonsOf(c, one.error).join(" ")}
          </li>
        ))}
      </ul>
    </div>
  );
