import type { Opportunity, OpportunityResult } from "crmkit";
import { Hono } from "hono";
import { lossOf } from "../board/loss-fields.js";
import { attempt } from "../http/attempt.js";
import type { Flash } from "../http/flash.js";
import { goTo } from "../http/flash.js";
import type { Form } from "../http/form.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { closingOf } from "./closing-forms.js";
import { opportunityStatuses, statusName } from "./opportunity-lookups.js";
import { opportunityRecordPage } from "./opportunity-record-page.js";
import { opportunityWords } from "./opportunity-words.js";
import { toldOf } from "./told-of.js";

type Name = keyof typeof opportunityWords.en.done;

interface Which {
  readonly opportunityId: string;
  readonly expectedVersion: number | undefined;
}

const commands: Readonly<Record<Name, (c: WebContext, which: Which, form: Form) => Promise<OpportunityResult>>> = {
  advance: ({ var: { crm } }, which) => crm.opportunities.advance(which),
  move: ({ var: { crm } }, which, form) => crm.opportunities.move({ ...which, statusId: form.text("statusId") }),
  win: ({ var: { crm } }, which, form) => crm.opportunities.win({ ...which, ...closingOf(form) }),
  lose: ({ var: { crm } }, which, form) => crm.opportunities.lose({ ...which, ...lossOf(form), ...closingOf(form) }),
  reopen: ({ var: { crm } }, which) => crm.opportunities.reopen(which),
  archive: ({ var: { crm } }, which) => crm.opportunities.archive(which),
  restore: ({ var: { crm } }, which) => crm.opportunities.restore(which),
};

/** What is done to one opportunity; where it is refused, its page says why. */
export function opportunityCommandRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/:id/copy", async (c) => {
    const { opportunity } = await c.var.crm.opportunities.copy({ opportunityId: c.req.param("id") });
    const { id, name } = opportunity;
    return goTo(c, `/opportunities/${id}/edit`, { text: wordsOf(c, opportunityWords).copied(name) });
  });
  app.post("/:id/:command", async (c) => {
    const { id, command } = c.req.param();
    return isName(command) ? carryOut(c, id, command) : c.notFound();
  });
  return app;
}

const isName = (command: string): command is Name => Object.hasOwn(commands, command);

async function carryOut(c: WebContext, opportunityId: string, command: Name): Promise<Response> {
  const form = await formOf(c);
  const seen = form.filled("expectedVersion");
  const which: Which = { opportunityId, expectedVersion: seen === null ? undefined : Number(seen) };
  const before = await c.var.crm.opportunities.get(opportunityId);
  const tried = await attempt(() => commands[command](c, which, form));
  if (!tried.ok) return opportunityRecordPage(c, opportunityId, { command, form, error: tried.error });
  const { opportunity, proposal } = tried.value;
  const status = statusName(c, opportunity.statusId, await opportunityStatuses(c));
  const done = wordsOf(c, opportunityWords).done[command](opportunity.name, status);
  const path = `/opportunities/${opportunityId}`;
  return goTo(c, proposal === null ? path : `${path}/others`, {
    text: toldOf(c, done, tried.value),
    undo: undoOf(command, before, tried.value),
  });
}

/** What takes a command back; a customer that was won stays one, so that winning one is not taken back so easily. */
function undoOf(command: Name, { id, statusId }: Opportunity, { newCustomerId }: OpportunityResult): Flash["undo"] {
  const path = `/opportunities/${id}`;
  if (command === "advance" || command === "move") return { action: `${path}/move`, fields: { statusId } };
  if (command === "archive") return { action: `${path}/restore`, fields: {} };
  if (command === "lose" || (command === "win" && newCustomerId === null))
    return { action: `${path}/reopen`, fields: {} };
  return undefined;
}
