import type { Guest } from "crmkit";
import type { Form } from "../http/form.js";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { people } from "../open/people.js";
import { Field } from "../ui/field.js";
import { Panel, Post } from "../ui/small.js";
import { eventPageWords } from "./event-page-words.js";
import type { EventAt } from "./load-event-at.js";
import { eventPath } from "./load-event-at.js";

interface GuestsPanelProps {
  readonly c: WebContext;
  readonly at: EventAt;
  /** What was typed in a form that was refused. */
  readonly typed?: Form | undefined;
}

/** Who is invited and what they answered; of one date of a series, to that date. */
export const GuestsPanel = async ({ c, at, typed }: GuestsPanelProps) => {
  const t = wordsOf(c, eventPageWords);
  const { event, occurrence } = at;
  const guests = await c.var.crm.calendar.guests({
    eventId: event.id,
    ...(occurrence && event.seriesId === null ? { occurrence } : {}),
  });
  return (
    <Panel title={t.guests}>
      {guests.length === 0 && <p>{t.noGuests}</p>}
      <ul class="guests">
        {guests.map((guest) => (
          <GuestLine c={c} at={at} guest={guest} />
        ))}
      </ul>
      <Invitation c={c} at={at} guests={guests} typed={typed} />
    </Panel>
  );
};

const GuestLine = ({ c, at, guest }: GuestsPanelProps & { readonly guest: Guest }) => {
  const t = wordsOf(c, eventPageWords);
  const name = guest.name || (guest.email ?? "");
  return (
    <li>
      <span>
        {name} {guest.email !== null && guest.email !== name && <small>{guest.email}</small>}
      </span>
      <form method="post" action={eventPath(at, `/guests/${guest.id}/answer`)} class="inline">
        <input type="hidden" name="version" value={at.event.version} />
        <select name="answer" aria-label={t.answerOf(name)}>
          {Object.entries(t.answers).map(([answer, text]) => (
            <option value={answer} selected={answer === (guest.answer ?? "")}>
              {text}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {t.takeDown}
          <span class="unseen"> ({t.answerOf(name)})</span>
        </button>
      </form>
      <Post
        action={eventPath(at, `/guests/${guest.id}/remove`)}
        fields={{ version: at.event.version }}
        label={
          <>
            <span aria-hidden="true">{t.takeOff}</span>
            <span class="unseen">{t.takeOffName(name)}</span>
          </>
        }
        quiet
      />
    </li>
  );
};

/** Colleagues, whom the event is about, and anybody by address. */
const Invitation = async ({ c, at, guests, typed }: GuestsPanelProps & { readonly guests: readonly Guest[] }) => {
  const t = wordsOf(c, eventPageWords);
  const { version, id } = at.event;
  const invited = new Set<string | null>(guests.map(({ userId }) => userId));
  const proposed = await c.var.crm.calendar.proposedGuests(id);
  const action = eventPath(at, "/guests");
  const names = people.filter((person) => !invited.has(person.id));
  return (
    <>
      <div class="actions">
        {names.map(({ id: userId, name }) => (
          <Post action={action} fields={{ version, userId }} label={`${t.invite}: ${name}`} quiet />
        ))}
        {proposed.map(({ name, email }) => (
          <Post action={action} fields={{ version, email }} label={`${t.invite}: ${name} (${email})`} quiet />
        ))}
      </div>
      <form method="post" action={action} class="filters">
        <input type="hidden" name="version" value={version} />
        <Field name="email" label={t.email} type="email" value={typed?.text("email")} required />
        <button type="submit">{t.invite}</button>
      </form>
    </>
  );
};
