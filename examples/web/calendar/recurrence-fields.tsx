import type { CalendarEvent } from "crmkit";
import { summarizeRecurrence, summarizeRRuleText } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { Box, Choice, Field } from "../ui/field.js";
import { describeRecurrence } from "./describe-recurrence.js";
import { eventWords } from "./event-words.js";
import type { EntryFields } from "./recurrence-entry.js";
import { recurrenceIn, startIn } from "./recurrence-entry.js";

interface RecurrenceFieldsProps {
  readonly c: WebContext;
  readonly fields: EntryFields;
  /** What the recurrence is called that the form cannot say, where there is one. */
  readonly kept?: string | undefined;
}

/** When an event happens again, with a summary in words; a script keeps it up with what is typed, a button without one. */
export const RecurrenceFields = ({ c, fields, kept }: RecurrenceFieldsProps) => {
  const t = wordsOf(c, eventWords);
  const { text } = fields;
  return (
    <fieldset class="recurrence" data-recurrence={c.var.session.language} data-fill-in={t.fillIn}>
      <legend>{t.repeats}</legend>
      <div class="fields">
        <Choice
          name="frequency"
          label={t.frequency}
          options={[
            ...(kept === undefined ? [] : ([["keep", t.asNow(kept)]] as const)),
            ...Object.entries(t.frequencies),
          ]}
          value={text("frequency")}
          blank={t.once}
        />
        <div class="when-repeated">
          <Field
            name="interval"
            label={t.interval}
            type="number"
            value={text("interval") || "1"}
            attributes={{ min: 1, max: 999 }}
          />
        </div>
        <div class="when-monthly">
          <Choice name="monthly" label={t.monthly} options={Object.entries(t.monthlies)} value={text("monthly")} />
        </div>
      </div>
      <Weekdays c={c} fields={fields} />
      <div class="when-by-month">
        <Box name="lastDay" label={t.lastDay} checked={text("lastDay") !== ""} />
      </div>
      <Ending c={c} fields={fields} />
      <Summary c={c} fields={fields} />
    </fieldset>
  );
};

const Weekdays = ({ c, fields }: Pick<RecurrenceFieldsProps, "c" | "fields">) => {
  const { days } = messagesOf(c).recurrence;
  return (
    <fieldset class="when-weekly boxes">
      <legend>{wordsOf(c, eventWords).weekdays}</legend>
      {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
        <Box
          name="weekday"
          value={String(day)}
          label={days[day]}
          checked={fields.all("weekday").includes(String(day))}
        />
      ))}
    </fieldset>
  );
};

const Ending = ({ c, fields: { text } }: Pick<RecurrenceFieldsProps, "c" | "fields">) => {
  const t = wordsOf(c, eventWords);
  return (
    <div class="when-repeated">
      <div class="fields">
        <Choice name="end" label={t.end} options={Object.entries(t.ends)} value={text("end") || "never"} />
        <div class="when-count">
          <Field
            name="count"
            label={t.count}
            type="number"
            value={text("count") || "5"}
            attributes={{ min: 1, max: 999 }}
          />
        </div>
        <div class="when-until">
          <Field name="until" label={t.until} type="date" value={text("until")} />
        </div>
      </div>
      <Box name="move" label={t.move} checked={text("move") !== ""} />
    </div>
  );
};

/** The summary as the server says it; `client/calendar.ts` says it anew while the form is filled in. */
const Summary = ({ c, fields }: Pick<RecurrenceFieldsProps, "c" | "fields">) => {
  const t = wordsOf(c, eventWords);
  const start = startIn(fields);
  const recurrence = recurrenceIn(fields, start);
  const zone = fields.text("timeZone") || c.var.session.person.timeZone;
  const told = describeRecurrence(recurrence, start, zone, messagesOf(c));
  return (
    <output class="when-repeated summary" for="field-frequency field-interval field-end" aria-live="polite">
      <strong data-summary>{told?.summary ?? ""}</strong>
      <span data-problems>{told?.problems.join(" ") ?? ""}</span>
      <small>
        {t.firstDates}: <span data-dates>{told?.dates.join(" · ") ?? ""}</span>
      </small>
    </output>
  );
};

/** When an event happens, in words; `null` for once. */
export function summaryOf(c: WebContext, event: CalendarEvent): string | null {
  const { recurrence: phrases } = messagesOf(c);
  if (event.rruleText !== null) return summarizeRRuleText(event.rruleText, phrases);
  const start = event.startLocal ?? event.startOn;
  return event.recurrence === null || start === null ? null : summarizeRecurrence(event.recurrence, start, phrases);
}
