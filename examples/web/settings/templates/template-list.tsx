import type { Template } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import type { Column } from "../../ui/record-table.js";
import { RecordTable } from "../../ui/record-table.js";
import { Post } from "../../ui/small.js";
import { common } from "../../words/common.js";
import { settingsWords } from "../settings-words.js";
import { templateWords } from "./template-words.js";

/** Lists the templates, those put away among them. */
export async function templateList(c: WebContext): Promise<Response> {
  const t = wordsOf(c, templateWords);
  const { records } = await c.var.crm.templates.list({ limit: 1_000, archived: "with" });
  return page(
    c,
    t.templates,
    <>
      <p>
        <a href="/settings">{wordsOf(c, settingsWords).back}</a>
      </p>
      <p>{t.about}</p>
      <div class="actions">
        <a class="button" href="/settings/templates/new">
          {t.add}
        </a>
        <Post action="/settings/templates/shipped" label={t.addShipped} quiet />
      </div>
      <RecordTable caption={t.templates} columns={columnsOf(c)} records={records} empty={wordsOf(c, common).nothing} />
    </>,
  );
}

function columnsOf(c: WebContext): readonly Column<Template>[] {
  const t = wordsOf(c, templateWords);
  const words = wordsOf(c, common);
  return [
    {
      label: t.name,
      cell: ({ id, name, archivedAt }) => (
        <>
          <a href={`/settings/templates/${id}`}>{name}</a> {archivedAt !== null && <small>({t.archived})</small>}
        </>
      ),
    },
    { label: t.model, cell: ({ model }) => t.models[model] },
    { label: t.language, cell: ({ language }) => language ?? t.anyLanguage },
    { label: t.subject, cell: ({ subject }) => subject },
    {
      label: <span class="unseen">{words.archive}</span>,
      cell: ({ id, archivedAt }) =>
        archivedAt === null ? (
          <Post action={`/settings/templates/${id}/archive`} label={words.archive} quiet />
        ) : (
          <Post action={`/settings/templates/${id}/restore`} label={words.restore} quiet />
        ),
    },
  ];
}
