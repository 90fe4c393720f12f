import type { LeadReport } from "../../reports/lead-report.js";
import type { Table } from "./flow-table.js";
import type { LocaleTexts } from "./locale-texts.js";
import type { LeadColumnName, LeadPartName, PdfWords } from "./pdf-words.js";

/** What a lead report tells of other records, in the order in which it is printed; none that is empty. */
export function leadTables(
  { events = [], opportunities = [], emails = [] }: LeadReport,
  { columns }: PdfWords,
  texts: LocaleTexts,
): readonly { readonly name: LeadPartName; readonly table: Table }[] {
  const left = (name: LeadColumnName) => ({ title: columns[name], align: "left" as const });
  const tables: readonly { readonly name: LeadPartName; readonly table: Table }[] = [
    {
      name: "events",
      table: {
        columns: [left("date"), left("subject"), left("category"), left("state")],
        rows: events.map(({ start, subject, category, state }) => [
          typeof start === "string" ? texts.day(start) : texts.instant(start),
          subject,
          category ?? "",
          state ?? "",
        ]),
      },
    },
    {
      name: "opportunities",
      table: {
        columns: [left("name"), left("status"), left("closing"), { title: columns.amount, align: "right" }],
        rows: opportunities.map(({ name, status, expectedCloseOn, amount, currency }) => [
          name,
          status ?? "",
          expectedCloseOn === null ? "" : texts.day(expectedCloseOn),
          amount === null ? "" : texts.money(amount, currency),
        ]),
      },
    },
    {
      name: "emails",
      table: {
        columns: [left("date"), left("subject"), left("recipients")],
        rows: emails.map(({ sentAt, subject, recipients }) => [texts.instant(sentAt), subject, recipients.join(", ")]),
      },
    },
  ];
  return tables.filter(({ table }) => table.rows.length > 0);
}
