import { randomUUID } from "node:crypto";
import { CrmError } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../http/attempt.js";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { formValues } from "../ui/form-values.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { ChooseForm } from "./choose-form.js";
import { contactsToChoose } from "./contacts-to-choose.js";
import type { SendChoice } from "./send-choice.js";
import { choiceOf, sendCommand } from "./send-choice.js";
import { SendOutcome } from "./send-outcome.js";
import { SendPreview } from "./send-preview.js";
import { sendWords } from "./send-words.js";

/** Sending a catalogue: choosing, seeing who gets it, and what became of each. */
export function sendRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id/send", (c) => choosePage(c, choiceOf(formValues({ contact: c.req.queries("contact") ?? [] }))));
  app.post("/:id/send/choose", async (c) => {
    const form = await formOf(c);
    return choosePage(c, choiceOf(form), { tickAll: form.ticked("all") });
  });
  app.post("/:id/send/template", async (c) => {
    await c.var.crm.templates.addShipped();
    return goTo(c, `/catalogues/${c.req.param("id")}/send`, { text: wordsOf(c, sendWords).templateAdded });
  });
  app.post("/:id/send/preview", async (c) => previewPage(c, choiceOf(await formOf(c))));
  app.post("/:id/send", async (c) => sendNow(c, choiceOf(await formOf(c))));
  return app;
}

const catalogOf = (c: WebContext) => c.var.crm.catalogs.get(c.req.param("id") ?? "");

interface Chosen {
  readonly error?: CrmError | undefined;
  /** Whether all that are shown are ticked too. */
  readonly tickAll?: boolean | undefined;
}

async function choosePage(c: WebContext, choice: SendChoice, { error, tickAll = false }: Chosen = {}) {
  const catalog = await catalogOf(c);
  const offered = await contactsToChoose(c, choice, tickAll);
  const body = (
    <>
      <Problems c={c} error={error ?? null} />
      <ChooseForm c={c} catalog={catalog} choice={choice} offered={offered} />
    </>
  );
  return page(c, wordsOf(c, sendWords).title(catalog.name), body, error === undefined ? 200 : statusOf(error.code));
}

async function previewPage(c: WebContext, choice: SendChoice): Promise<Response> {
  const catalog = await catalogOf(c);
  const tried = await attempt(async () => {
    const decision = await c.var.crm.catalogs.preview.send(sendCommand(catalog.id, choice));
    if (!decision.ok) throw new CrmError("REFUSED", { refusals: decision.refusals });
    return decision.value;
  });
  if (!tried.ok) return choosePage(c, choice, { error: tried.error });
  const keyed = { ...choice, key: randomUUID() };
  const body = <SendPreview c={c} catalog={catalog} choice={keyed} plan={tried.value} />;
  return page(c, wordsOf(c, sendWords).previewTitle(catalog.name), body);
}

async function sendNow(c: WebContext, choice: SendChoice): Promise<Response> {
  const catalog = await catalogOf(c);
  const sent = await attempt(() => c.var.crm.catalogs.send(sendCommand(catalog.id, choice)));
  if (!sent.ok) return choosePage(c, choice, { error: sent.error });
  const body = <SendOutcome c={c} catalogId={catalog.id} choice={choice} sending={sent.value} />;
  return page(c, wordsOf(c, sendWords).outcomeTitle(catalog.name), body);
}
