import type { ReportedType, ReportRecord } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import type { Column } from "../ui/record-table.js";
import { RecordTable } from "../ui/record-table.js";
import { recordCells } from "./record-cells.js";
import { recordColumns } from "./record-columns.js";
import { reportWords } from "./report-words.js";

interface FiguredRecordsProps {
  readonly c: WebContext;
  readonly type: ReportedType;
  readonly records: readonly ReportRecord[];
  readonly columns: readonly string[];
}

/** Records behind a figure, each with the way to its page. */
export const FiguredRecords = async ({ c, type, records, columns }: FiguredRecordsProps) => {
  const t = wordsOf(c, reportWords);
  const { fields } = messagesOf(c);
  const { name, path } = recordColumns[type];
  const textOf = await recordCells(c, columns);
  const shown = columns.map(
    (field): Column<ReportRecord> => ({
      label: fields[field] ?? field,
      cell: (record) => textOf(record, field),
      number: field === "amount" || field === "score",
    }),
  );
  const named: Column<ReportRecord> = {
    label: t.name,
    cell: (record) => <a href={`${path}/${record.id}`}>{textOf(record, name) || t.concealed}</a>,
  };
  return <RecordTable caption={t.records} records={records} columns={[named, ...shown]} empty={t.noRecords} />;
};
