import type { ImportOptions, LeadColumn } from "crmkit";
import { leadColumns } from "crmkit";
import type { Form } from "../../http/form.js";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Choice } from "../../ui/field.js";
import { Panel } from "../../ui/small.js";
import type { ImportJob } from "./import-jobs.js";
import { leadImportWords } from "./lead-import-words.js";

interface MappingFormProps {
  readonly c: WebContext;
  readonly job: ImportJob;
  /** What each column holds by now. */
  readonly holds: readonly (string | null)[];
}

/** What each column of the file holds, and how it is read. */
export const MappingForm = ({ c, job, holds }: MappingFormProps) => {
  const t = wordsOf(c, leadImportWords);
  const { fields } = messagesOf(c);
  const kinds = leadColumns.map((kind) => [kind, fields[kind]] as const);
  const { existing = "skip", dateOrder = "dmy" } = job.options;
  return (
    <Panel title={t.columns}>
      <form method="post" action={`/leads/import/${job.id}/plan`}>
        <div class="fields">
          {job.source.columns.map((header, place) => (
            <Choice
              name={`column-${place + 1}`}
              label={header === "" ? `#${place + 1}` : header}
              options={kinds}
              value={holds[place]}
              blank={t.leftOut}
            />
          ))}
        </div>
        <div class="filters">
          <Choice name="existing" label={t.existing} options={Object.entries(t.existingOf)} value={existing} />
          <Choice name="dateOrder" label={t.dates} options={Object.entries(t.datesOf)} value={dateOrder} />
          <button type="submit" class="quiet">
            {t.checkAgain}
          </button>
        </div>
      </form>
    </Panel>
  );
};

/** What the form says of a file with so many columns. */
export function importOptionsOf(form: Form, columns: number): ImportOptions {
  const places = Array.from({ length: columns }, (_, place) => place + 1);
  const kindOf = (place: number): LeadColumn | null =>
    leadColumns.find((kind) => kind === form.text(`column-${place}`)) ?? null;
  return {
    columns: Object.fromEntries(places.map((place) => [`#${place}`, kindOf(place)])),
    existing: form.text("existing") === "update" ? "update" : "skip",
    dateOrder: form.text("dateOrder") === "mdy" ? "mdy" : "dmy",
  };
}
