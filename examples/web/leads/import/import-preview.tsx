import type { ImportPlan, RowMatch } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { reasonOf } from "../../ui/problems.js";
import type { Column } from "../../ui/record-table.js";
import { RecordTable } from "../../ui/record-table.js";
import { Panel } from "../../ui/small.js";
import type { ImportJob } from "./import-jobs.js";
import { leadImportWords } from "./lead-import-words.js";
import type { PreviewKind, PreviewPage, PreviewRow } from "./preview-rows.js";
import { previewKinds } from "./preview-rows.js";

interface ImportPreviewProps {
  readonly c: WebContext;
  readonly job: ImportJob;
  readonly plan: ImportPlan;
  readonly kind: PreviewKind | null;
  readonly preview: PreviewPage;
}

/** What would become of the rows, kind by kind. */
export const ImportPreview = ({ c, job, plan, kind, preview }: ImportPreviewProps) => {
  const t = wordsOf(c, leadImportWords);
  const path = `/leads/import/${job.id}`;
  return (
    <Panel title={t.preview}>
      <nav class="views" aria-label={t.show}>
        <a href={path} aria-current={kind === null ? "page" : undefined}>
          {t.all} ({plan.counts.rows})
        </a>
        {previewKinds.map((one) => (
          <a href={`${path}?show=${one}`} aria-current={kind === one ? "page" : undefined}>
            {t.counts[one]} ({plan.counts[one]})
          </a>
        ))}
      </nav>
      <RecordTable caption={t.preview} records={preview.rows} columns={columnsOf(c, plan)} empty={t.noRows} />
      {preview.next !== null && (
        <p class="actions">
          <a class="button quiet" href={`${path}?show=${kind ?? ""}&from=${preview.next}`}>
            {t.further}
          </a>
        </p>
      )}
    </Panel>
  );
};

function columnsOf(c: WebContext, plan: ImportPlan): readonly Column<PreviewRow>[] {
  const t = wordsOf(c, leadImportWords);
  const { fields } = messagesOf(c);
  const read = plan.columns.flatMap(({ holds }, place): Column<PreviewRow>[] =>
    holds === null ? [] : [{ label: fields[holds] ?? holds, cell: ({ cells }) => cells[place] }],
  );
  return [
    { label: t.number, number: true, cell: ({ planned }) => planned.number },
    { label: t.line, number: true, cell: ({ planned }) => planned.line },
    { label: t.becomes, cell: ({ planned }) => <strong>{t.action[planned.action]}</strong> },
    { label: t.remarks, cell: ({ planned }) => <Remarks c={c} row={planned} /> },
    ...read,
  ];
}

const Remarks = ({ c, row }: { readonly c: WebContext; readonly row: PreviewRow["planned"] }) => {
  const t = wordsOf(c, leadImportWords);
  const remarks: Child[] = [
    ...row.refusals.map((refusal) => reasonOf(c, refusal)),
    ...(row.duplicateOf === null ? [] : [<Match c={c} says={t.sameAs} match={row.duplicateOf} />]),
    ...row.maybeDuplicateOf.map((match) => <Match c={c} says={t.maybe} match={match} />),
  ];
  return remarks.length === 0 ? null : (
    <ul class="remarks">
      {remarks.map((remark) => (
        <li>{remark}</li>
      ))}
    </ul>
  );
};

const Match = ({ c, says, match }: { readonly c: WebContext; readonly says: string; readonly match: RowMatch }) => {
  const t = wordsOf(c, leadImportWords);
  return (
    <>
      {says} {match.row === null ? <a href={`/leads/${match.leadId}`}>{t.storedLead}</a> : t.row(match.row)} (
      {t.by[match.by]})
    </>
  );
};
