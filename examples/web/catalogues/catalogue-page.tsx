import type { Catalog, CrmError } from "crmkit";
import { EmailsPanel } from "../contacts/emails-panel.js";
import { statusOf } from "../http/status-of.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Activity } from "../ui/activity.js";
import { namesById } from "../ui/named-choices.js";
import { page } from "../ui/page.js";
import { Problems } from "../ui/problems.js";
import { Facts, Panel, Post } from "../ui/small.js";
import { common } from "../words/common.js";
import { catalogueWords } from "./catalogue-words.js";
import { ImagePanel } from "./image-panel.js";
import { PdfPanel } from "./pdf-panel.js";

/** Shows a catalogue with its files and what happened to it; `error` says why something was not done. */
export async function cataloguePage(
  c: WebContext,
  catalogId: string,
  error: CrmError | null = null,
): Promise<Response> {
  const t = wordsOf(c, catalogueWords);
  const { catalogs, emails } = c.var.crm;
  const catalog = await catalogs.get(catalogId);
  const [types, sent, activity] = await Promise.all([
    namesById(c, "catalogType"),
    emails.list({ where: { catalogId }, limit: 20 }),
    catalogs.activity(catalogId),
  ]);
  const facts = [
    [t.type, types.get(catalog.catalogTypeId ?? "")],
    [messagesOf(c).fields.description, catalog.description],
  ] as const;
  const body = (
    <>
      <Problems c={c} error={error} />
      <Actions c={c} catalog={catalog} />
      <PdfPanel c={c} catalog={catalog} />
      <div class="panels">
        <Panel title={t.facts}>
          <Facts facts={facts} />
        </Panel>
        <ImagePanel c={c} catalog={catalog} />
        <EmailsPanel c={c} emails={sent.records} />
        <Activity c={c} entries={activity.records} />
      </div>
    </>
  );
  return page(c, catalog.name, body, error === null ? 200 : statusOf(error.code));
}

const Actions = ({ c, catalog: { id, archivedAt, pdf } }: { readonly c: WebContext; readonly catalog: Catalog }) => {
  const t = wordsOf(c, catalogueWords);
  const { edit, archive, restore } = wordsOf(c, common);
  const path = `/catalogues/${id}`;
  if (archivedAt !== null)
    return (
      <div class="actions">
        <span>{t.isArchived}</span>
        <Post action={`${path}/restore`} label={restore} />
      </div>
    );
  return (
    <div class="actions">
      {pdf !== null && (
        <a class="button" href={`${path}/send`}>
          {t.send}
        </a>
      )}
      <a class="button quiet" href={`${path}/edit`}>
        {edit}
      </a>
      <Post action={`${path}/archive`} label={archive} quiet />
    </div>
  );
};
