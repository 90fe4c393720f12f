import type { CrmError, ImportBatch } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import { goTo } from "../../http/flash.js";
import { formOf } from "../../http/form.js";
import { statusOf } from "../../http/status-of.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Box } from "../../ui/field.js";
import { moment } from "../../ui/formats.js";
import { page } from "../../ui/page.js";
import { Problems } from "../../ui/problems.js";
import { Facts, Panel } from "../../ui/small.js";
import { leadImportWords } from "./lead-import-words.js";

/** What came of an import, and taking it back. */
export function importBatchRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/:id", async (c) => showBatch(c, c.req.param("id")));
  app.post("/:id/undo", async (c) => {
    const importBatchId = c.req.param("id");
    const keepChanged = (await formOf(c)).ticked("keepChanged");
    const tried = await attempt(() => c.var.crm.leads.imports.undo({ importBatchId, keepChanged }));
    if (!tried.ok) return showBatch(c, importBatchId, tried.error);
    const { removed, reverted, kept } = tried.value;
    const text = wordsOf(c, leadImportWords).undone(removed, reverted, kept);
    return goTo(c, `/leads/import/batches/${importBatchId}`, { text });
  });
  return app;
}

async function showBatch(c: WebContext, id: string, error: CrmError | null = null): Promise<Response> {
  const t = wordsOf(c, leadImportWords);
  const batch = await c.var.crm.leads.imports.get(id);
  const body = (
    <>
      <Problems c={c} error={error} />
      <BatchPanel c={c} batch={batch} />
      {batch.state !== "undone" && <Undo c={c} batch={batch} error={error} />}
    </>
  );
  return page(c, t.titleOf(batch.name), body, error === null ? 200 : statusOf(error.code));
}

interface BatchProps {
  readonly c: WebContext;
  readonly batch: ImportBatch;
}

const BatchPanel = ({ c, batch }: BatchProps) => {
  const t = wordsOf(c, leadImportWords);
  return (
    <Panel title={t.result}>
      <Facts
        facts={[
          [t.stateName, t.state[batch.state]],
          [t.created, batch.created],
          [t.updated, batch.updated],
          [t.skipped, batch.skipped],
          [t.rowsDone, batch.rowsDone],
          [t.at, moment(c, batch.createdAt)],
        ]}
      />
      <p class="actions">
        <a class="button quiet" href={`/leads?view=all&import=${batch.id}`}>
          {t.toLeads}
        </a>
        <a class="button quiet" href="/leads/import">
          {t.again}
        </a>
      </p>
    </Panel>
  );
};

/** Takes the import back; where leads stand in the way they can be left as they are. */
const Undo = ({ c, batch, error }: BatchProps & { readonly error: CrmError | null }) => {
  const t = wordsOf(c, leadImportWords);
  return (
    <Panel title={t.undo}>
      <p>{t.undoText}</p>
      <form method="post" action={`/leads/import/batches/${batch.id}/undo`} class="actions">
        {error !== null && <Box name="keepChanged" label={t.keep} />}
        <button type="submit" class="bad">
          {t.undo}
        </button>
      </form>
    </Panel>
  );
};
