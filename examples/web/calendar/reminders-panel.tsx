import type { Delivery, Reminder, Template } from "crmkit";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { Choice, Field } from "../ui/field.js";
import { moment } from "../ui/formats.js";
import { RecordTable } from "../ui/record-table.js";
import { Panel, Post } from "../ui/small.js";
import { eventPageWords } from "./event-page-words.js";
import type { EventAt } from "./load-event-at.js";
import { eventPath } from "./load-event-at.js";

interface RemindersPanelProps {
  readonly c: WebContext;
  readonly at: EventAt;
  /** What was typed in a form that was refused. */
  readonly typed?: Form | undefined;
}

/** The reminders of an event and what becomes of each; of one date of a series, those of that date. */
export const RemindersPanel = async ({ c, at, typed }: RemindersPanelProps) => {
  const t = wordsOf(c, eventPageWords);
  const { calendar, templates } = c.var.crm;
  const { event, occurrence } = at;
  const isOneDate = occurrence !== null && event.seriesId === null;
  const [reminders, { records: deliveries }, { records }] = await Promise.all([
    calendar.reminders({ eventId: event.id, ...(isOneDate ? { occurrence } : {}) }),
    calendar.deliveries({ eventId: event.id, limit: 100 }),
    templates.list({ where: { model: "eventReminder" }, limit: 100 }),
  ]);
  const shown = occurrence === null ? deliveries : deliveries.filter((one) => one.occurrenceStart === occurrence);
  return (
    <Panel title={t.reminders}>
      {reminders.length === 0 && <p>{t.noReminders}</p>}
      <ul class="guests">
        {reminders.map((reminder) => (
          <ReminderLine c={c} at={at} reminder={reminder} />
        ))}
      </ul>
      <NewReminder c={c} at={at} templates={records} typed={typed} />
      {shown.length > 0 && <Deliveries c={c} deliveries={shown} />}
    </Panel>
  );
};

/** When a reminder comes and for whom. */
const ReminderLine = ({ c, at, reminder }: RemindersPanelProps & { readonly reminder: Reminder }) => {
  const t = wordsOf(c, eventPageWords);
  const { amount, unit, at: instant } = reminder;
  const when = instant === null ? t.before(amount ?? 0, t.units[unit ?? "day"]) : t.at(moment(c, instant));
  const whose = personOf(reminder.userId)?.name ?? reminder.userId;
  return (
    <li>
      <span>
        {when}
        <small>
          {" "}
          · {t.audiences[reminder.audience]} ({whose})
        </small>
      </span>
      <Post
        action={eventPath(at, `/reminders/${reminder.id}/remove`)}
        fields={{ version: at.event.version }}
        label={
          <>
            {t.takeBack}
            <span class="unseen"> ({when})</span>
          </>
        }
        quiet
      />
    </li>
  );
};

interface NewReminderProps extends RemindersPanelProps {
  readonly templates: readonly Template[];
}

const NewReminder = ({ c, at, templates, typed }: NewReminderProps) => {
  const t = wordsOf(c, eventPageWords);
  const text = (name: string, otherwise: string): string => typed?.text(name) || otherwise;
  return (
    <form method="post" action={eventPath(at, "/reminders")} class="filters">
      <input type="hidden" name="version" value={at.event.version} />
      <Field name="amount" label={t.amount} type="number" value={text("amount", "1")} attributes={{ min: 0 }} />
      <Choice name="unit" label={t.unit} options={Object.entries(t.units)} value={text("unit", "hour")} />
      <Field name="at" label={t.instant} type="datetime-local" value={text("at", "")} />
      <Choice name="audience" label={t.audience} options={Object.entries(t.audiences)} value={text("audience", "me")} />
      {templates.length === 0 ? (
        <small>{t.firstTemplate}</small>
      ) : (
        <Choice
          name="templateId"
          label={t.template}
          options={templates.map(({ id, name }) => [id, name] as const)}
          value={text("templateId", templates[0]?.id ?? "")}
        />
      )}
      <button type="submit">{t.remind}</button>
    </form>
  );
};

const Deliveries = ({ c, deliveries }: { readonly c: WebContext; readonly deliveries: readonly Delivery[] }) => {
  const t = wordsOf(c, eventPageWords);
  const reasons: Readonly<Record<string, string>> = messagesOf(c).deliveryReasons;
  const told = ({ state, reason, failureText }: Delivery): string =>
    [t.states[state], reason === null ? "" : (reasons[reason] ?? reason), failureText ?? ""]
      .filter((text) => text !== "")
      .join(" · ");
  return (
    <RecordTable<Delivery>
      caption={t.deliveries}
      columns={[
        { label: t.recipient, cell: (one) => one.recipient ?? personOf(one.userId)?.name ?? t.guest },
        { label: t.sending, cell: (one) => moment(c, one.sentAt ?? one.triggerAt) },
        { label: t.about, cell: (one) => (one.occurrenceStartsAt === null ? "–" : moment(c, one.occurrenceStartsAt)) },
        { label: t.state, cell: told },
      ]}
      records={deliveries}
      empty=""
    />
  );
};
