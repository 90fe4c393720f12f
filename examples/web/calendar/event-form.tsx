import type { CrmError } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { people } from "../open/people.js";
import { Box, Choice, Field } from "../ui/field.js";
import { common } from "../words/common.js";
import { calendarWords } from "./calendar-words.js";
import { eventTypes, typeIn } from "./event-entry.js";
import { eventWords } from "./event-words.js";
import { LinkBoxes } from "./link-boxes.js";
import type { EntryFields } from "./recurrence-entry.js";
import { RecurrenceFields } from "./recurrence-fields.js";

export interface EventFormProps {
  readonly c: WebContext;
  readonly action: string;
  readonly fields: EntryFields;
  readonly error: CrmError | null;
  /** The names of the categories by id. */
  readonly categories: ReadonlyMap<string, string>;
  /** What the recurrence is called that the form cannot say. */
  readonly kept?: string | undefined;
  /** Whether it may happen again: the one date that differs from a series does not. */
  readonly repeats: boolean;
  /** What comes of it, as the library says before anything is written. */
  readonly preview: Child;
  readonly children?: Child;
}

/** The form of an event. What would come of it is shown while it is filled in. */
export const EventForm = (props: EventFormProps) => {
  const { c, action, fields, repeats, preview, children } = props;
  const t = wordsOf(c, eventWords);
  return (
    <form
      method="post"
      action={action}
      class="event-form"
      hx-post={action}
      hx-trigger="change delay:300ms"
      hx-vals='{"step":"check"}'
      hx-target="#preview"
      hx-select="#preview"
      hx-swap="outerHTML"
    >
      {children}
      <What {...props} />
      <When {...props} />
      {repeats && <RecurrenceFields c={c} fields={fields} kept={props.kept} />}
      <Details {...props} />
      <LinkBoxes c={c} fields={fields} />
      <section id="preview" aria-live="polite">
        {preview}
      </section>
      <p class="actions">
        <button type="submit" name="step" value="save">
          {wordsOf(c, common).save}
        </button>
        <button type="submit" name="step" value="check" class="quiet">
          {t.check}
        </button>
      </p>
    </form>
  );
};

const What = ({ c, fields: { text }, error, categories }: EventFormProps) => {
  const t = wordsOf(c, eventWords);
  const { fields: names, words } = messagesOf(c);
  return (
    <fieldset>
      <legend>{t.kind}</legend>
      <div class="fields">
        <Field name="subject" label={names.subject} value={text("subject")} error={error} required />
        <Choice
          name="type"
          label={names.type}
          options={eventTypes.map((type) => [type, words[type]] as const)}
          value={typeIn(text("type"))}
        />
        <Choice
          name="categoryId"
          label={names.categoryId}
          options={[...categories]}
          value={text("categoryId")}
          blank="–"
        />
        <Field name="location" label={names.location} value={text("location")} error={error} />
        <div class="when-call">
          <Choice
            name="callDirection"
            label={names.callDirection}
            options={Object.entries(t.directions)}
            value={text("callDirection")}
            blank="–"
          />
        </div>
        <div class="when-task">
          <Choice
            name="priority"
            label={names.priority}
            options={Object.entries(t.priorities)}
            value={text("priority")}
            blank="–"
          />
        </div>
      </div>
    </fieldset>
  );
};

const When = ({ c, fields: { text }, error }: EventFormProps) => {
  const { fields: names } = messagesOf(c);
  const field = (name: "startLocal" | "endLocal" | "startOn" | "endOn", type: string) => (
    <Field name={name} label={names[name]} type={type} value={text(name)} error={error} />
  );
  return (
    <fieldset class="when">
      <legend>{wordsOf(c, eventWords).when}</legend>
      <Box name="allDay" label={names.allDay} checked={text("allDay") !== ""} />
      <div class="fields when-timed">
        {field("startLocal", "datetime-local")}
        {field("endLocal", "datetime-local")}
        <Field name="timeZone" label={names.timeZone} value={text("timeZone")} error={error} />
      </div>
      <div class="fields when-days">
        {field("startOn", "date")}
        {field("endOn", "date")}
      </div>
      <a href="/calendar/planning">{wordsOf(c, calendarWords).plan}</a>
    </fieldset>
  );
};

const Details = ({ c, fields: { text }, error }: EventFormProps) => {
  const t = wordsOf(c, eventWords);
  const { fields: names } = messagesOf(c);
  return (
    <fieldset>
      <legend>{t.details}</legend>
      <div class="fields">
        <Choice
          name="assignedToId"
          label={names.assignedToId}
          options={people.map(({ id, name }) => [id, name] as const)}
          value={text("assignedToId")}
          blank="–"
        />
        <Choice
          name="visibility"
          label={names.visibility}
          options={Object.entries(t.visibilities)}
          value={text("visibility")}
        />
      </div>
      <Box name="busy" label={names.busy} checked={text("busy") !== ""} />
      <Field name="description" label={names.description} value={text("description")} error={error} rows={3} />
    </fieldset>
  );
};
