import type { CrmError, EventDecision } from "crmkit";
import type { Child } from "hono/jsx";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { people } from "../open/people.js";
import { Box, Field } from "../ui/field.js";
import { namesById } from "../ui/named-choices.js";
import { page } from "../ui/page.js";
import { Problems, reasonOf } from "../ui/problems.js";
import { EventChanges, Refused } from "./event-changes.js";
import { EventForm } from "./event-form.js";
import { eventWords } from "./event-words.js";
import type { EventAt } from "./load-event-at.js";
import { eventPath, isSeries } from "./load-event-at.js";
import type { EntryFields } from "./recurrence-entry.js";
import { summaryOf } from "./recurrence-fields.js";

/** How a form stands: what is in it, and what the library said to it. */
export interface FormState {
  readonly fields: EntryFields;
  /** Why it was not saved. */
  readonly error?: CrmError | undefined;
  /** What would come of it, where that was asked for. */
  readonly decision?: EventDecision | undefined;
}

type Status = Parameters<typeof page>[3];

/** The form of a new event. */
export async function newEventPage(c: WebContext, { fields, error, decision }: FormState, status?: Status) {
  const t = wordsOf(c, eventWords);
  const preview = decision !== undefined && <Expected c={c} decision={decision} />;
  return page(
    c,
    t.add,
    <EventForm
      c={c}
      action="/calendar/new"
      fields={fields}
      error={error ?? null}
      categories={await namesById(c, "eventCategory")}
      repeats
      preview={preview}
    >
      <Problems c={c} error={error ?? null} />
      <NewGuests c={c} fields={fields} />
    </EventForm>,
    status,
  );
}

/** What the library has to say to a new event before it is stored. */
const Expected = ({ c, decision }: { readonly c: WebContext; readonly decision: EventDecision }) =>
  decision.ok ? (
    <ul>
      {decision.value.warnings.map((warning) => (
        <li>{reasonOf(c, warning)}</li>
      ))}
    </ul>
  ) : (
    <Refused c={c} decision={decision} />
  );

const NewGuests = ({ c, fields }: { readonly c: WebContext; readonly fields: EntryFields }) => {
  const t = wordsOf(c, eventWords);
  return (
    <fieldset class="boxes">
      <legend>{t.colleagues}</legend>
      {people
        .filter(({ id }) => id !== c.var.session.person.id)
        .map(({ id, name }) => (
          <Box name="colleague" value={id} label={name} checked={fields.all("colleague").includes(id)} />
        ))}
      <Field
        name="guests"
        label={`${t.guests} (${t.guestsHint})`}
        value={fields.text("guests")}
        attributes={{ autocomplete: "off" }}
      />
    </fieldset>
  );
};

/** The form of an event that is changed: one date of a series, that and those that follow, or all. */
export async function editEventPage(
  c: WebContext,
  at: EventAt,
  { fields, error, decision }: FormState,
  status?: Status,
) {
  const t = wordsOf(c, eventWords);
  const { event, occurrence } = at;
  const categories = await namesById(c, "eventCategory");
  const scope = fields.text("scope");
  const changes: Child = decision !== undefined && (
    <EventChanges
      c={c}
      before={await comparedTo(c, at, scope)}
      scope={scope}
      decision={decision}
      categories={categories}
    />
  );
  return page(
    c,
    t.edit(event.subject),
    <EventForm
      c={c}
      action={eventPath(at, "/edit")}
      fields={fields}
      error={error ?? null}
      categories={categories}
      kept={summaryOf(c, event) ?? undefined}
      repeats={event.seriesId === null}
      preview={changes}
    >
      {error?.code === "VERSION_CONFLICT" ? <Conflict c={c} at={at} /> : <Problems c={c} error={error ?? null} />}
      <input type="hidden" name="version" value={fields.text("version")} />
      {occurrence !== null && <Scopes c={c} chosen={scope} />}
    </EventForm>,
    status,
  );
}

/** What is changed as a whole is compared with the series, not with one of its dates. */
async function comparedTo(c: WebContext, at: EventAt, scope: string): Promise<EventAt> {
  const { event } = at;
  if (scope !== "all" || (event.seriesId === null && !isSeries(event))) return at;
  const series = event.seriesId === null ? event : await c.var.crm.calendar.get(event.seriesId);
  return { ...at, event: series, startsAt: series.startsAt, endsAt: series.endsAt };
}

const Scopes = ({ c, chosen }: { readonly c: WebContext; readonly chosen: string }) => {
  const t = wordsOf(c, eventWords);
  return (
    <fieldset class="boxes scopes">
      <legend>{t.scope}</legend>
      {(["this", "following", "all"] as const).map((scope) => (
        <label class="box">
          <input type="radio" name="scope" value={scope} checked={scope === chosen} /> <span>{t.scopes[scope]}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** Two people changed the same event: nothing of the other's is overwritten. */
const Conflict = ({ c, at }: { readonly c: WebContext; readonly at: EventAt }) => {
  const t = wordsOf(c, eventWords);
  return (
    <div class="problems" role="alert">
      <p>{messagesOf(c).errors.VERSION_CONFLICT}</p>
      <p>{t.conflict}</p>
      <a href={eventPath(at)}>{t.lookAgain}</a>
    </div>
  );
};
