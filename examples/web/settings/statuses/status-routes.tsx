import type { PipelineDefinition } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import type { Form } from "../../http/form.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import { settingsWords } from "../settings-words.js";
import { changeDraft, changeIn, onTopOf } from "./change-draft.js";
import type { Draft } from "./draft.js";
import { draftOf, inputOf } from "./draft.js";
import { draftInForm } from "./draft-in-form.js";
import type { EditorProps } from "./editor-props.js";
import { Faults } from "./faults.js";
import { judgeDraft } from "./judge-draft.js";
import { Leaving } from "./leaving.js";
import { kindOf } from "./status-kinds.js";
import { DraftDiagram, Off, statusPage } from "./status-page.js";
import { statusWords } from "./status-words.js";
import { Verdict } from "./verdict.js";

/** The statuses of a kind, edited as a whole. */
export function statusRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:kind", async (c) => {
    const kind = kindOf(c.req.param("kind"));
    if (kind === undefined) return c.notFound();
    const definition = await definitionOf(c);
    if (definition === undefined) return page(c, wordsOf(c, settingsWords).statusesOf[kind], <Off c={c} />);
    const draft = draftOf(definition);
    return statusPage({ c, definition, draft, judgement: await judgeDraft(c, definition, draft) });
  });
  app.post("/:kind", async (c) => {
    const definition = await definitionOf(c);
    if (definition === undefined) return c.notFound();
    const form = await formOf(c);
    const draft = draftInForm(definition, form);
    if (form.ticked("live")) return live(c, definition, draft);
    if (form.ticked("save")) return save(c, definition, draft);
    return changed(c, definition, draft, form);
  });
  return app;
}

/** The definition that a request is about; `undefined` where its kind has no statuses. */
async function definitionOf(c: WebContext): Promise<PipelineDefinition | undefined> {
  const kind = kindOf(c.req.param("kind") ?? "");
  if (kind === undefined) return undefined;
  const definitions = await c.var.crm.statuses.pipelines(kind);
  const { pipeline: asked } = c.req.query();
  return (
    definitions.find(({ pipeline }) => pipeline.id === asked) ??
    definitions.find(({ pipeline }) => pipeline.isDefault) ??
    definitions[0]
  );
}

/** Answers a form that is being filled in with what is to be said of it, each fault where it is. */
async function live(c: WebContext, definition: PipelineDefinition, draft: Draft): Promise<Response> {
  const judgement = await judgeDraft(c, definition, draft);
  const props: EditorProps = { c, definition, draft, judgement };
  const ids = [...draft.statuses.map(({ id }) => id), ...draft.removed];
  return c.html(
    <>
      <Verdict {...props} />
      {[...ids, ...Object.keys(draft.roles).map((role) => `role.${role}`)].map((place) => (
        <Faults place={place} judgement={judgement} swapped />
      ))}
      {ids.map((id) => (
        <Leaving {...props} id={id} swapped />
      ))}
      <DraftDiagram {...props} />
    </>,
  );
}

async function changed(c: WebContext, definition: PipelineDefinition, sent: Draft, form: Form): Promise<Response> {
  const conflict = sent.version !== definition.pipeline.version;
  const draft = conflict ? onTopOf(definition, sent) : sent;
  const change = changeIn(form, () => crypto.randomUUID());
  const next = change === null ? draft : changeDraft(definition, draft, change);
  const judgement = { ...(await judgeDraft(c, definition, next)), conflict };
  return statusPage({ c, definition, draft: next, judgement, change });
}

async function save(c: WebContext, definition: PipelineDefinition, draft: Draft): Promise<Response> {
  const { sound } = await judgeDraft(c, definition, draft);
  const saved = await attempt(() => c.var.crm.statuses.define(inputOf(definition, draft)));
  if (saved.ok) {
    const moved = sound?.entries.filter(({ fromStatusId }) => fromStatusId !== null).length ?? 0;
    const { kind } = definition.pipeline;
    return goTo(c, `/settings/statuses/${kind}`, { text: wordsOf(c, statusWords).saved(moved) });
  }
  const now = (await definitionOf(c)) ?? definition;
  const conflict = saved.error.code === "VERSION_CONFLICT";
  const next = conflict ? onTopOf(now, draft) : draft;
  const judgement = { ...(await judgeDraft(c, now, next)), conflict };
  return statusPage({ c, definition: now, draft: next, judgement }, statusOf(saved.error.code));
}
