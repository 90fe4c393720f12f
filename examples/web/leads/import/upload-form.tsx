import type { CrmError } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Field } from "../../ui/field.js";
import { moment } from "../../ui/formats.js";
import { Problems } from "../../ui/problems.js";
import { RecordTable } from "../../ui/record-table.js";
import { Panel } from "../../ui/small.js";
import { common } from "../../words/common.js";
import { leadImportWords } from "./lead-import-words.js";

interface UploadFormProps {
  readonly c: WebContext;
  /** What is to be said of the last file. */
  readonly problem: CrmError | string | null;
}

/** The form for a file. */
export const UploadForm = ({ c, problem }: UploadFormProps) => {
  const t = wordsOf(c, leadImportWords);
  return (
    <>
      {typeof problem === "string" ? (
        <p class="problems" role="alert">
          {problem}
        </p>
      ) : (
        <Problems c={c} error={problem} />
      )}
      <p>{t.intro}</p>
      <form method="post" action="/leads/import" enctype="multipart/form-data" class="filters">
        <Field name="file" label={t.file} type="file" required attributes={{ accept: ".csv,text/csv,text/plain" }} />
        <button type="submit">{t.look}</button>
      </form>
      <Earlier c={c} />
    </>
  );
};

/** The imports so far, each a way to its result and to taking it back. */
const Earlier = async ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, leadImportWords);
  const { records } = await c.var.crm.leads.imports.list({ limit: 20 });
  return (
    <Panel title={t.earlier}>
      <RecordTable
        caption={t.earlier}
        records={records}
        empty={wordsOf(c, common).nothing}
        columns={[
          { label: t.file, cell: ({ id, name }) => <a href={`/leads/import/batches/${id}`}>{name}</a> },
          { label: t.at, cell: ({ createdAt }) => moment(c, createdAt) },
          { label: t.stateName, cell: ({ state }) => t.state[state] },
          { label: t.created, number: true, cell: ({ created }) => created },
          { label: t.updated, number: true, cell: ({ updated }) => updated },
          { label: t.skipped, number: true, cell: ({ skipped }) => skipped },
        ]}
      />
    </Panel>
  );
};
