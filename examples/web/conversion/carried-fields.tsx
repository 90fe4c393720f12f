import type { Account, CarriedField, Contact, ConversionReport } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { RecordTable } from "../ui/record-table.js";
import { conversionWords } from "./conversion-words.js";
import { fieldText } from "./field-text.js";

interface CarriedFieldsProps {
  readonly c: WebContext;
  readonly names: ReadonlyMap<string, string>;
  readonly report: ConversionReport;
  readonly target: "account" | "contact";
  readonly name: string;
  readonly record: Account | Contact;
  /** Whether the record is made by the conversion. */
  readonly isNew: boolean;
}

/** What a record gets of the lead, field by field, with the value that it will have. */
export const CarriedFields = ({ c, names, report, target, name, record, isNew }: CarriedFieldsProps) => {
  const t = wordsOf(c, conversionWords);
  const { fields } = messagesOf(c);
  const rowsOf = (list: readonly CarriedField[], how: string) =>
    list
      .filter(({ to }) => to.startsWith(`${target}.`))
      .map(({ to }) => {
        const field = to.slice(target.length + 1);
        const value = (record as unknown as Readonly<Record<string, unknown>>)[field]; // the report names fields of the record
        const label = fields[field === "addresses" ? "address" : field] ?? field;
        return { label, text: fieldText(c, names, field, value), how };
      });
  const rows = [
    ...rowsOf(report.carried, t.carried),
    ...rowsOf(report.filled, t.filled),
    ...rowsOf(report.same, t.same),
  ];
  const title = `${t.parts[target]}: ${name}`;
  return (
    <>
      <h3>
        {title} <small>({isNew ? t.isNew : t.there})</small>
      </h3>
      <RecordTable
        caption={title}
        columns={[
          { label: t.field, cell: ({ label }) => label },
          { label: t.value, cell: ({ text }) => text },
          { label: t.how, cell: ({ how }) => how },
        ]}
        records={rows}
        empty={t.linkedOnly}
      />
    </>
  );
};
